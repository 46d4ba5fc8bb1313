// The brief that ships, read from the bundle: no test repeats its content.
import { readFileSync } from 'node:fs';
import { DIST, requireBundle } from './dist.mjs';

requireBundle();

/** Where the bundle keeps it. */
export const BRIEF_PATH = '/briefs/neutrality.json';

/** Its page, which holds it too. */
export const PAGE_PATH = '/neutrality.html';

/** The brief as its file has it. */
export const brief = JSON.parse(readFileSync(DIST + BRIEF_PATH.slice(1), 'utf8'));

/** The page, holding another brief. */
export function pageWith(json) {
  const html = readFileSync(DIST + PAGE_PATH.slice(1), 'utf8');
  const changed = html.replace(/(<script type="application\/json".*?>)[^<]*/, (_, start) => start + json.replaceAll('<', '\\u003c'));
  if (changed === html) throw new Error('the page: expected a brief inside, found none');
  return changed;
}

/**
 * Every item, in the order of the text: what a filter counts.
 *
 * `title` is the line on its button, absent for a passage of the narrative; `text` is all that a
 * reader sees of it; an item has its section's topics besides its own.
 */
export const items = itemsIn(brief);

/** The items that open and close. */
export const cards = items.filter((item) => item.title);

/** The items of any paper. */
export function itemsIn(paper) {
  return paper.sections.flatMap((section) =>
    itemsOf(section).map((item) => ({
      ...item,
      section: section.title,
      topics: [...new Set([...(section.topics ?? []), ...(item.topics ?? [])])],
    })),
  );
}

/** Every run of text below a value of the brief, unbroken by marks or markup. */
export function runsOf(value) {
  if (typeof value === 'string') return [];
  if (Array.isArray(value)) return value.flatMap(runsOf);
  return Object.entries(value).flatMap(([key, inner]) => {
    if ((key === 'text' || key === 'code') && typeof inner === 'string') return [inner];
    return inner && typeof inner === 'object' ? runsOf(inner) : [];
  });
}

/** The text of a block as a reader sees it, a space after each block. */
function textOf(block) {
  if (block === 'rule') return ' ';
  const [form, value] = Object.entries(block)[0];
  switch (form) {
    case 'paragraph':
      return `${value.map(inlineText).join('')} `;
    case 'heading':
      return `${value.text} `;
    case 'list':
      return value.entries.flat().map(textOf).join('');
    case 'table':
      return [...value.head, ...value.rows.flat()].map((cell) => `${cell.map(inlineText).join('')} `).join('');
    case 'quote':
      return value.map(textOf).join('');
    default:
      return `${value} `;
  }
}

function inlineText(inline) {
  if (inline === 'line_break') return ' ';
  const [form, value] = Object.entries(inline)[0];
  if (form === 'footnote') return '';
  if (typeof value === 'string') return value;
  return (form === 'link' ? value.text : value).map(inlineText).join('');
}

function itemsOf({ content }) {
  const [kind, value] = Object.entries(content)[0];
  switch (kind) {
    case 'findings':
      return value.items.map((item) => card('finding', item, item.claim, item.evidence));
    case 'recommendations':
      return value.items.map((item) => card('recommendation', item, item.action, item.rationale));
    default:
      return value.map((passage) => ({
        kind: 'narrative',
        id: passage.id,
        addressees: [],
        text: passage.blocks.map(textOf).join(''),
        runs: runsOf(passage.blocks),
      }));
  }
}

function card(kind, item, title, blocks) {
  return {
    kind,
    id: item.id,
    title,
    topics: item.topics,
    addressees: item.addressees ?? [],
    restsOn: item.rests_on ?? [],
    text: `${title} ${blocks.map(textOf).join('')}`,
    runs: runsOf(blocks),
  };
}
