// The receipt at the end of a page: whether it is kept for reading offline, and what to do about it.

import { followChanges } from "./changes.js";
import { BASE, Keeping } from "./keeping.js";

// In English, `%` standing for a value. What a state or a reason of `Keeping` is called bears its
// name. Other languages have their words in words/, for their readers alone.
const ENGLISH = {
  lang: "en-GB",
  title: "Keep this paper",
  off: "Not kept for reading offline",
  saving: "Being saved for reading offline …",
  saved: "Available offline",
  failed: "Could not be saved for reading offline",
  unavailable: "Cannot be saved for reading offline here",
  insecure: "That needs a secure address, which begins with https.",
  unsupported: "This browser, or its private mode, keeps no pages.",
  blocked: "This browser’s settings forbid it.",
  quota: "The space that this browser has for it is full.",
  rest: "Everything else works.",
  save: "Save for offline",
  check: "Check for a new version",
  remove: "Remove from this device",
  copy: "Save a copy",
  share: "Share",
  link: "Copy link",
  copied: "Link copied",
  notCopied: "The link could not be copied",
  noAnswer: "No answer: the network seems to be away.",
  kept: "Version %, % kB, saved %",
  checked: "last checked %",
  problem: "A newer version could not be saved: %",
  today: "today at %",
  day: "% at %",
};

let words = ENGLISH;

/** Keeps the page, and shows the receipt below the brief. */
export function start() {
  const brief = document.querySelector("policy-brief, [data-papers]");
  if (brief?.shadowRoot) new Receipt(brief).start();
}

class Receipt {
  #keeping = new Keeping();
  #brief;
  #parts;
  #isFocusLost = false;

  constructor(brief) {
    this.#brief = brief;
  }

  async start() {
    // Nothing waits for words, which may have to be fetched.
    const kept = this.#keeping.start();
    await this.#learn();
    this.#build();
    this.#keeping.addEventListener("change", () => this.#show());
    this.#show();
    // The list of papers has no parts.
    if ("brief" in this.#brief) followChanges(this.#brief, { place: this.#parts.changes, words, fill });
    await kept;
  }

  /** Gets the words of the interface's language, where they are not in English. */
  async #learn() {
    const tags = [this.#brief.getAttribute("ui-lang"), this.#brief.shadowRoot.querySelector(".brief")?.lang];
    if (/^en/.test(tags[0] || tags[1])) return;
    const { wordsFor } = await import(`${BASE}receipt_words.js`);
    words = { ...ENGLISH, ...(await wordsFor(tags)) };
  }

  #build() {
    const keeping = this.#keeping;
    const status = (className) => element("p", { className, role: "status" });
    const { copy } = this.#brief.dataset;
    const parts = (this.#parts = {
      state: status("receipt__state"),
      detail: element("p", { className: "receipt__detail" }),
      save: action(words.save, () => keeping.save()),
      check: action(words.check, () => this.#check()),
      remove: action(words.remove, () => keeping.remove()),
      said: status("receipt__said"),
      news: element("div", { className: "receipt__notice", role: "status" }),
      changes: element("div", { className: "receipt__notice" }),
    });
    const actions = [
      copy ? element("a", { className: "action receipt__link", href: copy, download: copyName(), textContent: words.copy }) : "",
      shareButton(),
      parts.save,
      parts.check,
      parts.remove,
    ];
    const heading = element("h2", { className: "back-matter__heading", id: "heading", textContent: words.title });
    const buttons = box("receipt__actions", ...actions);
    const section = box("back-matter receipt", heading, parts.state, parts.detail, buttons, parts.said);
    const column = box("brief", box("brief__layout", box(), box("brief__text", section)));

    const host = element("aside", { lang: words.lang, ariaLabel: words.title });
    host.setAttribute("theme", this.#brief.getAttribute("theme") ?? "");
    const style = element("link", { rel: "stylesheet", href: `${BASE}receipt.css` });
    // It looks as the brief does, in its style. It comes when its own has: nothing may move.
    const shared = this.#brief.shadowRoot.querySelector("style, link[rel=stylesheet]");
    // The style gives what a brief needs to the one box at the top.
    const top = box("", column, parts.news, parts.changes);
    host.attachShadow({ mode: "open" }).append(shared?.cloneNode(true) ?? "", style, top);
    host.hidden = true;
    style.onload = style.onerror = () => (host.hidden = false);
    document.body.append(host);
  }

  #show() {
    const { state } = this.#keeping;
    const parts = this.#parts;
    say(parts.state, words[state]);
    parts.state.dataset.state = state;
    parts.detail.textContent = this.#detail(this.#keeping);
    // The focus goes on from a button that is done with to the one that undoes it.
    const { save, check, remove } = parts;
    const root = save.getRootNode();
    this.#isFocusLost ||= root.activeElement === save || root.activeElement === remove;
    save.hidden = state !== "off" && state !== "failed";
    check.hidden = remove.hidden = state !== "saved";
    const next = save.hidden ? remove : save;
    if (this.#isFocusLost && !next.hidden) {
      next.focus();
      this.#isFocusLost = false;
    }
    this.#tellOfNews();
  }

  async #tellOfNews() {
    const keeping = this.#keeping;
    const { news: place, check } = this.#parts;
    if (!keeping.isNew) return place.replaceChildren();
    const { offer } = await import(`${BASE}news.js`);
    offer({ place, keeping, check, words });
  }

  async #check() {
    const hasAnswer = await this.#keeping.check();
    say(this.#parts.said, hasAnswer ? "" : words.noAnswer);
  }

  /** What is kept, in a sentence; or why nothing is. */
  #detail({ state, reason, receipt, checked }) {
    // What the worker reports of a file stays as it is: it is for whoever mends the site.
    const why = words[reason] ?? `${reason}.`;
    if (state === "failed" || state === "unavailable") return `${why} ${words.rest}`;
    if (state !== "saved") return "";
    const { version, bytes, saved } = receipt;
    const kept = fill(words.kept, version, Math.ceil(bytes / 1000), when(saved));
    const looked = checked ? `, ${fill(words.checked, when(checked))}` : "";
    return `${kept}${looked}.${reason ? ` ${fill(words.problem, why)}` : ""}`;
  }
}

function when(time) {
  const date = new Date(time);
  // All of these languages write 24 hours; asking for theirs by name took slow devices 150 ms.
  const hour = date.toTimeString().slice(0, 5);
  if (date.toDateString() === new Date().toDateString()) return fill(words.today, hour);
  return fill(words.day, words.dayOf?.(date) ?? date.toLocaleDateString(words.lang, { dateStyle: "long" }), hour);
}

/** A text with values in it. */
function fill(text, ...values) {
  return text.replace(/%/g, () => values.shift());
}

function copyName() {
  return `${document.title.replace(/[^\p{L}\p{N}]+/gu, " ").trim()}.html`;
}

/** Passes the address on as the system does; elsewhere it copies it. */
function shareButton() {
  const { title } = document;
  if (navigator.share) {
    // A reader who thinks better of it is no failure.
    return action(words.share, () => navigator.share({ title, url: location.href }).catch(() => {}));
  }
  if (!navigator.clipboard) return "";
  return action(words.link, ({ target }) =>
    navigator.clipboard.writeText(location.href).then(
      () => (target.textContent = words.copied),
      () => (target.textContent = words.notCopied),
    ),
  );
}

/** Sets a text that is announced, only where it changes. */
function say(line, text) {
  if (line.textContent !== text) line.textContent = text;
}

function action(textContent, onclick) {
  return element("button", { className: "action", type: "button", textContent, onclick });
}

function box(className = "", ...children) {
  const made = element("div", { className });
  made.append(...children);
  return made;
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
