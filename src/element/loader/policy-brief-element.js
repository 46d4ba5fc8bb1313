// The custom element <policy-brief>.
//
// Before the wasm is there, and whenever it cannot be, a prerendered brief works as a plain page:
// `#early` opens and closes its items and keeps other clicks for later.

import { VERSION } from "./build.js";
import { download } from "./download.js";
import { Failure } from "./failure.js";
import { noticeOf } from "./notices.js";
import { breathe } from "./pause.js";
import { load } from "./program.js";
import { wordsOf } from "./words.js";

const MAX_BRIEF_BYTES = 5 * 1024 * 1024;
const STYLE = new URL("./policy-brief.css", import.meta.url).href;

// What a filter hides, and what is closed.
const HIDDEN = ":is(.section, .chunk, .passage, .item-card)[hidden], [hidden=until-found]";

const safelyDecoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * A policy paper that is read as interactive parts.
 *
 * @tagname policy-brief
 *
 * @attr {string} src - The address of the compiled brief.
 * @attr {"none" | "all"} open - What is open at first: `none` unless it says `all`.
 * @attr {"full" | "none"} controls - `none` leaves the filter bar out.
 * @attr {"auto" | "light" | "dark"} theme - `auto` follows the reader's system.
 * @attr {string} ui-lang - The language of labels, as a BCP 47 tag.
 * @attr {string} state-key - Where the reader's own choices are remembered; nowhere if it is empty.
 *
 * @slot - Shown until the brief is ready and whenever it cannot be.
 *
 * @fires {CustomEvent} brief-ready - `{title, items}`: a brief stands on the page.
 * @fires {CustomEvent} brief-error - `{code, message, path?}`: it cannot; what was readable stays.
 * @fires {CustomEvent} brief-toggle - `{id, open, reason}`: an item opened or closed.
 * @fires {CustomEvent} brief-filter - `{query, topics, addressees, kinds, shown, total}`.
 *
 * @csspart header - Title, standfirst, authors.
 * @csspart controls - The filter bar.
 * @csspart status - The line that counts.
 * @csspart section - A section.
 * @csspart finding - A finding.
 * @csspart recommendation - A recommendation.
 * @csspart heading - A heading of any of these.
 * @csspart body - What an item opens.
 * @csspart notice - The line that says what went wrong.
 *
 * @cssprop --brief-font - The text's fonts.
 * @cssprop --brief-heading-font - The headings' fonts.
 * @cssprop --brief-text - The text's colour.
 * @cssprop --brief-background - The ground.
 * @cssprop --brief-surface - The ground of what stands out.
 * @cssprop --brief-accent - Links, focus, choices.
 * @cssprop --brief-border - Lines between parts.
 * @cssprop --brief-measure - The longest line of text.
 * @cssprop --brief-space - The rhythm of distances.
 */
export class PolicyBrief extends HTMLElement {
  static observedAttributes = ["src", "open", "state-key", "ui-lang"];

  /** The version of the bundle. */
  static version = VERSION;

  #internals = this.attachInternals();
  #root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
  #body = this.#root.querySelector("[data-brief]");
  #styled = Promise.resolve();
  #state = "loading";
  #open; // the brief in the wasm, while there is one
  #program; // that it lives in
  #onCrash = (failure) => this.#crash(failure);
  #bytes; // of that brief
  #load; // an AbortController, while something is being loaded
  #queue = []; // buttons clicked before there was anything to answer
  #given; // the brief as bytes, where a property gave it
  #wasRetried = false; // whether the focus was on Retry
  #wanted; // the filter that a property asked for before there was a brief

  constructor() {
    super();
    this.#root.addEventListener("click", (event) => this.#early(event));
    if (!this.#body) this.#furnish();
    // Clicks that the page noted before this script arrived.
    for (const target of this.clicks ?? []) this.#early({ target });
    delete this.clicks;
    this.#goToFragment();
  }

  connectedCallback() {
    // What a page set before this script arrived hides the properties of the class.
    for (const name of ["brief", "filter"]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (!this.#open && !this.#load) this.retry();
  }

  disconnectedCallback() {
    // A move within the page disconnects and connects at once: that is no removal.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#load?.abort();
      this.#load = undefined;
      this.#close();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "open") {
      if (now === "all") this.expandAll();
      else if (before === "all") this.collapseAll();
      return;
    }
    if (name === "src") this.#given = undefined;
    // In other words the same is shown.
    if (name === "ui-lang") this.#wanted ??= this.filter;
    if (this.isConnected && (this.#open || this.#load || this.#state === "error")) this.#show();
  }

  /** `loading`, `ready` or `error`. */
  get state() {
    return this.#state;
  }
  /** The paper as an object. */
  get brief() {
    return this.#open && JSON.parse(new TextDecoder().decode(this.#bytes));
  }
  set brief(paper) {
    this.#given = new TextEncoder().encode(JSON.stringify(paper));
    if (this.isConnected) this.#show();
  }
  /** `{query, topics, addressees, kinds}`. */
  get filter() {
    return this.#ask((open) => open.filter);
  }
  set filter(filter) {
    this.#wanted = filter;
    if (!this.#open) return;
    const { query, topics, addressees, kinds } = filter ?? {};
    const ids = (values) => Array.from(values ?? [], String);
    const lists = [ids(topics), ids(addressees), ids(kinds)];
    this.#ask((open) => open.setFilter(String(query ?? ""), ...lists));
    this.#wanted = undefined;
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
  /** Opens a part of the brief and goes there; false if there is none of that name. */
  reveal(id) {
    return this.#ask((open) => open.reveal(String(id))) ?? false;
  }
  /** Loads the brief again. */
  retry() {
    return this.#show();
  }

  /** What the brief answers. A program that stops in the middle of it has crashed. */
  #ask(question) {
    const program = this.#program;
    try {
      return this.#open && question(this.#open);
    } catch (error) {
      program.crash(String(error.message));
    }
  }

  /** Loads and opens a brief. A later call overtakes an earlier one. */
  async #show() {
    this.#load?.abort();
    const control = (this.#load = new AbortController());
    this.#setState("loading");
    this.#notice();
    try {
      const paper = this.#given ?? this.#read(control.signal);
      this.#wakeStorage();
      const [program, bytes, words] = await Promise.all([load(), paper, this.#words(paper), this.#styled]);
      // Starting takes a slow device a while: not in one go.
      await breathe();
      if (control.signal.aborted) return;
      // Another brief may have made it crash meanwhile.
      if (program.isLost()) return this.#show();
      const brief = this.#run(program, ({ LoadedBrief }) => {
        return new LoadedBrief(bytes, this.getAttribute("src") ?? "", words || "");
      });
      await breathe();
      // What is left in a lost program is lost with it.
      if (program.isLost()) brief.__destroy_into_raw();
      else if (control.signal.aborted) brief.free();
      if (control.signal.aborted) return;
      if (program.isLost()) return this.#show();
      this.#mount(program, bytes, brief);
    } catch (error) {
      if (!control.signal.aborted) this.#fail(error);
    } finally {
      if (this.#load === control) this.#load = undefined;
    }
  }

  /** Has the browser fetch what readers opened from its other process: later that would take time. */
  #wakeStorage() {
    try {
      if (this.getAttribute("state-key") !== "") localStorage.length;
    } catch {
      // It may be forbidden.
    }
  }

  /** The bytes of the brief: inline, or from `src`. */
  async #read(signal) {
    const inline = this.querySelector(':scope > script[type="application/json"]');
    const src = this.getAttribute("src");
    if (inline && !src) return new TextEncoder().encode(inline.textContent);
    if (!src) throw new Failure("brief-missing", "found no src, expected the address of a brief");
    if (!URL.canParse(src, this.baseURI)) {
      throw new Failure("fetch", `found \`${src}\`, expected the address of a brief`);
    }
    return download(new URL(src, this.baseURI).href, { limit: MAX_BRIEF_BYTES, signal });
  }

  /** The words for a paper, in the language that the page asks for, else in the paper's own. */
  async #words(paper) {
    // Where this stands in a text, its quotes have a backslash before them.
    const own = /"language"\s*:\s*"([^"]+)/.exec(new TextDecoder().decode(await paper))?.[1];
    return wordsOf(this.getAttribute("ui-lang"), own);
  }

  /** What the program makes. If it stops in the middle of that, it has crashed. */
  #run(program, make) {
    try {
      return make(program.glue);
    } catch (error) {
      // A brief that is at fault says so with a code.
      if (typeof error.code !== "string") program.crash(String(error.message));
      throw error;
    }
  }

  #mount(program, bytes, brief) {
    const allOpen = this.getAttribute("open") === "all";
    // What stands here already goes when its successor is whole; a brief that has crashed may still
    // have listeners in it.
    const isFirst = this.#body.hasAttribute("data-brief") || !this.#body.firstChild;
    const body = isFirst ? this.#body : document.createElement("div");
    const stateKey = this.getAttribute("state-key") ?? undefined;
    const open = this.#run(program, () => brief.show(this, body, allOpen, stateKey));
    if (!isFirst) {
      this.#close();
      this.#body.replaceWith(body);
      this.#body = body;
    }
    this.#open = open;
    this.#program = program;
    program.briefs.add(this.#onCrash);
    this.#bytes = bytes;
    this.#fallback(false);
    this.#setState("ready");
    if (this.#wanted) this.filter = this.#wanted;
    for (const button of this.#queue.splice(0)) button.click();
    if (this.#wasRetried) this.#focus(body.querySelector("h1"));
    this.#wasRetried = false;
    const { title, items } = open;
    this.#tell("brief-ready", { title, items });
  }

  #close() {
    const open = this.#open;
    this.#leave();
    open?.free();
    this.#fallback(true);
  }

  #leave() {
    this.#program?.briefs.delete(this.#onCrash);
    this.#program = undefined;
    this.#open = undefined;
  }

  /** The program has stopped for good: what it drew stays, as text that anyone can read. */
  #crash(failure) {
    // Or the garbage collector would have the lost program take its drawing down.
    this.#open.__destroy_into_raw();
    this.#leave();
    for (const part of this.#body.querySelectorAll(HIDDEN)) part.removeAttribute("hidden");
    for (const button of this.#body.querySelectorAll("[aria-expanded=false][aria-controls]")) {
      button.setAttribute("aria-expanded", "true");
    }
    this.#fail(failure);
  }

  #fail(error) {
    // A DOMException has a code too: a number.
    const code = typeof error.code === "string" ? error.code : "crashed";
    const { message = String(error), path } = error;
    this.#queue.length = 0;
    this.#body.toggleAttribute("data-failed", !this.#open);
    this.#setState("error");
    this.#notice(code);
    this.#tell("brief-error", path === undefined ? { code, message } : { code, message, path });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  #setState(state) {
    const { states } = this.#internals;
    try {
      states.delete(this.#state);
      states.add(state);
    } catch {
      // Older browsers have no custom states, or others; nothing here depends on them.
    }
    this.#state = state;
  }

  /** Shows the host's own children, or hides them behind the brief. */
  #fallback(isShown) {
    this.#root.querySelector("slot")?.toggleAttribute("hidden", !isShown);
    if (!isShown) this.#body.removeAttribute("data-failed");
  }

  #focus(element) {
    if (element?.tagName === "H1") element.tabIndex = -1;
    element?.focus();
  }

  /** What stands in a shadow root that nobody prerendered. */
  #furnish() {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = STYLE;
    // The text is shown with its style or, where that cannot be had, without it.
    this.#styled = new Promise((done) => {
      style.onload = style.onerror = done;
      setTimeout(done, 3000);
    });
    this.#body = document.createElement("div");
    this.#root.append(style, document.createElement("slot"), this.#body);
  }

  /** The one line that says what went wrong; none without a code. */
  async #notice(code) {
    const before = this.#root.querySelector(".notice");
    // Focus that goes with its button is given back with the next notice or the brief.
    this.#wasRetried ||= before?.contains(this.#root.activeElement) ?? false;
    before?.remove();
    if (!code) return;
    const tags = [this.getAttribute("ui-lang"), this.closest("[lang]")?.lang];
    const { lang, text, button } = await noticeOf(code, ...tags);
    if (this.#state !== "error") return;
    this.#root.querySelector(".notice")?.remove();
    const notice = document.createElement("div");
    notice.className = "notice";
    notice.lang = lang;
    notice.part = "notice";
    notice.setAttribute("role", "status");
    const retry = document.createElement("button");
    retry.type = "button";
    retry.className = "action";
    retry.textContent = button;
    retry.onclick = () => this.retry();
    // The text goes in after the region, or screen readers would not announce it.
    this.#root.insertBefore(notice, this.#root.querySelector("slot") ?? this.#body);
    notice.append(`${text} `, retry);
    if (this.#wasRetried) this.#focus(retry);
    this.#wasRetried = false;
  }

  /** Goes to the part of a prerendered brief that the page's address points at. */
  #goToFragment() {
    const hasOneBrief = document.querySelectorAll(this.localName).length === 1;
    if (!hasOneBrief || location.hash.length < 2 || this.getAttribute("state-key") === "") return;
    const part = this.#root.getElementById(safelyDecoded(location.hash.slice(1)));
    if (!part) return;
    part.dataset.revealed = "";
    this.#fold(part.querySelector(":scope > h3 > button"), true);
    part.scrollIntoView();
  }

  /** Answers a click as far as that goes without the wasm. */
  #early({ target }) {
    if (this.#open) return;
    const button = target.closest?.("button");
    if (!button || button.closest(".notice")) return;
    if (!button.hasAttribute("aria-controls")) {
      this.#queue.push(button);
      return;
    }
    this.#fold(button, button.getAttribute("aria-expanded") !== "true");
  }

  /** Opens or closes the panel that a button controls. */
  #fold(button, isOpen) {
    const panel = this.#root.getElementById(button?.getAttribute("aria-controls"));
    if (!panel) return;
    button.setAttribute("aria-expanded", isOpen);
    if (isOpen) panel.removeAttribute("hidden");
    else panel.setAttribute("hidden", "until-found");
  }
}
