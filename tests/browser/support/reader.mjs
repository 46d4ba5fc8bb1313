// How a reader finds things in the element: by role and text. Locators look into open shadow roots.
import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';

/** Waits until every brief of the page is ready; for many of them, longer than for other things. */
export async function ready(page, { timeout } = {}) {
  const areReady = () => {
    const briefs = [...document.querySelectorAll('policy-brief')];
    return briefs.length > 0 && briefs.every((brief) => brief.state === 'ready');
  };
  await page.waitForFunction(areReady, undefined, { timeout });
}

/** The finding or recommendation with a title. */
export function card(scope, title) {
  const page = scope.page?.() ?? scope;
  return scope.getByRole('article').filter({ has: page.getByRole('heading', { level: 3, name: title }) });
}

/** The button in a card's heading. */
export function toggle(scope, title) {
  return card(scope, title).getByRole('heading', { level: 3 }).getByRole('button');
}

/** The panel that a card's button controls: its `hidden` attribute, its text, whether it shows. */
export function panel(scope, title) {
  return toggle(scope, title).evaluate((button) => {
    const found = button.getRootNode().getElementById(button.getAttribute('aria-controls'));
    // An element that skips its own content counts as visible itself.
    const shows = found.checkVisibility() && getComputedStyle(found).contentVisibility !== 'hidden';
    return { hidden: found.getAttribute('hidden'), text: found.textContent, shows };
  });
}

/** Waits until a card is open, panel and all. */
export function isOpen(scope, title) {
  return isInState(scope, title, { expanded: 'true', hidden: null, shows: true });
}

/** Waits until a card is closed: its text stays in the document, where search engines and Ctrl-F look. */
export function isClosed(scope, title) {
  return isInState(scope, title, { expanded: 'false', hidden: 'until-found', shows: false });
}

async function isInState(scope, title, expected) {
  await eventually(async () => {
    const { hidden, shows } = await panel(scope, title);
    const expanded = await toggle(scope, title).getAttribute('aria-expanded');
    assert.deepEqual({ expanded, hidden, shows }, expected, title);
  });
}

/** The field of the filter. */
export function search(scope) {
  return scope.getByRole('searchbox', { name: 'Filter this brief' });
}

/** Waits until the status line holds a text. */
export async function status(scope, text) {
  await eventually(async () => {
    const lines = await scope.getByRole('status').allTextContents();
    assert.ok(lines.some((line) => squeeze(line).includes(text)), `status: expected "${text}" in ${JSON.stringify(lines)}`);
  });
}

/** The name of what has the focus, in the element or on its page. */
export function focusName(page) {
  return page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    // Then nothing has it.
    if (active === document.body) return '';
    return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
  });
}

/** What a screen reader is given to say from now on, in its order. */
export async function listen(page) {
  await page.evaluate(() => {
    window.said = [];
    for (const line of document.querySelector('policy-brief').shadowRoot.querySelectorAll('[role=status]')) {
      new MutationObserver(() => line.textContent && window.said.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
    }
  });
  return () => page.evaluate(() => window.said);
}

/** A text with its runs of white space as one space each. */
export function squeeze(text) {
  return text.replace(/\s+/g, ' ').trim();
}
