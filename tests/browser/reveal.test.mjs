// What opens closed items for now, and how the reader gets back.
import assert from 'node:assert/strict';
import { cards, items } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { element, hostPage } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { rare } from './support/oracle.mjs';
import { card, isClosed, isOpen, ready, search, status, toggle } from './support/reader.mjs';

const browser = useBrowser();
const { read } = browser;
const ALL = `${items.length} items`;

/** Opens one card by hand and another by a word of the filter. */
async function openByHandAndByFilter(t) {
  const page = await read(t);
  const other = cards.find((item) => item.id !== rare.item.id);
  await toggle(page, other.title).click();
  await search(page).fill(rare.word);
  await isOpen(page, rare.item.title);
  return { page, other };
}

test('a hit in a closed item opens it for now, and clearing the filter closes it again', async (t) => {
  const { page, other } = await openByHandAndByFilter(t);
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

test('what the reader opened is open at the next visit, what a filter opened is not', async (t) => {
  const { page, other } = await openByHandAndByFilter(t);
  await page.goto(page.url().split('?')[0]);
  await ready(page);
  await isOpen(page, other.title);
  await isClosed(page, rare.item.title);
});

test('"Expand all" opens what the filter shows, and leaves the rest as it was', async (t) => {
  const page = await read(t);
  await page.getByRole('group', { name: 'Kind' }).getByRole('button', { name: /^Recommendations/ }).click();
  await page.getByRole('button', { name: 'Expand all' }).click();
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await status(page, `${items.length} items`);
  for (const { kind, title } of cards) await (kind === 'recommendation' ? isOpen : isClosed)(page, title);
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
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
});

test('storage that throws changes nothing else', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException('no', 'SecurityError'); } });
    }
  });
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  await toggle(page, cards[0].title).click();
  await isOpen(page, cards[0].title);
  await page.reload();
  await ready(page);
  await isClosed(page, cards[0].title);
});

test('find-in-page leaves open for now what it reached', async (t) => {
  const page = await read(t);
  await page.evaluate((id) => {
    const panel = document.querySelector('policy-brief').shadowRoot.getElementById(`${id}:panel`);
    panel.dispatchEvent(new Event('beforematch', { bubbles: true }));
  }, cards[1].id);
  await isOpen(page, cards[1].title);
  await page.reload();
  await ready(page);
  await isClosed(page, cards[1].title);
});

test('Back closes what a link had opened', async (t) => {
  const page = await read(t);
  await page.evaluate((id) => (location.hash = id), rare.item.id);
  await isOpen(page, rare.item.title);
  await page.goBack();
  await isClosed(page, rare.item.title);
});

for (const fragment of ['#no-such-part', '#%E0%A4%A', '#']) {
  test(`an address with ${fragment} changes nothing`, async (t) => {
    const page = await read(t, `/neutrality.html${fragment}`);
    await status(page, ALL);
    for (const { title } of cards) await isClosed(page, title);
  });
}

test('what the reader looks at stays where it is when something above opens', async (t) => {
  const page = await read(t);
  const last = card(page, cards.at(-1).title);
  await last.scrollIntoViewIfNeeded();
  await page.waitForTimeout(100);
  const top = async () => (await last.boundingBox()).y;
  const before = await top();
  await page.evaluate((id) => {
    const root = document.querySelector('policy-brief').shadowRoot;
    root.getElementById(`${id}:heading`).click();
  }, cards[0].id);
  await isOpen(page, cards[0].title);
  await page.waitForTimeout(100);
  assert.ok(Math.abs((await top()) - before) <= 1, `${before} → ${await top()}`);
});

for (const viewport of [{ width: 320, height: 640 }, { width: 1280, height: 800 }]) {
  for (const lacks of [false, true]) {
    const browsers = lacks ? 'a browser that keeps nothing in place by itself' : 'any browser';
    test(`what the reader looks at stays where it is when all items open or close, in ${browsers}, at ${viewport.width} px`, async (t) => {
      const server = await browser.serve(t);
      const page = await browser.page(t, { viewport });
      if (lacks) {
        await page.addInitScript(() => {
          addEventListener('DOMContentLoaded', () => (document.documentElement.style.overflowAnchor = 'none'));
        });
      }
      await page.goto(server.url('/neutrality.html'));
      await ready(page);
      const item = card(page, cards.at(-3).title);
      await item.evaluate((item) => item.scrollIntoView());
      await page.waitForTimeout(100);
      const top = async () => (await item.boundingBox()).y;
      const before = await top();
      for (const all of ['expandAll', 'collapseAll']) {
        await page.evaluate((all) => document.querySelector('policy-brief')[all](), all);
        await (all === 'expandAll' ? isOpen : isClosed)(page, cards[0].title);
        await page.waitForTimeout(100);
        assert.ok(Math.abs((await top()) - before) <= 1, `${all}: ${before} -> ${await top()}`);
      }
    });
  }
}

test('storage that is full changes nothing else', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('no room', 'QuotaExceededError'); };
  });
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  await toggle(page, cards[0].title).click();
  await isOpen(page, cards[0].title);
  await search(page).fill(rare.word);
  await isOpen(page, rare.item.title);
});
