// What opens closed items for now, what marks the hits, and how the reader gets back.
import assert from 'node:assert/strict';
import { brief, cards, items } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { eventually } from './support/eventually.mjs';
import { element, hostPage } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { found, statusOf, wordsOf } from './support/oracle.mjs';
import { card, isClosed, isOpen, ready, search, status, toggle } from './support/reader.mjs';

const browser = useBrowser();
const ALL = `${items.length} items`;

async function read(t, path = '/', options = {}) {
  const server = await browser.serve(t);
  const page = await browser.page(t, options);
  await page.goto(server.url(path));
  await ready(page);
  return page;
}

/** A word that one card holds and the start of no other word of the paper. */
const rare = cards
  .flatMap((item) => wordsOf(item.text).map((word) => ({ item, word })))
  .find(({ item, word }) => word.length > 6 && found(word).length === 1 && found(word)[0].id === item.id);

const hits = (page) =>
  page.evaluate(() => [...(CSS.highlights.get('policy-brief-match') ?? [])].map((range) => range.toString()));
const current = (page) =>
  page.evaluate(() => [...(CSS.highlights.get('policy-brief-current') ?? [])].map((range) => range.toString()));
const focusName = (page) =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
  });

test('a hit in a closed item opens it for now, and clearing the filter closes it again', async (t) => {
  const page = await read(t);
  const other = cards.find((item) => item.id !== rare.item.id);
  await toggle(page, other.title).click();
  await search(page).fill(rare.word);
  await isOpen(page, rare.item.title);
  await search(page).fill('');
  await status(page, ALL);
  await isClosed(page, rare.item.title);
  await isOpen(page, other.title);
});

test('an item that the reader closes under a filter stays closed', async (t) => {
  const page = await read(t);
  await search(page).fill(rare.word);
  await isOpen(page, rare.item.title);
  await toggle(page, rare.item.title).click();
  await isClosed(page, rare.item.title);
  await search(page).fill('');
  await isClosed(page, rare.item.title);
});

test('every hit is marked, in headings and text, and no mark is left without a filter', async (t) => {
  const page = await read(t);
  await search(page).fill('neutral');
  const expected = items.flatMap((item) => wordsOf(item.text).filter((word) => word.startsWith('neutral')));
  await eventually(async () => assert.deepEqual((await hits(page)).flatMap(wordsOf), expected));
  await search(page).fill('');
  await eventually(async () => assert.deepEqual(await hits(page), []));
});

test('a phrase is one mark, and the mark crosses what stands inside it', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  const paper = structuredClone(brief);
  const passage = paper.sections.find((section) => section.content.narrative).content.narrative[0];
  passage.blocks = [
    { paragraph: [{ text: 'A very qua' }, { strong: [{ text: 'int wo' }] }, { link: { href: 'https://example.org', text: [{ text: 'rd here' }] } }] },
  ];
  server.replace('/paper.json', JSON.stringify(paper), 'application/json');
  server.page('/host.html', hostPage(element('src="/paper.json"')));
  await page.goto(server.url('/host.html'));
  await ready(page);
  await search(page).fill('"quaint word"');
  await eventually(async () => assert.deepEqual(await hits(page), ['quaint word']));
  await status(page, statusOf(1));
});

test('without the highlight API hits are mark elements, and links and text survive them', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.addInitScript(() => Object.defineProperty(CSS, 'highlights', { value: undefined }));
  await page.goto(server.url('/'));
  await ready(page);
  const text = () => page.evaluate(() => document.querySelector('policy-brief').shadowRoot.querySelector('.brief__text').textContent);
  const links = () => page.locator('.brief__text a').count();
  const before = [await text(), await links()];
  await search(page).fill('neutral');
  const marks = page.locator('.brief__text mark');
  await eventually(async () => assert.ok((await marks.count()) > 5));
  await search(page).press('Enter');
  await eventually(async () => assert.equal(await page.locator('mark[data-current]').count(), 1));
  await search(page).fill('');
  await eventually(async () => assert.equal(await marks.count(), 0));
  assert.deepEqual([await text(), await links()], before);
});

test('Enter walks from hit to hit, Shift and Enter back, and the focus stays in the box', async (t) => {
  const page = await read(t);
  await search(page).fill('neutral');
  const total = items.flatMap((item) => wordsOf(item.text).filter((word) => word.startsWith('neutral'))).length;
  const says = (text) => eventually(async () => assert.ok(await page.getByText(text, { exact: true }).isVisible(), text));
  await says(`${total} matches`);
  for (const n of [1, 2, 3]) {
    await search(page).press('Enter');
    await says(`${n} of ${total}`);
    assert.equal((await current(page)).length, 1);
  }
  await search(page).press('Shift+Enter');
  await says(`2 of ${total}`);
  await page.getByRole('button', { name: 'Previous match' }).click();
  await page.getByRole('button', { name: 'Previous match' }).click();
  await says(`${total} of ${total}`);
  await page.getByRole('button', { name: 'Next match' }).click();
  await says(`1 of ${total}`);
  await search(page).press('Enter');
  assert.equal(await focusName(page), 'Filter this brief');
});

test('the hit that the reader is at is in view', async (t) => {
  const page = await read(t, '/', { viewport: { width: 320, height: 500 } });
  await search(page).fill('neutral');
  for (let n = 0; n < 12; n += 1) {
    await search(page).press('Enter');
    await eventually(async () => {
      const place = await page.evaluate(() => {
        const [range] = CSS.highlights.get('policy-brief-current');
        const { top, bottom } = range.getBoundingClientRect();
        const bar = document.querySelector('policy-brief').shadowRoot.querySelector('.controls__bar');
        return { top, bottom, bar: bar.getBoundingClientRect().bottom };
      });
      assert.ok(place.top >= place.bar && place.bottom <= 500, JSON.stringify(place));
    });
  }
});

test('a topic that hides matches says how many, and its button widens', async (t) => {
  const page = await read(t);
  await search(page).fill('neutral');
  const [topic] = brief.topics.filter(({ id }) => found('neutral').some((item) => !item.topics.includes(id)));
  await page.getByRole('group', { name: 'Topic' }).getByRole('button', { name: topic.label }).click();
  const hidden = found('neutral').filter((item) => !item.topics.includes(topic.id)).length;
  await page.getByRole('button', { name: `${hidden} more match${hidden === 1 ? 'es' : ''} without the topic filter` }).click();
  await status(page, statusOf(found('neutral').length));
  assert.notEqual(await focusName(page), '', 'the focus went somewhere useful');
});

test('the count is said once, after typing stops; that nothing matches is said at once', async (t) => {
  const page = await read(t);
  await page.evaluate(() => {
    window.said = [];
    const line = document.querySelector('policy-brief').shadowRoot.querySelector('.status-line [role=status]');
    new MutationObserver(() => window.said.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
  });
  await search(page).pressSequentially('neutral', { delay: 40 });
  await status(page, statusOf(found('neutral').length));
  await search(page).press('q');
  await eventually(async () => assert.equal((await page.evaluate(() => window.said)).at(-1), 'No match'), { within: 300 });
  assert.deepEqual(await page.evaluate(() => window.said), [statusOf(found('neutral').length), 'No match']);
});

test('the focus moves on when its item is filtered away', async (t) => {
  const page = await read(t);
  await toggle(page, cards[0].title).focus();
  await page.evaluate((id) => (document.querySelector('policy-brief').filter = { kinds: [id] }), 'recommendation');
  const next = cards.find((item) => item.kind === 'recommendation');
  await eventually(async () => assert.equal(await focusName(page), next.title));
});

test('Clear filter keeps the focus', async (t) => {
  const page = await read(t);
  await search(page).fill('neutral');
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await status(page, ALL);
  assert.equal(await focusName(page), 'Clear filter');
});

test('what the reader opened is open at the next visit, what a filter opened is not', async (t) => {
  const page = await read(t);
  const other = cards.find((item) => item.id !== rare.item.id);
  await toggle(page, other.title).click();
  await search(page).fill(rare.word);
  await isOpen(page, rare.item.title);
  await page.goto(page.url().split('?')[0]);
  await ready(page);
  await isOpen(page, other.title);
  await isClosed(page, rare.item.title);
});

test('an empty state-key remembers nothing and leaves the address alone', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  server.page('/host.html', hostPage(element('src="/briefs/neutrality.json" state-key=""')));
  await page.goto(server.url('/host.html'));
  await ready(page);
  await toggle(page, cards[0].title).click();
  await search(page).fill('neutral');
  await page.waitForTimeout(900);
  assert.equal(new URL(page.url()).search, '');
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

test('storage that throws changes nothing else', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } });
  });
  await page.goto(server.url('/'));
  await ready(page);
  await toggle(page, cards[0].title).click();
  await isOpen(page, cards[0].title);
});

test('find-in-page leaves open for now what it reached', async (t) => {
  const page = await read(t);
  await page.evaluate((id) => {
    const panel = document.querySelector('policy-brief').shadowRoot.getElementById(`${id}--panel`);
    panel.dispatchEvent(new Event('beforematch', { bubbles: true }));
  }, cards[1].id);
  await isOpen(page, cards[1].title);
  await page.reload();
  await ready(page);
  await isClosed(page, cards[1].title);
});

test('a copied link leads to its part', async (t) => {
  const page = await read(t, '/?q=neutral');
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
  await page.goto(server.url('/'));
  await ready(page);
  await page.getByRole('link', { name: `Link to “${rare.item.title}”` }).click();
  await isOpen(page, rare.item.title);
  assert.equal(new URL(page.url()).hash, `#${rare.item.id}`);
});

test('Back closes what a link had opened', async (t) => {
  const page = await read(t);
  await page.evaluate((id) => (location.hash = id), rare.item.id);
  await isOpen(page, rare.item.title);
  await page.goBack();
  await isClosed(page, rare.item.title);
});

test('an address with an unknown fragment changes nothing', async (t) => {
  const page = await read(t, '/#no-such-part');
  await status(page, ALL);
  for (const { title } of cards) await isClosed(page, title);
});

test('the slash goes to the box, Esc clears it and then leaves it', async (t) => {
  const page = await read(t);
  await page.keyboard.press('/');
  assert.equal(await focusName(page), 'Filter this brief');
  await page.keyboard.type('a/b');
  assert.equal(await search(page).inputValue(), 'a/b');
  await page.keyboard.press('Escape');
  await eventually(async () => assert.equal(await search(page).inputValue(), ''));
  assert.equal(await focusName(page), 'Filter this brief');
  await page.keyboard.press('Escape');
  assert.notEqual(await focusName(page), 'Filter this brief');
});

test('the slash is text where the host page is typed into', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  server.page('/host.html', hostPage(`<input id="own" aria-label="own">${element('src="/briefs/neutrality.json"')}`));
  await page.goto(server.url('/host.html'));
  await ready(page);
  await page.locator('#own').focus();
  await page.keyboard.type('/');
  assert.equal(await page.locator('#own').inputValue(), '/');
});

test('arrow keys walk a group, and Tab comes back to where they were', async (t) => {
  const page = await read(t);
  const buttons = page.getByRole('group', { name: 'Kind' }).getByRole('button');
  await buttons.first().focus();
  await page.keyboard.press('ArrowRight');
  assert.match(await focusName(page), /^Recommendations/);
  await page.keyboard.press('End');
  assert.match(await focusName(page), /^Narrative/);
  await page.keyboard.press('ArrowRight');
  assert.match(await focusName(page), /^Findings/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  assert.match(await focusName(page), /^Narrative/);
  await page.keyboard.press('Space');
  await status(page, statusOf(items.filter((item) => item.kind === 'narrative').length));
});

test('help lists the keys', async (t) => {
  const page = await read(t);
  await page.getByRole('button', { name: 'Help' }).click();
  const dialog = page.getByRole('dialog', { name: 'Help' });
  await eventually(async () => assert.ok(await dialog.isVisible()));
  assert.match(await dialog.textContent(), /Enter/);
  await page.keyboard.press('Escape');
  await eventually(async () => assert.equal(await dialog.isVisible(), false));
});

test('what the reader looks at stays where it is when something above opens', async (t) => {
  const page = await read(t);
  const last = card(page, cards.at(-1).title);
  await last.scrollIntoViewIfNeeded();
  await page.waitForTimeout(100);
  const top = async () => (await last.boundingBox()).y;
  const before = await top();
  await page.evaluate((id) => {
    const root = document.querySelector('policy-brief').shadowRoot;
    root.getElementById(`${id}--heading`).click();
  }, cards[0].id);
  await isOpen(page, cards[0].title);
  await page.waitForTimeout(100);
  assert.ok(Math.abs((await top()) - before) <= 1, `${before} → ${await top()}`);
});
