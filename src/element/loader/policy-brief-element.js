// The custom element <policy-brief>: it loads a brief and the program, and says what goes wrong. What it
// needs once both are there comes with the program: its stage.
//
// Until then, and whenever it cannot be, the script of a prerendered page opens and closes items, and
// keeps other clicks for later.

import { VERSION } from "./build.js";
import { download } from "./download.js";
import { Failure } from "./failure.js";
import { noticeOf } from "./notices.js";
import { load } from "./program.js";
import { wordsOf } from "./words.js";

const MAX_BRIEF_BYTES = 5 * 1024 * 1024;
const STYLE = new URL("./policy-brief.css", import.meta.url).href;

/**
 * A policy paper that is read as interactive parts.
 *
 * @tagname policy-brief
 *
 * @attr {string} src - The address of the compiled brief, unless it stands inside.
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
  #stage; // what answers, while there is one
  #load; // an AbortController, while something is being loaded
  #given; // the brief as bytes, where a property gave it
  #wasRetried = false; // whether the focus was on Retry
  #wanted; // the filter for the brief to come

  constructor() {
    super();
    if (!this.#body) this.#furnish();
  }

  connectedCallback() {
    // What a page set before this script arrived hides the properties of the class.
    for (const name of ["brief", "filter"]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (!this.#stage && !this.#load) this.retry();
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
    if (this.isConnected && (this.#stage || this.#load || this.#state === "error")) this.#show();
  }

  /** `loading`, `ready` or `error`. */
  get state() {
    return this.#state;
  }
  /** The paper as an object. */
  get brief() {
    return this.#stage?.brief;
  }
  set brief(paper) {
    this.#given = new TextEncoder().encode(JSON.stringify(paper));
    if (this.isConnected) this.#show();
  }
  /** `{query, topics, addressees, kinds}`. */
  get filter() {
    return this.#stage?.filter;
  }
  set filter(filter) {
    if (this.#stage) this.#stage.filter = filter;
    // What is being loaded takes its place.
    if (this.#state === "loading" || !this.#stage) this.#wanted = filter;
  }
  expandAll() {
    this.#stage?.expandAll();
  }
  collapseAll() {
    this.#stage?.collapseAll();
  }
  clearFilter() {
    this.#stage?.clearFilter();
  }
  /** Opens a part of the brief and goes there; false if there is none of that name. */
  reveal(id) {
    return this.#stage?.reveal(id) ?? false;
  }
  /** Loads the brief again. */
  retry() {
    return this.#show();
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
      const isDone = await program.open({
        host: this,
        body: this.#body,
        bytes,
        words,
        signal: control.signal,
        leave: () => this.#close(),
        enter: (stage) => this.#enter(stage),
      });
      // Another brief may have made the program crash meanwhile.
      if (!isDone) return this.#show();
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

  /** The bytes of the brief: inline, which may stand for `src` too, or from there. */
  async #read(signal) {
    const inline = this.querySelector(':scope > script[type="application/json"]');
    const src = this.getAttribute("src") || null;
    if (inline?.getAttribute("data-src") === src) return new TextEncoder().encode(inline.textContent);
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

  #enter(stage) {
    this.#stage = stage;
    this.#body = stage.body;
    stage.onCrash = (error) => {
      this.#stage = undefined;
      this.#fail(error);
    };
    this.#fallback(false);
    this.#setState("ready");
    if (this.#wanted) this.filter = this.#wanted;
    this.#wanted = undefined;
    for (const button of this.clicks ?? []) button.click();
    delete this.clicks;
    if (this.#wasRetried) stage.focus();
    this.#wasRetried = false;
    this.#tell("brief-ready", stage.summary);
  }

  #close() {
    const stage = this.#stage;
    this.#stage = undefined;
    stage?.close();
    this.#fallback(true);
  }

  #fail(error) {
    // A DOMException has a code too: a number.
    const code = typeof error.code === "string" ? error.code : "crashed";
    const { message = String(error), path } = error;
    delete this.clicks;
    this.#body.toggleAttribute("data-failed", !this.#stage);
    this.#setState("error");
    this.#notice(code);
    this.#tell("brief-error", { code, message, path });
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
    retry.className = "action";
    retry.textContent = button;
    retry.onclick = () => this.retry();
    // The text goes in after the region, or screen readers would not announce it.
    this.#root.insertBefore(notice, this.#root.querySelector("slot") ?? this.#body);
    notice.append(text, " ", retry);
    if (this.#wasRetried) retry.focus();
    this.#wasRetried = false;
  }
}
