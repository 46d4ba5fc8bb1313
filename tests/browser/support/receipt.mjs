// How a reader finds the receipt below the brief.
import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { squeeze } from './reader.mjs';

/** The panel. */
export function receipt(page) {
  return page.getByRole('complementary', { name: 'Keep this paper' });
}

/** Waits until it says a text. */
export async function says(page, text, options) {
  await eventually(async () => {
    const lines = await receipt(page).locator('p').filter({ visible: true }).allTextContents();
    const said = squeeze(lines.join(' '));
    assert.ok(said.includes(text), `the receipt: expected "${text}" in "${said}"`);
  }, options);
}

/** Waits until the page is available offline. */
export function saved(page) {
  return says(page, 'Available offline');
}
