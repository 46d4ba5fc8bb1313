// The form for a frame: `embed.html?src=…` on another site's page, with and without its helper.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { brief, BRIEF_PATH, cards } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { brotli } from './support/compress.mjs';
import { violations } from './support/axe.mjs';
import { DIST, EXAMPLES } from './support/dist.mjs';
import { eventually } from './support/eventually.mjs';
import test from './support/limit.mjs';
import { isClosed, isOpen, ready, toggle } from './support/reader.mjs';

const browser = useBrowser();
const FRAME = `/embed.html?src=${BRIEF_PATH.slice(1)}`;
const EXAMPLE = readFileSync(`${EXAMPLES}frame.html`, 'utf8');

/** The page that editors copy from, with the bundle at an address and something more behind the `src` of its frame. */
const host = (home, more = '') => EXAMPLE.replaceAll('policy-brief/e', `${home}/e`).replace('neutrality.json', `$&${more}`);

/** That page on a site of its own, and the page inside its frame. */
async function embed(t, { more, hash = '', head = '', expects } = {}) {
  const server = await browser.serve(t);
  const other = await browser.serve(t, { root: EXAMPLES });
  const page = await browser.page(t, { colorScheme: 'light', expects });
  other.page('/host.html', host(server.origin, more).replace('</head>', `${head}</head>`));
  await page.goto(other.url(`/host.html${hash}`));
  const frame = page.frameLocator('iframe').first();
  await frame.getByRole('heading', { level: 1, name: brief.title }).waitFor();
  await ready(page.frames()[1]);
  return { server, other, page, frame };
}

const heightOf = (page) => page.locator('iframe').first().evaluate((frame) => frame.getBoundingClientRect().height);

/** Where a card stands in the window of the host, from its top. */
async function placeOf(page, title) {
  const [frame, card] = await Promise.all([
    page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().top),
    toggle(page.frameLocator('iframe'), title).evaluate((button) => button.closest('article').getBoundingClientRect().top),
  ]);
  return frame + card;
}

const scheme = (frame) => frame.getByRole('heading', { level: 1 }).evaluate((heading) => getComputedStyle(heading).colorScheme);

test('a frame shows the brief and is as tall as it', async (t) => {
  const { page, frame } = await embed(t);
  const fits = async () => {
    const inner = await frame.locator('html').evaluate((root) => root.scrollHeight);
    assert.ok(Math.abs((await heightOf(page)) - inner) <= 1 && inner > 1_000, `${inner}`);
  };
  await eventually(fits);
  const before = await heightOf(page);
  await toggle(frame, cards[0].title).click();
  await eventually(async () => assert.ok((await heightOf(page)) > before + 20));
  await eventually(fits);
});

test("a frame goes to the part that the page's address names, at first and later", async (t) => {
  const last = cards.at(-1);
  const { page, frame } = await embed(t, { hash: `#${last.id}` });
  const isThere = async ({ title }) => {
    await isOpen(frame, title);
    await eventually(async () => {
      const place = await placeOf(page, title);
      assert.ok(place > -5 && place < 400, `${title} at ${place}`);
    });
  };
  await isThere(last);
  await page.evaluate((id) => (location.hash = id), cards[0].id);
  await isThere(cards[0]);
  await isClosed(frame, last.title);
});

test('a frame goes to the part that its own address names', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.goto(server.url(`${FRAME}#${cards.at(-1).id}`));
  await ready(page);
  await isOpen(page, cards.at(-1).title);
  await page.goto(server.url(`${FRAME}#${cards[0].id}`));
  await isOpen(page, cards[0].title);
});

test('a frame is as light or dark as the page, which may change its mind', async (t) => {
  const { page, frame } = await embed(t, { head: '<style>:root.dark { color-scheme: dark }</style>' });
  await eventually(async () => assert.equal(await scheme(frame), 'light dark'));
  await page.evaluate(() => document.documentElement.classList.add('dark'));
  await eventually(async () => assert.equal(await scheme(frame), 'dark'));
});

test('the theme in the address of a frame outweighs that of the page', async (t) => {
  const { page, frame } = await embed(t, { more: '&theme=light', head: '<style>:root { color-scheme: dark }</style>' });
  await eventually(async () => assert.ok((await heightOf(page)) > 1_000));
  assert.equal(await scheme(frame), 'light');
  assert.equal(await frame.locator('html').evaluate((root) => getComputedStyle(root).colorScheme), 'light');
});

test('the helper hears nobody but its own frames', async (t) => {
  const { page } = await embed(t);
  await eventually(async () => assert.ok((await heightOf(page)) > 1_000));
  const before = await heightOf(page);
  await page.evaluate(() => {
    const stranger = document.createElement('iframe');
    stranger.title = 'A stranger';
    const say = 'parent.postMessage({ type: "policy-brief-height", height: 7 }, "*")';
    stranger.srcdoc = `<script>${say}; ${say.replace('parent', 'parent.frames[0]').replace('height: 7', 'height: 8')}</script>`;
    document.body.append(stranger);
    postMessage({ type: 'policy-brief-height', height: 9 }, '*');
    return new Promise((done) => (stranger.onload = () => setTimeout(done, 300)));
  });
  assert.equal(await heightOf(page), before);
  assert.equal(await page.locator('iframe').nth(1).evaluate((frame) => frame.style.height), '');
});

test('without the helper a frame keeps the height of its style', async (t) => {
  const { other, server } = await embed(t);
  const page = await browser.page(t);
  other.page('/bare.html', host(server.origin).replace(/<script.*<\/script>/, ''));
  await page.goto(other.url('/bare.html'));
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  await ready(page.frames()[1]);
  assert.equal(await heightOf(page), 0.8 * 800);
});

test('the helper weighs at most 1 KB', () => {
  const { length } = brotli(readFileSync(`${DIST}embed-frame.js`));
  assert.ok(length <= 1024, `${length} bytes`);
});

test('a frame of another site works with the server gone', async (t) => {
  const { server, page, frame } = await embed(t, { expects: [/ERR_CONNECTION_REFUSED/] });
  const inner = () => page.frames()[1];
  await eventually(async () => assert.ok(await inner().evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active)));
  assert.equal(await frame.getByRole('complementary').count(), 0, 'a frame has no receipt');
  await server.close();
  await page.reload();
  await frame.getByRole('heading', { level: 1, name: brief.title }).waitFor();
  await ready(inner());
  await toggle(frame, cards.at(-1).title).click();
  await eventually(async () => assert.equal(await toggle(frame, cards.at(-1).title).getAttribute('aria-expanded'), 'true'));
});

test('a frame takes the options of the element from its address', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.goto(server.url(`${FRAME}&open=all&controls=none&theme=dark`));
  await ready(page);
  await isOpen(page, cards[0].title);
  assert.equal(await page.getByRole('searchbox').filter({ visible: true }).count(), 0);
  assert.equal(await page.title(), brief.title);
});

test("a frame does not show another site's words under its own address", async (t) => {
  const server = await browser.serve(t);
  const other = await browser.serve(t);
  const page = await browser.page(t);
  for (const src of [other.url(BRIEF_PATH), 'http://[', '']) {
    await page.goto(server.url(`/embed.html?src=${encodeURIComponent(src)}`));
    await eventually(async () => assert.equal(await page.evaluate(() => document.querySelector('policy-brief').state), 'error'));
  }
  assert.equal(other.count(BRIEF_PATH), 0);
});

test('axe finds nothing in the page for a frame', async (t) => {
  const page = await browser.read(t, FRAME, { reducedMotion: 'reduce' });
  assert.deepEqual(await violations(page), []);
});
