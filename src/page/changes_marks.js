// The marks on what has changed: a style sheet of the brief's root, and nothing in its document.
//
// So they outlast whatever is drawn anew there, are no words that the filter would count, and are
// neither copied nor printed.

import { adopt } from "./notice.js";

const sheet = new CSSStyleSheet();

/**
 * Marks the parts below a root that have changed, and no others. The notice in `place`, which is of
 * another root, gets its style along with it.
 */
export function mark(root, place, changes, texts) {
  const there = changes.filter(({ id }) => id);
  const rules = there.length ? marks(there, texts) : "";
  sheet.replaceSync(`${NOTICE} @media not print { ${rules} }`);
  for (const one of [root, place.getRootNode()]) adopt(one, sheet);
}

const NOTICE = `
  .changes__line, .changes__list { flex: 1 1 100% }
  .changes__line { padding-block-start: 0.375em; text-wrap: pretty }
  .changes__list { display: grid; grid-template-columns: auto 1fr; max-block-size: 40vh; overflow-y: auto }
  .changes__list > li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: baseline }
  .changes__list > li { gap: 0.75em; padding-block: 0.25em }
  .changes__how { font-size: 0.875em; font-weight: 600; color: var(--text-quiet) }
`;

function marks(changes, texts) {
  const idsOf = (changes) => any(changes.map(({ id }) => id));
  const rules = [look(idsOf(changes))];
  for (const how of ["new", "changed"]) {
    const some = changes.filter((change) => change.how === how);
    if (some.length) rules.push(`${headings(idsOf(some))} { ${says(texts[how], texts[how])} }`);
  }
  const passages = changes.flatMap(({ passages }) => passages);
  if (passages.length) rules.push(line(any(passages), texts.changed));
  return rules.join("\n");
}

/** On the upper edge of a part, where there is room: nothing moves when a mark comes or goes. */
function look(parts) {
  return `
    article${parts}, ${parts} > div > h2 { position: relative }
    ${headings(parts)} {
      position: absolute;
      inset-block-start: 0;
      padding-inline: 0.5em;
      font: 600 0.6em/1.5 var(--ui-font);
      letter-spacing: 0.02em;
      white-space: nowrap;
      color: var(--item-colour, var(--brief-accent));
      background: var(--brief-background);
      border: 1px solid;
      border-radius: var(--radius);
      translate: 0 -50%;
    }
    .finding-card > h3::before { inset-inline-start: 3em }
    .recommendation-card > h3::before { inset-inline-start: 1.5em }
    ${parts} > div > h2::before { inset-block: auto 100%; font-size: 0.5em; translate: none }`;
}

/** Along the passages. */
function line(passages, text) {
  return `
    ${passages} { position: relative }
    ${passages}::before {
      ${says("", text)}
      position: absolute;
      inset-block: 0.25em;
      inset-inline-start: -0.625em;
      border-inline-start: 0.1875em solid var(--brief-accent);
    }`;
}

/** To the eye, and behind the slash aloud; of what does not know that the first line holds. */
function says(text, aloud) {
  const shown = JSON.stringify(text);
  return `content: ${shown}; content: ${shown} / ${JSON.stringify(`${aloud}: `)};`;
}

function headings(parts) {
  return `${parts} > h3::before, ${parts} > div > h2::before`;
}

function any(ids) {
  return `:is(${ids.map((id) => `#${CSS.escape(id)}`)})`;
}
