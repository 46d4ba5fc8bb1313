// What a reader finds in a brief, and how its findings and recommendations open.
import assert from 'node:assert/strict';
import { brief, cards } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { eventually } from './support/eventually.mjs';
import test from './support/limit.mjs';
import { card, isClosed, isOpen, panel, ready, squeeze, toggle } from './support/reader.mjs';
import { holdsAll } from './support/text.mjs';

const browser = useBrowser();
const { read } = browser;

const [first, second] = cards;
const recommendation = cards.find((item) => item.restsOn?.length > 0);
const itsFinding = cards.find((item) => item.id === recommendation.restsOn[0]);

/** Whether the top of a card stands in the window. */
function isInView(page, title) {
  return toggle(page, title).evaluate((button) => {
    const { top, bottom } = button.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

test('the title is the only heading of level 1', async (t) => {
  const page = await read(t);
  const titles = await page.getByRole('heading', { level: 1 }).allTextContents();
  assert.deepEqual(titles.map(squeeze), [brief.title]);
});

test('every section is a region named by its heading of level 2', async (t) => {
  const page = await read(t);
  for (const { title } of brief.sections) {
    const region = page.getByRole('region', { name: title, exact: true });
    assert.equal(await region.count(), 1, title);
    assert.equal(await region.getByRole('heading', { level: 2, name: title, exact: true }).count(), 1, title);
  }
});

test('every finding and recommendation is an article with one button in its heading', async (t) => {
  const page = await read(t);
  assert.equal(await page.getByRole('article').count(), cards.length);
  for (const { title } of cards) {
    assert.equal(await card(page, title).count(), 1, title);
    assert.equal(await toggle(page, title).count(), 1, title);
    await isClosed(page, title);
  }
});

test('the text of a closed item stays in the document', async (t) => {
  const page = await read(t);
  for (const { title, runs } of cards) holdsAll((await panel(page, title)).text, runs);
});

test('a click opens an item and the next one closes it', async (t) => {
  const page = await read(t);
  await toggle(page, first.title).click();
  await isOpen(page, first.title);
  await isClosed(page, second.title);
  await toggle(page, first.title).click();
  await isClosed(page, first.title);
});

for (const key of ['Enter', 'Space']) {
  test(`${key} opens and closes the item that has the focus`, async (t) => {
    const page = await read(t);
    await toggle(page, first.title).focus();
    await page.keyboard.press(key);
    await isOpen(page, first.title);
    await page.keyboard.press(key);
    await isClosed(page, first.title);
  });
}

test('everything opens and closes at once', async (t) => {
  const page = await read(t);
  await page.getByRole('button', { name: 'Expand all' }).click();
  for (const { title } of cards) await isOpen(page, title);
  await page.getByRole('button', { name: 'Collapse all' }).click();
  for (const { title } of cards) await isClosed(page, title);
});

test('a match of the browser’s own search opens its item', async (t) => {
  const page = await read(t);
  await toggle(page, second.title).evaluate((button) => {
    const found = button.getRootNode().getElementById(button.getAttribute('aria-controls'));
    // What the browser does when its search meets hidden="until-found".
    found.dispatchEvent(new Event('beforematch', { bubbles: true }));
    found.removeAttribute('hidden');
  });
  await isOpen(page, second.title);
});

test('a recommendation leads to the finding that it rests on', async (t) => {
  const page = await read(t);
  await toggle(page, recommendation.title).click();
  await card(page, recommendation.title).getByRole('link', { name: itsFinding.title }).click();
  await isOpen(page, itsFinding.title);
  await eventually(async () => assert.ok(await isInView(page, itsFinding.title), 'the finding is in view'));
});

test('a finding leads to the recommendation that rests on it', async (t) => {
  const page = await read(t);
  await toggle(page, itsFinding.title).click();
  await card(page, itsFinding.title).getByRole('link', { name: recommendation.title }).click();
  await isOpen(page, recommendation.title);
  await eventually(async () => assert.ok(await isInView(page, recommendation.title), 'the recommendation is in view'));
});

test('an address that names an item opens it and moves there', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.goto(server.url(`/neutrality.html#${recommendation.id}`));
  await ready(page);
  await isOpen(page, recommendation.title);
  await eventually(async () => assert.ok(await isInView(page, recommendation.title), 'the item is in view'));
});
