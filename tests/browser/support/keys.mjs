// What is typed into a filter that is timed.

/** The text of each item, in lower case. */
export function textsOf(brief) {
  return brief.sections.flatMap(({ content }) =>
    (content.narrative ?? Object.values(content)[0].items).map((item) => stringsOf(item).join(' ').toLowerCase()),
  );
}

/** What stands in the box after each key: the beginnings of words of the first item. */
export function keysOf(brief) {
  const words = [...new Set(textsOf(brief)[0].match(/[a-z]{5,}/g))].slice(0, 3);
  return words.flatMap((word) => [1, 2, 3, 4, 5].map((length) => word.slice(0, length)));
}

/** Every text below a value that a reader sees: no ids and addresses. */
function stringsOf(value) {
  if (typeof value === 'string') return [value];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => (NAMES.has(name) ? [] : stringsOf(part)));
}

const NAMES = new Set(['id', 'topics', 'addressees', 'rests_on', 'href', 'footnote']);
