// The brief that ships, read from the bundle: no test repeats its content.
import { readFileSync } from 'node:fs';
import { DIST, requireBundle } from './dist.mjs';

requireBundle();

/** Where the bundle keeps it. */
export const BRIEF_PATH = '/briefs/neutrality.json';

/** The brief as its file has it. */
export const brief = JSON.parse(readFileSync(DIST + BRIEF_PATH.slice(1), 'utf8'));

/**
 * Every item, in the order of the text: what a filter counts.
 *
 * `title` is the line on its button, absent for a passage of the narrative; `text` is all that a
 * reader sees of it; an item has its section's topics besides its own.
 */
export const items = brief.sections.flatMap((section) =>
  itemsOf(section).map((item) => ({
    ...item,
    section: section.title,
    topics: [...new Set([...(section.topics ?? []), ...(item.topics ?? [])])],
  })),
);

/** The items that open and close. */
export const cards = items.filter((item) => item.title);

/** Every run of text below a value of the brief, unbroken by marks or markup. */
export function runsOf(value) {
  if (typeof value === 'string') return [];
  if (Array.isArray(value)) return value.flatMap(runsOf);
  return Object.entries(value).flatMap(([key, inner]) => {
    if ((key === 'text' || key === 'code') && typeof inner === 'string') return [inner];
    return inner && typeof inner === 'object' ? runsOf(inner) : [];
  });
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
        text: runsOf(passage.blocks).join(''),
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
    text: `${title} ${blocks.map((block) => runsOf(block).join('')).join(' ')}`,
    runs: runsOf(blocks),
  };
}
