// The paper as one file: opened from a disk, with no network at all.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { brief, cards, items, runsOf } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { DIST } from './support/dist.mjs';
import { eventually } from './support/eventually.mjs';
import test from './support/limit.mjs';
import { found, statusOf, wordsOf } from './support/oracle.mjs';
import { isOpen, ready, search, status, toggle } from './support/reader.mjs';
import { holdsAll, textOf } from './support/text.mjs';

const browser = useBrowser();
const COPY = `${DIST}briefs/neutrality.html`;
const ADDRESS = pathToFileURL(COPY).href;
const [first] = cards;
const word = wordsOf(first.text).find((word) => word.length > 6);

test('the page works from a disk, and asks the network for nothing', async (t) => {
  const page = await browser.page(t, { offline: true });
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(ADDRESS);
  await ready(page);
  await toggle(page, first.title).click();
  await isOpen(page, first.title);
  await search(page).fill(word);
  await status(page, statusOf(found(word).length));
  await page.goto(`${ADDRESS}#${cards.at(-1).id}`);
  await isOpen(page, cards.at(-1).title);
  assert.ok((await page.pdf()).length > 10_000);
  assert.deepEqual(asked.filter((url) => !/^(file|blob|data):/.test(url)), []);
  const files = asked.filter((url) => url.startsWith('file:'));
  assert.deepEqual(files.filter((url) => !url.startsWith(ADDRESS)), [], 'no file beside it is asked for');
});

test('its policy refuses what the page does not hold', async (t) => {
  const page = await browser.page(t, { expects: [/Content Security Policy/] });
  const server = await browser.serve(t);
  await page.goto(ADDRESS);
  await ready(page);
  const answer = await page.evaluate((url) => fetch(url).then(() => 'answered', () => 'refused'), server.url('/sw.js'));
  assert.equal(answer, 'refused');
  assert.equal(server.count(/./), 0);
});

test('with scripts off the whole text is on display, in its style', async (t) => {
  const page = await browser.page(t, { javaScriptEnabled: false });
  await page.goto(ADDRESS);
  const text = await textOf(page, { visible: true });
  holdsAll(text, [brief.title, brief.standfirst, ...cards.map((item) => item.title), ...runsOf(brief.sections)]);
  const font = await page.getByRole('heading', { level: 1 }).evaluate((title) => getComputedStyle(title).fontFamily);
  assert.match(font, /Charter/);
});

test('a browser too old for the program shows the whole text', async (t) => {
  const page = await browser.page(t);
  await page.addInitScript(() => delete window.DecompressionStream);
  await page.goto(ADDRESS);
  await eventually(async () => holdsAll(await textOf(page, { visible: true }), runsOf(brief.sections)));
});

test('where the program cannot run, items open and a link leads to its part', async (t) => {
  const page = await browser.page(t);
  await page.addInitScript(() => delete window.WebAssembly);
  const last = cards.at(-1);
  await page.goto(`${ADDRESS}#${last.id}`);
  await page.getByRole('button', { name: 'Retry' }).waitFor();
  await isOpen(page, last.title);
  await toggle(page, first.title).click();
  await isOpen(page, first.title);
});

test('the paper as one file weighs at most 200 kB', () => {
  const { size } = statSync(COPY);
  assert.ok(size <= 200_000, `${size} bytes`);
});

test('the page counts the same items as the one on the web', async (t) => {
  const page = await browser.page(t);
  await page.goto(ADDRESS);
  await ready(page);
  await status(page, `${items.length} items`);
});
