// The form for a frame: `embed.html?src=…` on another site's page.
import assert from 'node:assert/strict';
import { brief, BRIEF_PATH, cards } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { violations } from './support/axe.mjs';
import { eventually } from './support/eventually.mjs';
import test from './support/limit.mjs';
import { isOpen, ready, toggle } from './support/reader.mjs';

const browser = useBrowser();
const FRAME = `/embed.html?src=${BRIEF_PATH.slice(1)}`;

/** What the README tells editors to put on their page. */
const host = (src) => `<!doctype html><html lang="en"><title>Host</title><main>
<iframe id="brief" src="${src}" title="The paper" style="width: 100%; border: 0"></iframe></main>
<script>
  addEventListener("message", ({ source, data }) => {
    const frame = document.getElementById("brief");
    if (source === frame.contentWindow && data?.type === "policy-brief-height") frame.style.height = data.height + "px";
  });
</script>`;

const heightOf = (page) => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);

test('a frame shows the brief and is as tall as it', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  server.page('/host.html', host(FRAME));
  await page.goto(server.url('/host.html'));
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { level: 1, name: brief.title }).waitFor();
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

test('a frame of another site works with the server gone', async (t) => {
  const server = await browser.serve(t);
  const other = await browser.serve(t);
  const page = await browser.page(t, { expects: [/ERR_CONNECTION_REFUSED/] });
  other.page('/host.html', host(server.url(FRAME)));
  await page.goto(other.url('/host.html'));
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { level: 1 }).waitFor();
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
