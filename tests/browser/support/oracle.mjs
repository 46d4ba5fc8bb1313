// What a filter should find, the slow and obvious way.
import { cards, items } from './brief.mjs';

/** The words of a text without case, diacritics and apostrophes. */
export function wordsOf(text) {
  const plain = text.normalize('NFD').replace(/[\p{M}'’]/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The items in which every word of the query begins some word. */
export function found(query) {
  const wanted = wordsOf(query);
  return items.filter((item) => {
    const words = wordsOf(item.text);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}

/** The status line for so many items of all. */
export function statusOf(shown) {
  return `${shown} of ${items.length} shown`;
}

/** A word that one card holds and the start of no other word of the paper. */
export const rare = cards
  .flatMap((item) => wordsOf(item.text).map((word) => ({ item, word })))
  .find(({ item, word }) => word.length > 6 && found(word).length === 1 && found(word)[0].id === item.id);
