// How the page stands with the worker that keeps it, and what readers may do about it.

export const BASE = new URL("./", import.meta.url).href;
export const PREFIX = `policy-brief ${BASE} `;
const WISH = `${PREFIX}offline`; // in the reader's storage: "off" where it is not wanted
const CHECKED = `${PREFIX}checked`; // the time of the last look for a new version
const HOUR = 3_600_000;

/**
 * Tells of every change with a `change` event.
 *
 * - `state`: `off`, `saving`, `saved`, `failed`, or `unavailable`
 * - `reason`: `insecure`, `unsupported`, `blocked`, `quota`, or a message; beside `saved`, of a newer
 *   version that could not be stored
 * - `receipt`: `{ version, saved, bytes, files }` of what is kept, with `saved` as a time
 * - `isNew`: whether another version waits for a reload
 */
export class Keeping extends EventTarget {
  state = "saving";
  reason;
  receipt;
  isNew = false;
  #registration;

  /** Keeps the page, unless the reader does not want that or has said to save data. */
  async start() {
    const lack = !isSecureContext ? "insecure" : !navigator.serviceWorker || !window.caches ? "unsupported" : "";
    if (lack) return this.#set("unavailable", lack);
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener("message", ({ data }) => this.#hear(data?.policyBrief));
    // Another version has taken over, here or in another tab: a page of one with a worker of the
    // other would mix them.
    const hadWorker = Boolean(serviceWorker.controller);
    serviceWorker.addEventListener("controllerchange", () => {
      if (hadWorker) location.reload();
    });
    document.addEventListener("visibilitychange", () => {
      const isLong = Date.now() - this.checked > HOUR;
      if (!document.hidden && isLong && this.state === "saved") this.check();
    });
    const known = await serviceWorker.getRegistration(BASE).catch(() => undefined);
    const isWanted = remembered(WISH) !== "off" && (known || !navigator.connection?.saveData);
    if (isWanted) await this.save();
    else this.#set("off");
  }

  /** Stores the page and all that belongs to it. */
  async save() {
    remember(WISH, "on");
    this.#set("saving");
    try {
      const isFirst = !(await navigator.serviceWorker.getRegistration(BASE))?.active;
      this.#registration = await navigator.serviceWorker.register(scriptUrl(`${BASE}sw.js`), {
        updateViaCache: "none",
      });
      if (isFirst) remember(CHECKED, Date.now());
    } catch (error) {
      return this.#set("unavailable", error.name === "SecurityError" ? "blocked" : String(error.message));
    }
    const registration = this.#registration;
    // Whatever blocks it may do so without a word.
    if (!registration) return this.#set("unavailable", "blocked");
    registration.onupdatefound = () => this.#follow(registration.installing);
    this.#follow(registration.installing ?? registration.waiting);
    if (!registration.active) return;
    await this.check();
    this.receipt = await readReceipt();
    // The browser may have cleared what was kept; the worker stores it again.
    if (this.receipt) this.#set("saved", this.reason);
    else registration.active.postMessage("save");
  }

  /** Looks for a new version. Without a network nothing changes; false then. */
  async check() {
    try {
      await this.#registration.update();
      remember(CHECKED, Date.now());
    } catch {
      return false;
    } finally {
      this.#look();
    }
    return true;
  }

  /** Takes everything off this device. */
  async remove() {
    remember(WISH, "off");
    await (await navigator.serviceWorker.getRegistration(BASE))?.unregister();
    for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
    this.receipt = undefined;
    this.isNew = false;
    this.#set("off");
  }

  /** Goes over to the new version, in every tab. */
  update() {
    const { waiting } = this.#registration;
    // A page that no worker serves, such as that of a first visit, sees no change of workers.
    waiting?.addEventListener("statechange", () => waiting.state === "activated" && location.reload());
    waiting?.postMessage("update");
  }

  /** When a look for a new version last got an answer, in milliseconds; 0 if never. */
  get checked() {
    return Number(remembered(CHECKED)) || 0;
  }

  /** Follows a version that is being installed. */
  #follow(worker) {
    worker?.addEventListener("statechange", async () => {
      if (worker.state === "activated") {
        this.receipt = await readReceipt();
        // A worker that keeps nothing is one that takes its predecessors off.
        this.#set(this.receipt ? "saved" : "off");
      }
      // It says itself why; a worker that was blocked or does not parse says nothing.
      if (worker.state === "redundant" && this.state === "saving") this.#set("failed", "blocked");
      // One that takes over by itself is no news.
      setTimeout(() => this.#look(), 500);
    });
  }

  #look() {
    this.isNew = Boolean(this.#registration?.waiting && this.#registration.active);
    this.dispatchEvent(new Event("change"));
  }

  /** What the worker tells. */
  async #hear(message) {
    // A version that could not be stored leaves the one before as it is.
    if (message?.failed) this.#set(this.state === "saved" ? "saved" : "failed", message.failed);
    if (message?.saved && this.#registration?.active && this.state !== "off") {
      this.receipt = await readReceipt();
      if (this.receipt) this.#set("saved");
    }
  }

  #set(state, reason) {
    this.state = state;
    this.reason = reason;
    this.dispatchEvent(new Event("change"));
  }
}

/** Keeps the page, and says nothing. */
export function start() {
  return new Keeping().start();
}

/** What is kept, if it is kept whole: of two versions the one in charge, which is the older. */
async function readReceipt() {
  const receipts = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    const cache = await caches.open(name);
    const receipt = await (await cache.match(`${BASE}.receipt`))?.json();
    if (receipt && (await cache.keys()).length > receipt.files) receipts.push(receipt);
  }
  return receipts.sort((one, other) => one.saved - other.saved)[0];
}

let policy;

/** Where a page requires Trusted Types, it has to allow this policy by its name. */
function scriptUrl(url) {
  if (!window.trustedTypes) return url;
  policy ??= trustedTypes.createPolicy("policy-brief-offline", { createScriptURL: (url) => url });
  return policy.createScriptURL(url);
}

// Storage may be forbidden; then nothing is remembered.
export function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above.
  }
}
