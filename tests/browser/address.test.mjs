// The page's address carries the filter.
import assert from 'node:assert/strict';
import { brief, cards, items } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { eventually } from './support/eventually.mjs';
import test from './support/limit.mjs';
import { found, statusOf } from './support/oracle.mjs';
import { element, hostPage } from './support/host_page.mjs';
import { focusName, isClosed, isOpen, ready, search, status } from './support/reader.mjs';
import { saved } from './support/receipt.mjs';

const browser = useBrowser();
const { read } = browser;
const ALL = `${items.length} items`;

const parameters = (page) => Object.fromEntries(new URL(page.url()).searchParams);
const carries = (page, expected) => eventually(async () => assert.deepEqual(parameters(page), expected));

test('a filter stands in the address once it rests, and what else stands there stays', async (t) => {
  const page = await read(t, '/neutrality.html?from=mail#scope');
  const [topic] = brief.topics;
  await search(page).fill('neutral "foreign');
  await page.getByRole('group', { name: 'Topic' }).getByRole('button', { name: topic.label }).click();
  await page.getByRole('group', { name: 'Kind' }).getByRole('button', { name: /^Findings/ }).click();
  await carries(page, { from: 'mail', q: 'neutral "foreign', topic: topic.id, kind: 'finding' });
  assert.equal(new URL(page.url()).hash, '#scope');
});

test('typing makes one entry in the history, and Back and Forward restore filters', async (t) => {
  const page = await read(t);
  const entries = await page.evaluate(() => history.length);
  await search(page).pressSequentially('neutral', { delay: 30 });
  await carries(page, { q: 'neutral' });
  assert.equal(await page.evaluate(() => history.length), entries + 1);
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await carries(page, {});
  await page.goBack();
  await status(page, statusOf(found('neutral').length));
  assert.equal(await search(page).inputValue(), 'neutral');
  await page.goBack();
  await status(page, ALL);
  await page.goForward();
  await status(page, statusOf(found('neutral').length));
  await carries(page, { q: 'neutral' });
});

test('whoever leaves the page before the filter has rested comes back to it', async (t) => {
  const page = await read(t);
  await search(page).fill('neutral');
  await status(page, statusOf(found('neutral').length));
  await page.evaluate(() => location.assign('index.html'));
  await page.waitForURL('**/index.html');
  await page.goBack();
  await ready(page);
  await status(page, statusOf(found('neutral').length));
  assert.deepEqual(parameters(page), { q: 'neutral' });
  // Back leaves it too.
  await page.goForward();
  await page.waitForURL('**/index.html');
  await page.evaluate(() => location.assign('neutrality.html'));
  await ready(page);
  await search(page).fill('finland');
  await page.goBack();
  await page.waitForURL('**/index.html');
  await page.goForward();
  await ready(page);
  await status(page, statusOf(found('finland').length));
});

test('Back to a filter that hides the part in the address shows what the filter shows', async (t) => {
  for (const viewport of [{ width: 320, height: 640 }, { width: 1280, height: 800 }]) {
    const page = await read(t, '/neutrality.html?q=russia&kind=narrative#sensitivities', { viewport });
    const shown = await page.evaluate(() => document.querySelector('policy-brief').shadowRoot.querySelector('.status-line__count').textContent);
    const entries = await page.evaluate(() => history.length);
    await page.evaluate(() => (location.hash = 'explain'));
    await status(page, ALL);
    await carries(page, {});
    assert.equal(await page.evaluate(() => history.length), entries + 1);
    await page.goBack();
    await status(page, shown);
    await eventually(() => isSeenFromItsBeginning(page));
  }
});

test('a page that is loaded again is where it was, whatever part its address names', async (t) => {
  for (const address of ['#no-threat', '?q=russia#no-threat']) {
    const page = await read(t, `/neutrality.html${address}`);
    await page.waitForTimeout(1200);
    await page.mouse.move(900, 400);
    await page.mouse.wheel(0, -500);
    await page.waitForTimeout(400);
    const place = () => page.evaluate(() => scrollY);
    const before = await place();
    await page.reload();
    await ready(page);
    await page.waitForTimeout(500);
    assert.ok(Math.abs((await place()) - before) <= 20, `${address}: ${before} -> ${await place()}`);
  }
});

/** A page whose items are open, far down, which is loaded again and waits for its program. */
async function loadedAgainFarDown(t, width, path = '/neutrality.html', { host = '', lacks = [] } = {}) {
  const server = await browser.serve(t);
  if (host) server.page(path, host);
  const page = await browser.page(t, { viewport: { width, height: 640 }, serviceWorkers: 'block' });
  for (const name of lacks) await page.addInitScript((name) => Object.defineProperty(window, name, { value: undefined }), name);
  await page.goto(server.url(path));
  await ready(page);
  await page.getByRole('button', { name: 'Expand all' }).click();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight - innerHeight - 400));
  await page.waitForTimeout(100);
  const place = () => page.evaluate(() => scrollY);
  const before = await place();
  const release = server.hold(/\.wasm$/);
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction((before) => scrollY < before - 500 && scrollY + innerHeight > document.documentElement.scrollHeight - 2, before);
  const arrive = async () => {
    release();
    await ready(page);
    await page.waitForTimeout(200);
  };
  return { page, before, place, arrive };
}

for (const width of [320, 1280]) {
  test(`a page that is loaded again is where it was, further down than it reaches without its program, ${width} px wide`, async (t) => {
    for (const path of ['/neutrality.html', '/neutrality.html?q=neutral']) {
      const { before, place, arrive } = await loadedAgainFarDown(t, width, path);
      await arrive();
      assert.ok(Math.abs((await place()) - before) <= 1, `${path}: ${before} -> ${await place()}`);
    }
  });
}

test('a page that is loaded again and again before its program comes is where it was', async (t) => {
  const { page, before, place, arrive } = await loadedAgainFarDown(t, 320);
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => scrollY > 1000);
  await arrive();
  assert.ok(Math.abs((await place()) - before) <= 1, `${before} -> ${await place()}`);
});

test('a page that is loaded again is where it was, in a browser that tells nothing of its entries', async (t) => {
  const { before, place, arrive } = await loadedAgainFarDown(t, 320, '/neutrality.html', { lacks: ['navigation'] });
  await arrive();
  assert.ok(Math.abs((await place()) - before) <= 1, `${before} -> ${await place()}`);
});

test('a host page that is loaded again is where it was, whatever stood for its brief', async (t) => {
  const host = hostPage('<policy-brief src="/briefs/neutrality.json"><p style="height: 300px">A tall one.</p></policy-brief>');
  const { before, place, arrive } = await loadedAgainFarDown(t, 1280, '/host.html', { host });
  await arrive();
  assert.ok(Math.abs((await place()) - before) <= 1, `${before} -> ${await place()}`);
});

test('a page that is loaded again at its end is where it was, though what stands below the brief comes last', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { viewport: { width: 320, height: 640 } });
  await page.goto(server.url('/neutrality.html'));
  await saved(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForTimeout(100);
  const before = await page.evaluate(() => scrollY);
  await page.reload();
  await saved(page);
  await eventually(async () => assert.equal(await page.evaluate(() => scrollY), before));
});

test('words typed while a page is loaded again lead to what they show', async (t) => {
  const { page, before, place, arrive } = await loadedAgainFarDown(t, 320);
  await search(page).pressSequentially('finland');
  await arrive();
  await status(page, statusOf(found('finland').length));
  const { y } = await page.locator(`policy-brief #${found('finland')[0].id}`).boundingBox();
  assert.ok(y >= 0 && y < 640, `${y} px from the top, ${before} -> ${await place()}`);
});

test('a link to the page that it stands on leads to its top', async (t) => {
  const { page, arrive, place } = await loadedAgainFarDown(t, 1280, '/host.html', { host: hostPage(element('src="/briefs/neutrality.json"')) });
  await arrive();
  await page.evaluate(() => location.assign(location.href));
  await page.waitForFunction(() => performance.getEntriesByType('navigation')[0].type === 'navigate');
  await ready(page);
  await page.waitForTimeout(200);
  assert.equal(await place(), 0);
});

test('whoever scrolls while a page is loaded again is not led on', async (t) => {
  const { page, place, arrive } = await loadedAgainFarDown(t, 320);
  await page.mouse.wheel(0, -500);
  await page.waitForTimeout(200);
  const there = await place();
  await arrive();
  assert.ok(Math.abs((await place()) - there) <= 1, `${there} -> ${await place()}`);
});

test('what grows below the brief leads on whoever waits for it, and nobody who has pressed a key or a button', async (t) => {
  for (const press of [null, (page) => page.keyboard.press('Shift'), (page) => page.mouse.click(2, 300)]) {
    const { page, before, place, arrive } = await loadedAgainFarDown(t, 1280);
    // The page remains shorter than it was.
    await page.evaluate(() => localStorage.clear());
    await arrive();
    const there = await place();
    assert.ok(there < before - 500, `${there}, ${before}`);
    await press?.(page);
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('div'), { style: 'block-size: 20000px' }));
    });
    await page.waitForTimeout(200);
    assert.ok(Math.abs((await place()) - (press ? there : before)) <= 1, `${there} -> ${await place()}, ${before}`);
  }
});

test('a link to what the filter hides makes one entry in the history', async (t) => {
  const page = await read(t, '/neutrality.html?kind=recommendation');
  const entries = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Expand all' }).click();
  const link = page.locator('policy-brief .recommendation-card .cross-links a').first();
  const id = (await link.getAttribute('href')).slice(1);
  await link.click();
  await carries(page, {});
  assert.equal(new URL(page.url()).hash, `#${id}`);
  assert.equal(await page.evaluate(() => history.length), entries + 1);
  await page.goBack();
  await carries(page, { kind: 'recommendation' });
  await status(page, statusOf(items.filter(({ kind }) => kind === 'recommendation').length));
});

test('a link with a filter and a fragment shows just that', async (t) => {
  const target = cards.find((item) => found('neutral').some(({ id }) => id === item.id));
  const page = await read(t, `/neutrality.html?q=neutral#${target.id}`);
  await status(page, statusOf(found('neutral').length));
  await isOpen(page, target.title);
  assert.equal(await search(page).inputValue(), 'neutral');
});

test('whoever followed a link and then filtered finds the filter again after a reload', async (t) => {
  const page = await read(t, '/neutrality.html?q=sensitivities#question');
  await status(page, statusOf(1));
  assert.equal(await search(page).inputValue(), 'sensitivities');
  assert.match(page.url(), /\?q=sensitivities#question$/);
});

test('the part that the address names has the focus, and a name that the brief does not have changes nothing', async (t) => {
  const page = await read(t, '/neutrality.html#distance');
  const title = items.find((item) => item.id === 'distance').title;
  await isOpen(page, title);
  await eventually(async () => assert.equal(await focusName(page), title));
  await page.evaluate(() => (location.hash = '#nowhere'));
  // What a link opened closes once the address names nothing.
  await page.waitForTimeout(200);
  await isOpen(page, title);
  await page.evaluate(() => (location.hash = ''));
  await isClosed(page, title);
});

test('nothing unfiltered is seen before the filter of the address applies', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  const release = server.hold(/\.wasm$/);
  await page.goto(server.url('/neutrality.html?q=neutral'), { waitUntil: 'commit' });
  const heading = page.getByRole('heading', { level: 1 });
  await eventually(async () => assert.ok(await heading.isVisible()));
  assert.equal(await page.getByText(cards[0].title).first().isVisible(), false);
  release();
  await ready(page);
  await status(page, statusOf(found('neutral').length));
  await eventually(async () => assert.ok(await page.locator('policy-brief .brief__text').isVisible()));
});

test('the text is shown although its filter never comes', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { expects: [/404/] });
  server.fail(/\.wasm$/, 404);
  await page.goto(server.url('/neutrality.html?q=neutral'));
  await eventually(async () => assert.ok(await page.getByText(cards[0].title).first().isVisible()));
});

test('what the address asks for and the brief does not have matches nothing and breaks nothing', async (t) => {
  const page = await read(t, '/neutrality.html?topic=%25%3Cno%3E,nowhere&kind=&for=a%00b&q=%');
  await status(page, 'No match');
});

for (const viewport of [{ width: 320, height: 640 }, { width: 1280, height: 800 }]) {
  for (const address of ['?q=finland#no-threat', '?q=xylophone#distance', '?kind=recommendation#on-paper']) {
    test(`${address}, whose part is filtered away, shows what the filter shows, at ${viewport.width} px`, async (t) => {
      const page = await read(t, `/neutrality.html${address}`, { viewport });
      await eventually(() => isSeenFromItsBeginning(page));
    });
  }
}

/** The first part that a filter shows, or the way out where there is none, can be seen below the bar. */
async function isSeenFromItsBeginning(page) {
  const first = page.locator('policy-brief :is(.item-card, .passage, .empty-state):visible').first();
  const { y } = await first.boundingBox();
  const { width, height } = page.viewportSize();
  assert.ok(y > (width < 700 ? 60 : 0) && y < height - 20, `${width} px: ${y}`);
}
