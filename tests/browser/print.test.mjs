// A brief on paper.
import assert from 'node:assert/strict';
import { brief, cards, runsOf } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import test from './support/limit.mjs';
import { isClosed, isOpen, ready, search, toggle } from './support/reader.mjs';
import { holdsAll, textOf } from './support/text.mjs';

const browser = useBrowser();
const [first, second] = cards;

async function read(t) {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.goto(server.url('/'));
  await ready(page);
  return page;
}

test('closed text is printed', async (t) => {
  const page = await read(t);
  await page.emulateMedia({ media: 'print' });
  const text = await textOf(page, { visible: true });
  holdsAll(text, [brief.title, brief.standfirst, ...cards.map((item) => item.title)]);
  holdsAll(text, runsOf(brief.sections));
});

test('controls are not printed', async (t) => {
  const page = await read(t);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await search(page).filter({ visible: true }).count(), 0);
  for (const name of ['Expand all', 'Collapse all', 'Clear filter']) {
    assert.equal(await page.getByRole('button', { name }).filter({ visible: true }).count(), 0, name);
  }
});

test('after printing what was open is open and the rest is closed', async (t) => {
  const page = await read(t);
  await toggle(page, first.title).click();
  await isOpen(page, first.title);
  await page.pdf();
  await isOpen(page, first.title);
  await isClosed(page, second.title);
});
