// What the receipt says in other languages than English: one file each, fetched where needed.

const PATIENCE = 3_000; // in milliseconds; then it is English

/**
 * The words for the first of these language tags that has some, as for the interface of a brief;
 * nothing for English, and where they are not to be had.
 */
export async function wordsFor(tags) {
  const known = tags.map((tag) => /^(en|be|de|pl|ru|uk)\b/.exec(tag?.toLowerCase())?.[0]);
  const lang = known.find(Boolean);
  if (!lang || lang === "en") return undefined;
  const patience = new Promise((done) => setTimeout(done, PATIENCE));
  const texts = await Promise.race([fetched(lang), patience]);
  return texts && { ...texts, lang, dayOf: texts.months && dayOf.bind(texts.months.split(" ")) };
}

/** A date with the month from a list, for a language whose dates browsers do not know: Belarusian. */
function dayOf(date, year = date.getFullYear()) {
  return `${date.getDate()} ${this[date.getMonth()]} ${year}`.trim();
}

async function fetched(lang) {
  try {
    const response = await fetch(new URL(`labels/page-${lang}.txt`, import.meta.url));
    if (!response.ok) return undefined;
    const lines = (await response.text()).trim().split("\n");
    return Object.fromEntries(lines.map((line) => line.split(" = ")));
  } catch {
    return undefined;
  }
}
