// Searching and narrowing a brief.
import assert from 'node:assert/strict';
import { brief, cards, items } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { eventually } from './support/eventually.mjs';
import test from './support/limit.mjs';
import { element, hostPage } from './support/host_page.mjs';
import { found, statusOf, wordsOf } from './support/oracle.mjs';
import { card, ready, search, status } from './support/reader.mjs';

const browser = useBrowser();
const { read } = browser;
const ALL = `${items.length} items`;

const group = (page, name) => page.getByRole('group', { name, exact: true });
const choice = (page, name, label) => group(page, name).getByRole('button', { name: label });
const clear = (page) => page.getByRole('button', { name: 'Clear filter' }).first();
const countOn = async (button) => Number((await button.textContent()).match(/(\d+)\D*$/)?.[1]);
const has = (id) => (item) => item.topics.includes(id);

/** Checks that the cards on display are those of the items. */
async function showsOnly(page, expected) {
  await eventually(async () => {
    for (const { id, title } of cards) {
      const shows = await card(page, title).isVisible();
      assert.equal(shows, expected.some((item) => item.id === id), title);
    }
  });
}

/** A word of the brief that few items hold, and the query of its first letters. */
const rare = (() => {
  const words = [...new Set(items.flatMap((item) => wordsOf(item.text)))].filter((word) => word.length >= 8);
  return words.find((word) => found(word.slice(0, 6)).length === 2) ?? words[0];
})();

test('with no filter every item is counted', async (t) => {
  const page = await read(t);
  await status(page, ALL);
});

test('words are prefixes and all of them must match', async (t) => {
  const page = await read(t);
  const queries = [rare.slice(0, 6), 'neutral', 'russia secur', 'min pol', 'the a'];
  for (const query of queries) {
    await search(page).fill(query);
    const expected = found(query);
    await status(page, expected.length ? statusOf(expected.length) : 'No match');
    await showsOnly(page, expected);
  }
});

for (const width of [320, 768, 1280]) {
  test(`a count that changes moves no choice, at ${width} px`, async (t) => {
    const page = await read(t, '/neutrality.html', { viewport: { width, height: 800 } });
    const places = () =>
      page.locator('.facet-button').evaluateAll((buttons) =>
        buttons.map((button) => {
          const [{ x, width }, count] = [button, button.querySelector('.facet-button__count')].map((part) => part.getBoundingClientRect());
          return { x, width, end: count.right - x };
        }),
      );
    const counts = () => page.locator('.facet-button__count').allTextContents();
    const [atFirst, countsAtFirst] = [await places(), await counts()];
    for (const { end, width } of atFirst) assert.ok(end < width, `${end} of ${width}`);
    await search(page).fill(rare.slice(0, 6));
    await status(page, statusOf(2));
    const lengths = (texts) => texts.map((text) => text.length);
    assert.notDeepEqual(lengths(await counts()), lengths(countsAtFirst), 'some have fewer digits');
    assert.deepEqual(await places(), atFirst);
    await page.goto(new URL(`?q=${rare.slice(0, 6)}`, page.url()).href);
    await status(page, statusOf(2));
    assert.deepEqual(await places(), atFirst, 'a page that opens with a filter keeps the same room');
  });
}

test('the inside of a word is no match', async (t) => {
  const page = await read(t);
  const inside = rare.slice(2);
  assert.ok(found(inside).length < found(rare).length, 'the oracle tells prefix from infix');
  await search(page).fill(inside);
  await status(page, found(inside).length ? statusOf(found(inside).length) : 'No match');
});

test('capitals do not matter', async (t) => {
  const page = await read(t);
  await search(page).fill(rare.toUpperCase());
  await status(page, statusOf(found(rare).length));
});

test('diacritics do not matter, in the text or in the query', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  // The brief with one word more, in case it has no diacritics of its own.
  const accented = structuredClone(brief);
  accented.sections.find((section) => section.content.findings).content.findings.items[0].claim += ' Çelebioğlü';
  server.replace('/paper.json', JSON.stringify(accented), 'application/json');
  server.page('/host.html', hostPage(element('src="/paper.json"')));
  await page.goto(server.url('/host.html'));
  await ready(page);
  for (const query of ['celebioglu', 'Çelebioğlü', 'ÇELEBİOĞLÜ', 'çelébioglu\u0308', 'cele']) {
    await search(page).fill(query);
    await status(page, statusOf(1));
  }
});

test('each kind has a button with its count', async (t) => {
  const page = await read(t);
  const buttons = await group(page, 'Kind').getByRole('button').all();
  const counts = await Promise.all(buttons.map(countOn));
  const expected = ['finding', 'recommendation', 'narrative'].map((kind) => items.filter((item) => item.kind === kind).length);
  assert.deepEqual(counts, expected);
  for (const button of buttons) assert.equal(await button.getAttribute('aria-pressed'), 'false');
});

test('each topic and addressee has a button with its count', async (t) => {
  const page = await read(t);
  for (const { id, label } of brief.topics) {
    assert.equal(await countOn(choice(page, 'Topic', label)), items.filter(has(id)).length, label);
  }
  for (const { id, label } of brief.addressees) {
    const expected = items.filter((item) => item.addressees.includes(id)).length;
    assert.equal(await countOn(choice(page, 'For', label)), expected, label);
  }
});

test('a choice narrows the brief and a second press takes it back', async (t) => {
  const page = await read(t);
  const button = group(page, 'Kind').getByRole('button').first();
  await button.click();
  assert.equal(await button.getAttribute('aria-pressed'), 'true');
  const findings = items.filter((item) => item.kind === 'finding');
  await status(page, statusOf(findings.length));
  await showsOnly(page, findings);
  await button.click();
  assert.equal(await button.getAttribute('aria-pressed'), 'false');
  await status(page, ALL);
});

test('two choices of one group show what either would', async (t) => {
  const page = await read(t);
  const [one, two] = brief.topics;
  await choice(page, 'Topic', one.label).click();
  await choice(page, 'Topic', two.label).click();
  const expected = items.filter((item) => has(one.id)(item) || has(two.id)(item));
  await status(page, statusOf(expected.length));
  await showsOnly(page, expected);
});

test('choices of two groups and a query show only what fits all', async (t) => {
  const page = await read(t);
  const recommendations = items.filter((item) => item.kind === 'recommendation');
  const topic = brief.topics.find(({ id }) => recommendations.some(has(id)));
  await group(page, 'Kind').getByRole('button').nth(1).click();
  await choice(page, 'Topic', topic.label).click();
  const fits = recommendations.filter(has(topic.id));
  await status(page, statusOf(fits.length));
  const word = wordsOf(fits[0].text).find((word) => word.length > 5);
  await search(page).fill(word);
  const expected = found(word).filter((item) => fits.includes(item));
  await status(page, statusOf(expected.length));
  await showsOnly(page, expected);
});

test('a narrative section with no match is hidden with its heading', async (t) => {
  const page = await read(t);
  const narrative = brief.sections.filter((section) => section.content.narrative);
  await search(page).fill(rare);
  await status(page, statusOf(found(rare).length));
  for (const { title } of narrative) {
    const matches = found(rare).some((item) => item.section === title);
    const heading = page.getByRole('heading', { level: 2, name: title, exact: true });
    assert.equal(await heading.isVisible(), matches, title);
  }
});

test('a link to a section that the filter hides shows the section', async (t) => {
  const page = await read(t);
  const { title } = brief.sections.find((section) => section.content.narrative);
  await group(page, 'Kind').getByRole('button', { name: /^Findings/ }).click();
  const heading = page.getByRole('heading', { level: 2, name: title, exact: true });
  await eventually(async () => assert.equal(await heading.isVisible(), false));
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: title, exact: true }).click();
  await eventually(async () => assert.equal(await heading.isVisible(), true));
  await status(page, ALL);
});

test('Clear filter brings everything back', async (t) => {
  const page = await read(t);
  await search(page).fill(rare);
  await group(page, 'Kind').getByRole('button').first().click();
  await clear(page).click();
  await status(page, ALL);
  assert.equal(await search(page).inputValue(), '');
  assert.equal(await group(page, 'Kind').getByRole('button', { pressed: true }).count(), 0);
  await showsOnly(page, items);
});

test('signs that ask for nothing show everything, and can be cleared', async (t) => {
  const page = await read(t);
  await search(page).fill('?');
  const clear = page.getByRole('button', { name: 'Clear filter' });
  await eventually(async () => assert.equal(await clear.getAttribute('aria-disabled'), null));
  await status(page, `${items.length} items`);
  await clear.click();
  assert.equal(await search(page).inputValue(), '');
  assert.equal(await clear.getAttribute('aria-disabled'), 'true');
});

test('when nothing matches the brief says so and what to widen', async (t) => {
  const page = await read(t);
  await group(page, 'Kind').getByRole('button').first().click();
  await search(page).fill(`${rare} qqqqq`);
  await status(page, 'No match');
  await showsOnly(page, []);
  const buttons = await page.getByRole('button').filter({ visible: true }).allTextContents();
  assert.ok(buttons.some((text) => /search|word|query/i.test(text)), `a way to widen among ${JSON.stringify(buttons)}`);
  assert.ok(!buttons.some((text) => /more/.test(text)), `nothing is shown, so there is no more: ${JSON.stringify(buttons)}`);
});

test('when no part of the filter alone is in the way, all of it can be dropped', async (t) => {
  const page = await read(t);
  await search(page).fill('qqqq');
  await group(page, 'Kind').getByRole('button').first().click();
  await group(page, 'For').getByRole('button').first().click();
  await status(page, 'No match');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await status(page, ALL);
});

test('an item that was open is open again when the filter is cleared', async (t) => {
  const page = await read(t);
  const other = cards.find((item) => !found(rare).some((match) => match.id === item.id));
  const button = card(page, other.title).getByRole('button');
  await button.click();
  await search(page).fill(rare);
  await status(page, statusOf(found(rare).length));
  await clear(page).click();
  await status(page, ALL);
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
});
