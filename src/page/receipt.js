// The receipt at the end of a page: whether it is kept for reading offline, and what to do about it.

import { Keeping } from "./keeping.js";

const STATES = {
  off: "Not kept for reading offline",
  saving: "Being saved for reading offline …",
  saved: "Available offline",
  failed: "Could not be saved for reading offline",
  unavailable: "Cannot be saved for reading offline here",
};

const REASONS = {
  insecure: "That needs a secure address, which begins with https.",
  unsupported: "This browser, or its private mode, keeps no pages.",
  blocked: "This browser’s settings forbid it.",
  quota: "The space that this browser has for it is full.",
};

const REST = "Everything else works.";

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
  #isLater = false; // whether the reader has put the new version off

  constructor(brief) {
    this.#brief = brief;
  }

  async start() {
    this.#build();
    this.#keeping.addEventListener("change", () => this.#show());
    this.#show();
    await this.#keeping.start();
  }

  #build() {
    const keeping = this.#keeping;
    const action = (text, onclick) => element("button", { className: "action", type: "button", textContent: text, onclick });
    const copy = this.#brief.dataset.copy;
    const parts = {
      state: element("p", { className: "receipt__state", role: "status" }),
      detail: element("p", { className: "receipt__detail" }),
      save: action("Save for offline", () => keeping.save()),
      check: action("Check for a new version", () => this.#check()),
      remove: action("Remove from this device", () => keeping.remove()),
      copy: copy && element("a", { className: "action receipt__link", href: copy, download: copyName(), textContent: "Save a copy" }),
      share: shareButton(action),
      said: element("p", { className: "receipt__said", role: "status" }),
      news: element("div", { className: "receipt__news", role: "status" }),
    };
    this.#parts = parts;
    const { state, detail, save, check, remove, said, news } = parts;
    const actions = element("div", { className: "receipt__actions" });
    actions.append(...[parts.copy, parts.share, save, check, remove].filter(Boolean));
    const section = element("div", { className: "back-matter receipt" });
    const heading = element("h2", { className: "back-matter__heading", id: "heading", textContent: "Keep this paper" });
    section.append(heading, state, detail, actions, said);
    const text = element("div", { className: "brief__text" });
    text.append(section);
    const layout = element("div", { className: "brief__layout" });
    layout.append(element("div", {}), text);
    const column = element("div", { className: "brief" });
    column.append(layout);

    const host = element("aside", { lang: "en", ariaLabel: "Keep this paper" });
    const theme = this.#brief.getAttribute("theme");
    if (theme) host.setAttribute("theme", theme);
    const root = host.attachShadow({ mode: "open" });
    const style = element("link", { rel: "stylesheet", href: new URL("receipt.css", import.meta.url).href });
    // It looks as the brief does, in its style. It comes when its own has: nothing may move.
    const shared = this.#brief.shadowRoot.querySelector("style, link[rel=stylesheet]");
    // The style gives what a brief needs to the one box at the top.
    const box = element("div", {});
    box.append(column, news);
    root.append(...[shared?.cloneNode(true), style, box].filter(Boolean));
    host.hidden = true;
    style.onload = style.onerror = () => (host.hidden = false);
    document.body.append(host);
  }

  #show() {
    const { state, reason, receipt, checked, isNew } = this.#keeping;
    const parts = this.#parts;
    say(parts.state, STATES[state]);
    parts.state.dataset.state = state;
    parts.detail.textContent = state === "saved" ? saved(receipt, checked, reason) : why(state, reason);
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
    this.#tellOfNews(isNew);
  }

  /** Offers the new version, once: a reader who is in the middle of something may leave it. */
  #tellOfNews(isNew) {
    const { news } = this.#parts;
    if (!isNew) return news.replaceChildren();
    if (news.firstChild || this.#isLater) return;
    const text = element("p", { textContent: "There is a new version" });
    const reload = element("button", { className: "action", type: "button", textContent: "Reload" });
    const later = element("button", { className: "action", type: "button", textContent: "Later" });
    reload.onclick = () => this.#keeping.update();
    later.onclick = () => {
      this.#isLater = true;
      news.replaceChildren();
    };
    news.append(text, reload, later);
  }

  async #check() {
    this.#isLater = false;
    const hasAnswer = await this.#keeping.check();
    say(this.#parts.said, hasAnswer ? "" : "No answer: the network seems to be away.");
  }
}

/** What is kept, in a sentence. */
function saved({ version, bytes, saved: time }, checked, reason) {
  const parts = [`Version ${version}`, `${Math.ceil(bytes / 1000)} kB`, `saved ${when(time)}`];
  if (checked) parts.push(`last checked ${when(checked)}`);
  const problem = reason ? ` A newer version could not be saved: ${REASONS[reason] ?? `${reason}.`}` : "";
  return `${parts.join(", ")}.${problem}`;
}

function why(state, reason) {
  if (state !== "failed" && state !== "unavailable") return "";
  return `${REASONS[reason] ?? `${reason}.`} ${REST}`;
}

function when(time) {
  const date = new Date(time);
  const isToday = date.toDateString() === new Date().toDateString();
  const day = isToday ? "today" : date.toLocaleDateString("en-GB", { dateStyle: "long" });
  return `${day} at ${date.toLocaleTimeString("en-GB", { timeStyle: "short" })}`;
}

function copyName() {
  return `${document.title.replace(/[^\p{L}\p{N}]+/gu, " ").trim()}.html`;
}

/** Passes the address on as the system does; elsewhere it copies it. */
function shareButton(action) {
  const { title } = document;
  if (navigator.share) {
    // A reader who thinks better of it is no failure.
    return action("Share", () => navigator.share({ title, url: location.href }).catch(() => {}));
  }
  if (!navigator.clipboard) return undefined;
  return action("Copy link", async ({ target }) => {
    await navigator.clipboard.writeText(location.href).then(
      () => (target.textContent = "Link copied"),
      () => (target.textContent = "The link could not be copied"),
    );
  });
}

/** Sets a text that is announced, only where it changes. */
function say(line, text) {
  if (line.textContent !== text) line.textContent = text;
}

function element(name, { role, ...properties }) {
  const made = Object.assign(document.createElement(name), properties);
  if (role) made.setAttribute("role", role);
  return made;
}
