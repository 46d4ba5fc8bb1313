// Later versions of the paper, and how a reader is told of what they change.
import { brief, BRIEF_PATH, PAGE_PATH, pageWith } from './brief.mjs';

/** A section of running text, with several passages. */
export const narrative = brief.sections.find((section) => section.content.narrative?.length > 1);

const contentOf = (paper, kind) => paper.sections.find((section) => section.content[kind]).content[kind];

/** The paper as JSON, after `revise` has had its findings, recommendations, passages and the whole. */
export function revised(revise) {
  const paper = structuredClone(brief);
  revise({
    paper,
    findings: contentOf(paper, 'findings').items,
    recommendations: contentOf(paper, 'recommendations').items,
    passages: paper.sections.find(({ id }) => id === narrative.id).content.narrative,
  });
  return JSON.stringify(paper);
}

/**
 * Puts another version of the paper on a server; `change` is what a page there has of its own. Returns
 * what puts the first one back.
 */
export function publish(server, revise, change = (html) => html) {
  const json = revised(revise);
  const restores = [
    server.replace(BRIEF_PATH, json, 'application/json'),
    server.replace(PAGE_PATH, change(pageWith(json)), 'text/html; charset=utf-8'),
  ];
  return () => restores.forEach((restore) => restore());
}

/** A paragraph as a brief has it. */
export const paragraph = (text) => ({ paragraph: [{ text }] });

/** A finding, a recommendation, two more and a section: one of each sort of change. */
export function reviseAll({ paper, findings, recommendations }) {
  findings[0].evidence.push(paragraph('It was found again in 2018.'));
  for (const n of [1, 2]) recommendations.push({ id: `more-${n}`, action: `Ask again, time ${n}`, rationale: [paragraph('To be sure.')] });
  paper.sections.pop();
}

/** What `reviseAll` comes to. */
export const REVISED_ALL = '1 finding changed, 2 new recommendations, 1 section removed.';

/** The line that tells of changes. */
export const line = (page) => page.getByText('Since your visit');

/** The headings that carry a mark, as a screen reader names them. */
export async function marked(page) {
  const names = [];
  for (const mark of ['New', 'Changed']) {
    const found = page.getByRole('heading', { name: new RegExp(`^${mark}: `) });
    for (const text of await found.allTextContents()) names.push(`${mark}: ${text.trim()}`);
  }
  return names;
}

/** Has a page do without a worker, which would keep the first version. */
export const withoutWorker = (page) => page.addInitScript(() => delete Navigator.prototype.serviceWorker);
