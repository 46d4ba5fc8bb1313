// Tells what has changed in a paper since the reader's visit: a line with the way to each part.

import { mark } from "./changes_marks.js";
import { action, dress, element } from "./notice.js";

// In English, as in receipt.js. `|` stands between the forms that a number asks for.
const ENGLISH = {
  since: "Since your visit on %: %.",
  sinceToday: "Since your visit today: %.",
  what: "What changed",
  dismiss: "Dismiss",
  new: "New",
  changed: "Changed",
  removed: "Removed",
  sectionNew: "% new section|% new sections",
  sectionChanged: "% section changed|% sections changed",
  sectionRemoved: "% section removed|% sections removed",
  findingNew: "% new finding|% new findings",
  findingChanged: "% finding changed|% findings changed",
  findingRemoved: "% finding removed|% findings removed",
  recommendationNew: "% new recommendation|% new recommendations",
  recommendationChanged: "% recommendation changed|% recommendations changed",
  recommendationRemoved: "% recommendation removed|% recommendations removed",
};

let others; // ends the listening to other tabs

/**
 * Shows in `place` and on the parts themselves how `parts` differ from those of `note`, instead of what
 * was shown earlier; where they do not, nothing.
 *
 * `accept` makes the parts the measure of the next visit, `isSeen` tells whether they are.
 */
export function tell({ brief, parts, note, accept, isSeen, place, words, fill }) {
  const texts = { ...ENGLISH, ...words };
  const { shadowRoot } = brief;
  const { language, sections } = brief.brief;
  const { before = parts, time } = read(note);
  const changes = compare(before, parts);
  for (const change of changes) change.passages = passagesOf(change, sections);
  dress(place);
  mark(shadowRoot, place, changes, texts);
  place.replaceChildren();
  others?.abort();
  if (!changes.length) return accept();

  const line = element("p", { className: "changes__line" });
  line.setAttribute("role", "status");
  const list = element("ul", { className: "changes__list", id: "changes", hidden: true });
  list.setAttribute("role", "list");
  let last; // where the reader went from here
  for (const { how, title, id } of changes) {
    const name = element(id ? "a" : "span", { textContent: title, lang: language });
    if (id) name.href = `#${id}`;
    name.onclick = () => {
      last = id;
      // An address that stays the same sets nothing off.
      if (location.hash === name.hash) brief.reveal(id);
    };
    const item = element("li", {});
    item.append(element("span", { className: "changes__how", textContent: texts[how] }), " ", name);
    list.append(item);
  }
  const what = action(texts.what, () => {
    list.hidden = !list.hidden;
    what.setAttribute("aria-expanded", !list.hidden);
  });
  what.setAttribute("aria-expanded", false);
  what.setAttribute("aria-controls", list.id);
  const clear = () => {
    const hadFocus = place.contains(place.getRootNode().activeElement);
    mark(shadowRoot, place, [], texts);
    place.replaceChildren();
    if (hadFocus) leave(shadowRoot, last);
  };
  const dismiss = action(texts.dismiss, () => {
    accept();
    clear();
  });
  // What is dismissed in one tab is dismissed in the others.
  others = new AbortController();
  addEventListener("storage", () => isSeen() && clear(), others);
  // The text goes in after the line, or screen readers would not announce it.
  place.append(line, list, what, dismiss);
  line.textContent = summary();

  /** "Since your visit on 3 November: 1 finding changed, 2 new recommendations." */
  function summary() {
    const counts = new Map();
    for (const { kind, how } of changes) {
      const name = kind + how[0].toUpperCase() + how.slice(1);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const rules = new Intl.PluralRules(words.lang);
    const counted = [...counts].map(([name, count]) => {
      // For one, for few, and last for the rest.
      const form = ["one", "few"].indexOf(rules.select(count));
      return fill(texts[name].split("|").at(form), count);
    });
    const date = new Date(time);
    const now = new Date();
    if (date.toDateString() === now.toDateString()) return fill(texts.sinceToday, counted.join(", "));
    const isThisYear = date.getFullYear() === now.getFullYear();
    const form = { day: "numeric", month: "long", year: isThisYear ? undefined : "numeric" };
    const day = words.dayOf?.(date, isThisYear ? "" : undefined) ?? date.toLocaleDateString(words.lang, form);
    return fill(texts.since, day, counted.join(", "));
  }
}

/**
 * What has changed, part by part and last what is gone: `{ kind, how, title, id, print, old }`, `how` being
 * `new`, `changed` or `removed`, and `old` the fingerprint of what was there before.
 */
function compare(before, parts) {
  const nameOf = ([id, kind]) => `${kind} ${id}`;
  const known = new Map(before.map((old) => [nameOf(old), old]));
  const gone = new Map(known);
  for (const part of parts) gone.delete(nameOf(part));
  const changes = [];
  for (const part of parts) {
    const [id, kind, title, print] = part;
    let old = known.get(nameOf(part));
    if (!old) {
      // Without a name of its own a part is named by its heading: a new heading is no new part.
      const isHeir = ([, ofKind, called, had]) => ofKind === kind && (called === title || (print && had === print));
      old = [...gone.values()].find(isHeir);
      if (old) gone.delete(nameOf(old));
    }
    if (old?.[2] === title && old[3] === print) continue;
    changes.push({ kind, how: old ? "changed" : "new", title, id, print, old: old?.[3] });
  }
  for (const [, kind, title] of gone.values()) changes.push({ kind, how: "removed", title });
  return changes;
}

/** The parts and the time of a visit. Whatever else stands there says nothing. */
function read(note) {
  const end = note.lastIndexOf(" ");
  try {
    return { before: JSON.parse(note.slice(0, end)), time: Number(note.slice(end)) };
  } catch {
    return {};
  }
}

/** Of a changed running text the ids of the passages that were not there before. */
function passagesOf({ id, kind, old, print }, sections) {
  if (kind !== "section" || old === undefined) return [];
  const passages = sections.find((section) => section.id === id)?.content.narrative ?? [];
  const [had, has] = [old.split(" "), print.split(" ")];
  return passages.filter((_, place) => !had.includes(has[place])).map(({ id }) => id);
}

/** Gives the focus that goes with the notice to the part that the reader went to, or to the title. */
function leave(root, id) {
  const part = id && root.getElementById(id);
  const heading = part?.querySelector(":scope > h3 > button, :scope > div > h2") ?? root.querySelector("h1");
  if (heading.tagName === "H1") heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
