// What a brief needs once the program is there. It comes with the program's glue, as `app.js`: what
// pages load first stays small.

import { BriefReader, PreparedBrief, initSync, onPanic } from "./glue.js";
import { breathe } from "./pause.js";
import { grow, leadOn } from "./place.js";

// What a filter hides, and what is closed.
const HIDDEN = ":is(.section, .chunk, .passage, .item-card)[hidden], [hidden=until-found]";

/** The program: one of each a page, however many elements. */
export class Program {
  #listeners = new AbortController();
  #stages = new Set();
  #onLost;

  /** Starts it; `onLost` is called when it has stopped for good. */
  constructor(module, onLost) {
    initSync({ module });
    this.#onLost = onLost;
    // Rust tells of a panic before it stops.
    onPanic({ signal: this.#listeners.signal }, (message) => this.#crash(message));
  }

  get #isLost() {
    return this.#listeners.signal.aborted;
  }

  /**
   * Puts a brief into an element: calls `leave` when what stands there goes, and `enter` with the stage
   * of what came. False if the program was lost before that; nothing is done once the signal is aborted.
   *
   * @throws what a brief that is at fault says, with a code; without one the program has crashed
   */
  async open({ host, body, bytes, words, signal, leave, enter }) {
    // What stands here already goes when its successor is whole; a brief that has crashed may still
    // have listeners in it.
    const isFirst = body.hasAttribute("data-brief") || !body.firstChild;
    const place = isFirst ? body : document.createElement("div");
    const steps = this.#steps(host, place, bytes, words || "");
    let step = {};
    try {
      while (!step.done) {
        // Starting takes a slow device a while: not in one go.
        await breathe();
        // What is left in a lost program is lost with it.
        if (this.#isLost) step.value?.__destroy_into_raw();
        else if (signal.aborted) step.value?.free();
        if (signal.aborted || this.#isLost) return signal.aborted;
        step = this.run(() => steps.next());
      }
    } catch (error) {
      // It may have begun to take over what stands here.
      if (step.value instanceof PreparedBrief && place.firstChild) leaveAsText(place);
      throw error;
    }
    if (!isFirst) {
      leave();
      body.replaceWith(place);
    }
    const entered = new Stage(this, step.value, place, bytes);
    this.#stages.add(entered);
    enter(entered);
    if (!isForgetful(host)) leadOn();
    return true;
  }

  /** Makes a brief, and yields what there is of it whenever the browser may answer the reader first. */
  *#steps(host, place, bytes, words) {
    const reader = new BriefReader(bytes, host.getAttribute("src") ?? "", words);
    // A paper of the usual length is read in one go.
    while (!reader.goOn()) yield reader;
    yield reader;
    const prepared = reader.prepare(host, place, host.getAttribute("state-key") ?? undefined);
    while (!prepared.goOn()) yield prepared;
    yield prepared;
    const show = () => prepared.show(host.getAttribute("open") === "all");
    return isForgetful(host) ? show() : grow(show);
  }

  /** Does what the wasm does. If it stops in the middle of that, it has crashed. */
  run(work) {
    try {
      return work();
    } catch (error) {
      // A brief that is at fault says so with a code.
      if (typeof error.code !== "string") this.#crash(String(error.message));
      throw error;
    }
  }

  /** Forgets a stage that has gone. */
  leave(stage) {
    this.#stages.delete(stage);
  }

  #crash(message) {
    if (this.#isLost) return;
    this.#listeners.abort();
    this.#onLost();
    const stages = [...this.#stages];
    this.#stages.clear();
    for (const stage of stages) stage.crash(message);
  }
}

/** Whether the editor wants nothing remembered. */
const isForgetful = (host) => host.getAttribute("state-key") === "";

/** A brief on a page. */
class Stage {
  #program;
  #open;
  #bytes;
  /** Called with the error when the program has crashed. */
  onCrash;

  constructor(program, open, body, bytes) {
    this.#program = program;
    this.#open = open;
    this.#bytes = bytes;
    this.body = body;
  }

  /** `{title, items}`. */
  get summary() {
    const { title, items } = this.#open;
    return { title, items };
  }
  get brief() {
    return JSON.parse(new TextDecoder().decode(this.#bytes));
  }
  get filter() {
    return this.#ask((open) => open.filter);
  }
  set filter(filter) {
    const { query, topics, addressees, kinds } = filter ?? {};
    const ids = (values) => Array.from(values ?? [], String);
    const lists = [ids(topics), ids(addressees), ids(kinds)];
    this.#ask((open) => open.setFilter(String(query ?? ""), ...lists));
  }
  expandAll() {
    this.#ask((open) => open.expandAll());
  }
  collapseAll() {
    this.#ask((open) => open.collapseAll());
  }
  clearFilter() {
    this.#ask((open) => open.clearFilter());
  }
  reveal(id) {
    return this.#ask((open) => open.reveal(String(id)));
  }

  #ask(question) {
    try {
      return this.#program.run(() => question(this.#open));
    } catch {
      // All briefs have been told of the crash.
    }
  }

  /** Focuses the title. */
  focus() {
    const title = this.body.querySelector("h1");
    if (!title) return;
    title.tabIndex = -1;
    title.focus();
  }

  close() {
    this.#program.leave(this);
    this.#program.run(() => this.#open.free());
  }

  /** What the program drew stays, as text that anyone can read. */
  crash(message) {
    // Or the garbage collector would have the lost program take its drawing down.
    this.#open.__destroy_into_raw();
    leaveAsText(this.body);
    this.onCrash(new Error(message));
  }
}

/** Shows all that a brief holds; its items still close and open. */
function leaveAsText(body) {
  for (const part of body.querySelectorAll(HIDDEN)) part.removeAttribute("hidden");
  for (const button of body.querySelectorAll("[aria-expanded=false][aria-controls]")) {
    button.setAttribute("aria-expanded", "true");
  }
  body.addEventListener("click", fold);
}

/** Opens or closes an item where no program does. */
function fold({ target }) {
  const button = target.closest("[aria-controls]");
  const panel = button?.getRootNode().getElementById(button.getAttribute("aria-controls"));
  if (!panel) return;
  const isOpen = button.getAttribute("aria-expanded") === "true";
  button.setAttribute("aria-expanded", !isOpen);
  if (isOpen) panel.setAttribute("hidden", "until-found");
  else panel.removeAttribute("hidden");
}
