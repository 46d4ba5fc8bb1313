// Links to the parts of a brief, and how they are copied.
import assert from 'node:assert/strict';
import { brief, items } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import test from './support/limit.mjs';
import { rare } from './support/oracle.mjs';
import { isOpen, ready, search, status } from './support/reader.mjs';

const browser = useBrowser();
const { read } = browser;

test('a copied link leads to its part', async (t) => {
  const page = await read(t, '/neutrality.html?q=neutral');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { id, title } = rare.item;
  await search(page).fill('');
  await page.getByRole('link', { name: `Link to “${title}”` }).click();
  await status(page, 'Link copied');
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  assert.deepEqual([link.hash, link.search], [`#${id}`, '']);
  await page.goto(link.href);
  await ready(page);
  await isOpen(page, title);
});

test('every section, item and paragraph has a link of its own', async (t) => {
  const page = await read(t);
  const names = [...brief.sections.map((section) => section.id), ...items.map((item) => item.id)];
  const links = await page.locator('.permalink').evaluateAll((links) => links.map((link) => link.getAttribute('href').slice(1)));
  assert.deepEqual(links.toSorted(), names.toSorted());
});

test('where copying is refused the link is followed', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  await page.getByRole('link', { name: `Link to “${rare.item.title}”` }).click();
  await isOpen(page, rare.item.title);
  assert.equal(new URL(page.url()).hash, `#${rare.item.id}`);
});
