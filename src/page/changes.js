// Notes what the paper says on each visit, on the reader's own machine, to tell what has changed.
//
// Every first visit pays for this file: what compares and shows is in changes_notice.js.

import { BASE, PREFIX, remember, remembered } from "./keeping.js";

/**
 * Looks for changes in the paper that a brief shows, now and whenever it shows another. `around` is
 * what changes_notice.js needs besides.
 *
 * What counts is the text that was there on a visit without changes, or when the reader dismissed
 * them. To close a page is not to have read what is marked on it, and a mark once lost would be lost
 * for good: so the marks stay until they are dismissed, and later changes join them.
 */
export function followChanges(brief, around) {
  const look = async () => {
    const paper = brief.brief;
    // As the element's own memory, but by the paper's address: its title may be what has changed.
    const name = brief.getAttribute("state-key") ?? "default";
    if (!paper || !name) return;
    const key = `${PREFIX}${name} ${brief.getAttribute("src")}`;
    const parts = partsOf(paper);
    const now = JSON.stringify(parts);
    const note = remembered(key) ?? "";
    const accept = () => remember(key, `${now} ${Date.now()}`);
    const isSeen = () => !note || remembered(key)?.startsWith(now);
    if (isSeen()) {
      accept();
      if (!around.place.firstChild) return;
    }
    const { tell } = await import(`${BASE}changes_notice.js`);
    tell({ brief, parts, note, accept, isSeen, ...around });
  };
  brief.addEventListener("brief-ready", look);
  // It can wait until nothing else is to be done. Safari has no word for that.
  (window.requestIdleCallback ?? setTimeout)(look);
}

/**
 * The sections, findings and recommendations: of each its id, kind and title, and a fingerprint of its
 * other words. That of a section is one of each passage, so that these can be told apart.
 */
function partsOf({ sections, footnotes = [] }) {
  const notes = Object.fromEntries(footnotes.map(({ id, blocks }) => [id, blocks]));
  const print = (value) => fingerprint(textOf(value, notes));
  return sections.flatMap(({ id, title, content }) => {
    const [[form, inside]] = Object.entries(content);
    const { items = [], intro = [] } = inside;
    const passages = inside.items ? intro : inside;
    return [
      [id, "section", title, passages.map(print).join(" ")],
      ...items.map(({ id, claim, action, ...rest }) => [id, form.slice(0, -1), claim ?? action, print(rest)]),
    ];
  });
}

/** All text below a value, and that of the footnotes it cites: they are evidence too. */
function textOf(value, notes) {
  let text = "";
  JSON.stringify(value, (name, inner) => {
    // Where a part stands and how it is found is no word of it.
    if (name === "id" || name === "topics") return undefined;
    if (typeof inner === "string") text += name === "footnote" ? textOf(notes[inner], {}) : inner;
    return inner;
  });
  return text;
}

/**
 * A name for a text that changes when its words do: 32-bit FNV-1a over its characters, without the
 * space between them. One change in four thousand million goes unseen, and what is stored is small;
 * `crypto.subtle` would not be there on a plain http page.
 */
function fingerprint(text) {
  let hash = 0x811c9dc5;
  for (const character of text.replace(/\s+/g, "")) {
    hash = Math.imul(hash ^ character.codePointAt(), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
