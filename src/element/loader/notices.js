// What the one line says when something fails, in the reader's language.

const LANGUAGES = new URL("./languages.js", import.meta.url).href;
const PATIENCE = 2_000; // for another language than English, in milliseconds

// In turn: the program cannot run here, it is not to be had or has stopped, the paper could not be
// loaded, the button.
const ENGLISH = [
  "The interactive version cannot run here.",
  "The interactive version is not available now.",
  "This paper could not be loaded.",
  "Retry",
];

/**
 * What the line and its button say of a failure with this code.
 *
 * English where the network that has failed does not bring other words.
 */
export async function noticeOf(code, language) {
  let [lang] = language.toLowerCase().split("-");
  let texts = ENGLISH;
  if (lang !== "en") {
    const late = new Promise((done) => setTimeout(done, PATIENCE, {}));
    const { TEXTS } = await Promise.race([import(/* @vite-ignore */ LANGUAGES), late]).catch(() => ({}));
    if (TEXTS?.[lang]) texts = TEXTS[lang];
    else lang = "en";
  }
  const isOfBrief = code.startsWith("brief-");
  const cannotRun = /^(unsupported|csp|script-blocked)$/.test(code);
  return { lang, text: texts[isOfBrief ? 2 : cannotRun ? 0 : 1], button: texts[3] };
}
