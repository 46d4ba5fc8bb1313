// What the page's content security policy forbids.

import { pause } from "./pause.js";

/** Notes what is forbidden from now on. */
export class Watch {
  #seen = [];
  #note = (event) => this.#seen.push(event.blockedURI);

  constructor() {
    addEventListener("securitypolicyviolation", this.#note);
  }

  /** Whether something was forbidden. The event comes as a task of its own, after the failure. */
  async saw(uri) {
    await pause(0);
    return this.#seen.includes(uri);
  }

  /** Stops. */
  end() {
    removeEventListener("securitypolicyviolation", this.#note);
  }
}
