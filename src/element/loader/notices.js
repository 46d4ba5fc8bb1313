// What the one line says when something fails, in the reader's language.

import { wordsOf } from "./words.js";

// In turn: the program cannot run here, it is not to be had or has stopped, the paper could not be
// loaded, the button.
const ENGLISH =
  "The interactive version cannot run here.\nThe interactive version is not available now.\nThis paper could not be loaded.\nRetry\n";

/**
 * What the line and its button say of a failure with this code.
 *
 * English where the network that has failed does not bring other words.
 */
export async function noticeOf(code, ...tags) {
  const words = await wordsOf(...tags);
  const lines = (words || ENGLISH).split("\n");
  // Codes of the brief; then unsupported, csp, script-blocked; then the others.
  const text = lines.at(/^b/.test(code) ? -3 : /^(u|cs|sc)/.test(code) ? -5 : -4);
  return { lang: words ? lines[1] : "en", text, button: lines.at(-2) };
}
