// The custom element <policy-brief> and the loader of its wasm: the only file that a page names.
//
// Before the wasm is there, and whenever it cannot be, a prerendered brief works as a plain page:
// `#early` opens and closes its items and keeps other clicks for later.

const TAG = "policy-brief";
const MAX_BRIEF_BYTES = 5 * 1024 * 1024;
const PAUSES = [400, 1600]; // before the second and third try, in milliseconds

/** A failure with a code that pages may match on. */
class Failure extends Error {
  constructor(code, message, path) {
    super(message);
    this.code = code;
    this.path = path;
  }
}

const beside = (name) => new URL(name, import.meta.url).href;
const safelyDecoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
const pause = (time) => new Promise((done) => setTimeout(done, time));

/** Fetches bytes; tries again where the network failed, but not where the server has answered. */
async function fetchBytes(url, code, limit = Infinity, signal) {
  const tooLarge = (size) =>
    new Failure("brief-too-large", `found ${size} bytes, expected at most ${limit}`);
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await fetch(url, { signal });
      if (!response.ok) {
        throw new Failure(code, `found HTTP status ${response.status}, expected 200, at ${url}`);
      }
      const size = Number(response.headers.get("content-length"));
      if (size > limit) throw tooLarge(size);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (bytes.length > limit) throw tooLarge(bytes.length);
      return bytes;
    } catch (error) {
      if (error instanceof Failure || signal?.aborted) throw error;
      if (attempt === PAUSES.length) {
        throw new Failure(code, `found no answer, expected a file, at ${url}`);
      }
      await pause(PAUSES[attempt]);
    }
  }
}

/** Compiles, and tells a content security policy that forbids it from a broken file. */
async function compile(bytes) {
  let isForbidden = false;
  const note = (event) => {
    isForbidden ||= event.blockedURI === "wasm-eval";
  };
  document.addEventListener("securitypolicyviolation", note);
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    await pause(0); // the event comes as a task of its own
    throw isForbidden
      ? new Failure("csp", "the page's content security policy forbids WebAssembly")
      : new Failure("wasm-compile", String(error.message));
  } finally {
    document.removeEventListener("securitypolicyviolation", note);
  }
}

let app; // one wasm module per page, however many elements
let starts = 0;

/** The wasm's exports. A failure is not remembered: the next call starts anew. */
function loadApp() {
  app ??= startApp().catch((error) => {
    app = undefined;
    throw error;
  });
  return app;
}

async function startApp() {
  if (typeof WebAssembly !== "object") {
    throw new Failure("unsupported", "this browser has no WebAssembly");
  }
  // Browsers remember a module that failed to load, so another try needs another address.
  const glueUrl = beside(starts++ ? `app.js?try=${starts}` : "app.js");
  const [glue, bytes] = await Promise.all([
    import(glueUrl).catch((error) => {
      throw new Failure("script-blocked", String(error.message));
    }),
    fetchBytes(beside("app_bg.wasm"), "fetch"),
  ]);
  const module = await compile(bytes);
  await glue.default({ module_or_path: module }).catch((error) => {
    throw new Failure("wasm-compile", String(error.message));
  });
  return glue;
}

const NOTICES = {
  unsupported: "This browser cannot run the interactive version.",
  csp: "This site’s security policy blocks the interactive version.",
  "brief-missing": "No paper is named here.",
  "brief-invalid": "This paper’s file is damaged.",
  "brief-too-large": "This paper is too large to be shown.",
};
const DEFAULT_NOTICE = "The interactive version could not be loaded.";

class PolicyBrief extends HTMLElement {
  static observedAttributes = ["src"];

  #internals = this.attachInternals();
  #root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
  #body = this.#root.querySelector("[data-brief]");
  #styled = Promise.resolve();
  #state = "loading";
  #open; // the brief in the wasm, while there is one
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

  attributeChangedCallback(_, before, now) {
    if (before !== now) this.#given = undefined;
    if (this.isConnected && before !== now && (this.#open || this.#load || this.#state === "error")) {
      this.retry();
    }
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
    return this.#open?.filter;
  }
  set filter(filter) {
    this.#wanted = filter;
    if (!this.#open) return;
    const { query, topics, addressees, kinds } = filter ?? {};
    const ids = (values) => Array.from(values ?? [], String);
    this.#open.setFilter(String(query ?? ""), ids(topics), ids(addressees), ids(kinds));
    this.#wanted = undefined;
  }
  expandAll() {
    this.#open?.expandAll();
  }
  collapseAll() {
    this.#open?.collapseAll();
  }
  clearFilter() {
    this.#open?.clearFilter();
  }
  /** Opens a part of the brief and goes there; false if there is none of that name. */
  reveal(id) {
    return this.#open?.reveal(id) ?? false;
  }
  /** Loads the brief again. */
  retry() {
    return this.#show();
  }

  /** Loads and opens a brief. A later call overtakes an earlier one. */
  async #show() {
    this.#load?.abort();
    const load = (this.#load = new AbortController());
    this.#setState("loading");
    this.#notice();
    try {
      const [app, bytes] = await Promise.all([
        loadApp(),
        this.#given ?? this.#read(load.signal),
        this.#styled,
      ]);
      if (!load.signal.aborted) this.#mount(app, bytes);
    } catch (error) {
      if (!load.signal.aborted) this.#fail(error);
    } finally {
      if (this.#load === load) this.#load = undefined;
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
    return fetchBytes(new URL(src, this.baseURI), "fetch", MAX_BRIEF_BYTES, signal);
  }

  #mount(app, bytes) {
    const allOpen = this.getAttribute("open") === "all";
    const body = this.#open ? document.createElement("div") : this.#body;
    const key = this.getAttribute("state-key") ?? undefined;
    const open = new app.OpenBrief(this, body, bytes, allOpen, key);
    if (body !== this.#body) {
      this.#close();
      this.#body.replaceWith(body);
      this.#body = body;
    }
    this.#open = open;
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
    this.#open?.free();
    this.#open = undefined;
    this.#fallback(true);
  }

  #fail(error) {
    // A DOMException has a code too: a number.
    const code = typeof error.code === "string" ? error.code : "crashed";
    const { message = String(error), path } = error;
    if (code === "crashed") app = undefined; // the next try gets an instance of its own
    this.#queue.length = 0;
    this.#body.toggleAttribute("data-failed", !this.#open);
    this.#setState("error");
    this.#notice(NOTICES[code] ?? DEFAULT_NOTICE);
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
    style.href = beside("policy-brief.css");
    // The text is shown with its style or, where that cannot be had, without it.
    this.#styled = new Promise((done) => {
      style.onload = style.onerror = done;
      setTimeout(done, 3000);
    });
    this.#body = document.createElement("div");
    this.#root.append(style, document.createElement("slot"), this.#body);
  }

  /** The one line that says what went wrong; none without a text. */
  #notice(text) {
    const before = this.#root.querySelector(".notice");
    // Focus that goes with its button is given back with the next notice or the brief.
    this.#wasRetried ||= before?.contains(this.#root.activeElement) ?? false;
    before?.remove();
    if (!text) return;
    const notice = document.createElement("div");
    notice.className = "notice";
    notice.part = "notice";
    notice.setAttribute("role", "status");
    const retry = document.createElement("button");
    retry.type = "button";
    retry.className = "action";
    retry.textContent = "Retry";
    retry.onclick = () => this.retry();
    // The text goes in after the region, or screen readers would not announce it.
    this.#root.insertBefore(notice, this.#root.querySelector("slot") ?? this.#body);
    notice.append(`${text} `, retry);
    if (this.#wasRetried) this.#focus(retry);
    this.#wasRetried = false;
  }

  /** Goes to the part of a prerendered brief that the page's address points at. */
  #goToFragment() {
    const hasOneBrief = document.querySelectorAll(TAG).length === 1;
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

if (!customElements.get(TAG)) customElements.define(TAG, PolicyBrief);
