// Links to the parts of a brief, and how they are copied.
import assert from 'node:assert/strict';
import { brief, BRIEF_PATH, cards, items } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { eventually } from './support/eventually.mjs';
import { element, hostPage } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { rare } from './support/oracle.mjs';
import { isClosed, isOpen, listen, ready, search, status, toggle } from './support/reader.mjs';

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

test('a link of the page around it leads to its part each time that it is followed', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  const { id, title } = cards.at(-1);
  const links = `<p><a href="#${id}">There</a> <a href="#nowhere">Nowhere</a></p>`;
  for (const attributes of ['', 'state-key=""']) {
    server.page('/host.html', hostPage(`${links}${element(`src="${BRIEF_PATH}" ${attributes}`)}`));
    await page.goto(server.url('/host.html'));
    await ready(page);
    for (const way of ['first', 'again', 'once more']) {
      await page.getByRole('link', { name: 'There' }).click();
      await isOpen(page, title);
      await eventually(async () => {
        const { y } = await toggle(page, title).boundingBox();
        assert.ok(y >= 0 && y < 300, `${way}: ${y}`);
      });
      assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.ariaExpanded), 'true', way);
      await toggle(page, title).click();
      await isClosed(page, title);
      await page.evaluate(() => scrollTo(0, 0));
    }
    const entries = await page.evaluate(() => history.length);
    await page.getByRole('link', { name: 'There' }).click();
    await isOpen(page, title);
    assert.equal(await page.evaluate(() => history.length), entries);
    await page.evaluate(() => scrollTo(0, 0));
    // One that leads to nothing, for the second time.
    for (const _ of [1, 2]) await page.getByRole('link', { name: 'Nowhere' }).click();
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => scrollY), 0);
  }
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

test('where the reader or the page forbids copying, the link is followed', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  await page.getByRole('link', { name: `Link to “${rare.item.title}”` }).click();
  await isOpen(page, rare.item.title);
});

test('each of two links that are copied one after the other says so, and for as long', async (t) => {
  const page = await read(t);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const [first, second] = cards.map(({ title }) => page.getByRole('link', { name: `Link to “${title}”` }).first());
  const isTold = (link) => link.getAttribute('data-copied').then((told) => told !== null);
  await first.click();
  await eventually(async () => assert.ok(await isTold(first)));
  await page.waitForTimeout(1200);
  const said = await listen(page);
  await second.click();
  await eventually(async () => assert.ok(await isTold(second)));
  assert.equal(await isTold(first), false);
  await eventually(async () => assert.deepEqual(await said(), ['Link copied']));
  await page.waitForTimeout(1200);
  assert.ok(await isTold(second), 'the end of the first is not that of the second');
  await eventually(async () => assert.equal(await isTold(second), false));
});

for (const answer of ['resolve', 'reject']) {
  test(`a brief that goes and comes back while a link is being copied is not disturbed by its end: ${answer}`, async (t) => {
    const page = await read(t);
    await page.evaluate(() => (navigator.clipboard.writeText = () => new Promise((resolve, reject) => (window.copying = { resolve, reject }))));
    await page.getByRole('link', { name: `Link to “${rare.item.title}”` }).click();
    await page.evaluate(() => {
      const host = document.querySelector('policy-brief');
      const place = host.parentElement;
      host.remove();
      return new Promise((done) => setTimeout(() => done(place.append(host)), 50));
    });
    await ready(page);
    await page.evaluate((answer) => window.copying[answer](), answer);
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => document.querySelector('policy-brief').state), 'ready');
    await search(page).fill(rare.word);
    await status(page, '1 of');
  });
}
