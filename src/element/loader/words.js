// The words of the interface in other languages than English: one file each, fetched where needed.

import { likePreload } from "./download.js";
import { pause } from "./pause.js";

const PATIENCE = 3_000; // in milliseconds; then it is English

/**
 * The list of words for the first of these language tags that has one; nothing for English, whose
 * words need no file.
 *
 * Its lines are a stamp, the language, the labels, and the four texts of `noticeOf`.
 */
export async function wordsOf(...tags) {
  for (const tag of tags) {
    const lang = /^(en|be|de|pl|ru|uk)\b/.exec(tag?.toLowerCase())?.[0];
    if (lang) return lang === "en" ? "" : Promise.race([fetchWords(lang), pause(PATIENCE)]);
  }
}

async function fetchWords(lang) {
  try {
    const url = new URL(`./labels/${lang}.txt`, import.meta.url);
    const response = await fetch(url, likePreload(url));
    return response.ok && response.text();
  } catch {
    // It is not to be had.
  }
}
