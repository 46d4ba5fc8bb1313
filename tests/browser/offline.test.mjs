// A reader without a network: the server of these tests is stopped, not imitated.
import { readdirSync } from 'node:fs';
import assert from 'node:assert/strict';
import { brief, BRIEF_PATH, cards, items } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { filesOf, versionOf } from './support/deployment.mjs';
import { DIST } from './support/dist.mjs';
import { eventually } from './support/eventually.mjs';
import test from './support/limit.mjs';
import { found, statusOf, wordsOf } from './support/oracle.mjs';
import { isOpen, ready, search, status, toggle } from './support/reader.mjs';
import { receipt, saved } from './support/receipt.mjs';

const browser = useBrowser();
const [first] = cards;
const word = wordsOf(first.text).find((word) => word.length > 6);

// A page whose server is away says so in the console where it looks for a new version.
// A worker's own update is looked for in the meantime, too.
const AWAY = { expects: [/ERR_CONNECTION_REFUSED/, /Failed to (fetch|load)/, /error occurred when fetching the script/] };

/** A page that says that it is available offline, and its server. */
async function keep(t, { path = '/neutrality.html', ...options } = {}) {
  const server = await browser.serve(t);
  const page = await browser.page(t, { ...AWAY, ...options });
  await page.goto(server.url(path));
  await ready(page);
  await saved(page);
  return { page, server };
}

test('after one visit the page works with the server gone: filter, link, toggle, print, theme', async (t) => {
  const { page, server } = await keep(t);
  await server.close();
  await page.reload();
  await ready(page);
  await toggle(page, first.title).click();
  await isOpen(page, first.title);
  await search(page).fill(word);
  await status(page, statusOf(found(word).length));
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await status(page, `${items.length} items`);
  await page.goto(server.url(`/neutrality.html#${cards.at(-1).id}`));
  await isOpen(page, cards.at(-1).title);
  assert.ok((await page.pdf()).length > 10_000);
  const ground = () => page.evaluate(() => getComputedStyle(document.querySelector('policy-brief').shadowRoot.querySelector('.brief').parentElement).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.notEqual(await ground(), light);
});

test('a link into the paper with a filter works offline', async (t) => {
  const { page, server } = await keep(t);
  await server.close();
  const other = await page.context().newPage();
  await other.goto(server.url(`/neutrality.html?q=${word}#${first.id}`));
  await ready(other);
  await status(other, statusOf(found(word).length));
  await isOpen(other, first.title);
  assert.equal(new URL(other.url()).search, `?q=${word}`);
  await other.goto(server.url(`/neutrality#${first.id}`));
  await ready(other);
  await isOpen(other, first.title);
});

test('a browser that knows it is offline shows the page as well', async (t) => {
  const { page, server } = await keep(t, { expects: [/ERR_INTERNET_DISCONNECTED/, ...AWAY.expects] });
  // The browser's own look for a new worker is not imitated away.
  const asked = () => server.count(/./) - server.count('/sw.js');
  const before = asked();
  await page.context().setOffline(true);
  await page.reload();
  await ready(page);
  await saved(page);
  await toggle(page, first.title).click();
  await isOpen(page, first.title);
  assert.equal(asked(), before);
});

test('a hundred reloads offline are a hundred pages', async (t) => {
  const { page, server } = await keep(t);
  await server.close();
  for (let n = 0; n < 100; n += 1) {
    await page.reload();
    await ready(page);
  }
  assert.equal(await page.getByRole('article').count(), cards.length);
});

test('a page that is kept asks the network for nothing but whether there is a new version', async (t) => {
  const { page, server } = await keep(t);
  const before = server.count(/./);
  for (let n = 0; n < 3; n += 1) {
    await page.reload();
    await ready(page);
    await saved(page);
  }
  assert.equal(server.count(/./) - before, server.count('/sw.js') - 1);
});

test('the page is available offline within two seconds of its load', async (t) => {
  const { page } = await keep(t);
  const [loaded, kept] = await page.evaluate(async (version) => {
    const name = (await caches.keys()).find((name) => name.endsWith(version));
    const { saved } = await (await (await caches.open(name)).match('.receipt')).json();
    const [{ loadEventEnd }] = performance.getEntriesByType('navigation');
    return [performance.timeOrigin + loadEventEnd, saved];
  }, versionOf());
  assert.ok(kept - loaded < 2_000, `${Math.round(kept - loaded)} ms`);
});

test('the page that leads to the papers, and from there each of them, opens offline', async (t) => {
  const { page, server } = await keep(t);
  await server.close();
  const titles = readdirSync(`${DIST}briefs`).filter((name) => name.endsWith('.json'));
  const other = await page.context().newPage();
  await other.goto(server.url('/'));
  const links = other.getByRole('article').getByRole('link');
  assert.equal(await links.count(), titles.length);
  for (const n of titles.keys()) {
    await other.goto(server.url('/'));
    const title = await links.nth(n).textContent();
    await links.nth(n).click();
    await ready(other);
    assert.equal(await other.getByRole('heading', { level: 1 }).textContent(), title);
  }
});

test('every file of the bundle is stored once it is needed by no page yet', async (t) => {
  const { page } = await keep(t);
  const stored = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => url.slice(new URL('./', location.href).href.length));
  });
  assert.deepEqual(stored.sort(), ['.receipt', ...filesOf()].sort());
  for (const file of ['app_bg.wasm', 'policy-brief.js', 'index.html', BRIEF_PATH.slice(1)]) assert.ok(stored.includes(file), file);
});

test('the worker leaves everything else of its origin alone', async (t) => {
  const { page, server } = await keep(t);
  server.page('/other.html', '<title>Other</title>');
  await page.evaluate(() => caches.open('of the host'));
  await page.goto(server.url('/other.html'));
  assert.equal(await page.title(), 'Other');
  const [answer, posted] = await page.evaluate(async () => [
    (await fetch('/missing.json')).status,
    (await fetch('/index.html', { method: 'POST' })).status,
  ]);
  assert.equal(answer, 404);
  assert.equal(posted, 200);
  assert.ok(server.count('/missing.json') === 1 && server.count('/other.html') === 1);
  assert.ok(await page.evaluate(() => caches.has('of the host')));
});

test('what is deleted from the cache in mid-session comes back', async (t) => {
  const { page, server } = await keep(t);
  await page.reload();
  await saved(page);
  await page.evaluate(async () => {
    const [name] = await caches.keys();
    await (await caches.open(name)).delete('app_bg.wasm');
  });
  await page.reload();
  await ready(page);
  await saved(page);
  await server.close();
  await page.reload();
  await ready(page);
});

test('when the browser has deleted everything the page loads as if never kept, and is kept again', async (t) => {
  const { page, server } = await keep(t);
  await page.reload();
  await saved(page);
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await toggle(page, first.title).click();
  await isOpen(page, first.title);
  await page.reload();
  await ready(page);
  await saved(page);
  await server.close();
  await page.reload();
  await ready(page);
});

test('a version that is being deleted takes nothing up any longer', async (t) => {
  const { page } = await keep(t);
  await page.reload();
  await saved(page);
  const left = await page.evaluate(async () => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    const has = async (file) => Boolean(await cache.match(file));
    await cache.delete('embed.js');
    await fetch('embed.js');
    const isStored = await has('embed.js');
    for (const file of ['embed.js', '.receipt']) await cache.delete(file);
    await fetch('embed.js');
    return [isStored, await has('embed.js')];
  });
  assert.deepEqual(left, [true, false]);
});

test('an element on a foreign page registers no worker and stores nothing', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  server.page('/host.html', `<script type="module" src="/policy-brief.js"></script><policy-brief src="${BRIEF_PATH}"></policy-brief>`);
  await page.goto(server.url('/host.html'));
  await ready(page);
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length), 0);
  assert.equal(server.count('/sw.js'), 0);
});

test("a host's own worker keeps the bundle with one line more", async (t) => {
  const server = await browser.serve(t, { prefix: '/papers' });
  const page = await browser.page(t, AWAY);
  server.replace('/own.js', 'const files = 1;\nimportScripts((self.policyBriefAt = "/papers/") + "sw.js");', 'text/javascript');
  server.page('/host.html', '<title>Host</title>');
  await page.goto(server.url('/host.html'));
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/own.js');
    await navigator.serviceWorker.ready;
  });
  await server.close();
  await page.goto(server.url('/papers/neutrality.html'));
  await ready(page);
  assert.match(await page.title(), new RegExp(brief.title.slice(0, 10)));
});
