// Where the reader is while a filter, or the way back from it, changes the page around them.
import assert from 'node:assert/strict';
import { BRIEF_PATH, cards, items } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { eventually } from './support/eventually.mjs';
import { highlighted } from './support/highlighted.mjs';
import { element, hostPage } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { found, rare, statusOf } from './support/oracle.mjs';
import { card, isClosed, isOpen, ready, search, status } from './support/reader.mjs';

const browser = useBrowser();
const { read } = browser;

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };
const FAR = 0.8;

/** Scrolls to a part of the page, from 0 at its top to 1 at its end. */
const scrollTo = (page, part) =>
  page.evaluate((part) => {
    const { scrollHeight, clientHeight } = document.documentElement;
    window.scrollTo(0, Math.round(part * (scrollHeight - clientHeight)));
  }, part);

const scrolled = (page) => page.evaluate(() => scrollY);

/** Waits until the page is as far down as it was. */
const isBackAt = (page, before) =>
  eventually(async () => assert.ok(Math.abs((await scrolled(page)) - before) <= 2, `${await scrolled(page)} instead of ${before}`));

/** The ids of the items that can be seen below what sticks to the window. */
const inView = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('policy-brief');
    const text = shadowRoot.querySelector('.brief__text').getBoundingClientRect();
    const bar = shadowRoot.querySelector('.controls__bar').getBoundingClientRect();
    const edge = bar.right > text.left ? bar.bottom : 0;
    const items = [...shadowRoot.querySelectorAll('.item-card, .passage')].filter((item) => item.checkVisibility());
    const isSeen = ({ top, bottom }) => Math.min(bottom, innerHeight) - Math.max(top, edge) > 20;
    return items.filter((item) => isSeen(item.getBoundingClientRect())).map(({ id }) => id);
  });

for (const viewport of [WIDE, NARROW]) {
  const where = `at ${viewport.width} px`;

  test(`a filter typed far down brings what it shows, and its end leads back, ${where}`, async (t) => {
    const page = await read(t, '/neutrality.html', { viewport });
    await scrollTo(page, FAR);
    const before = await scrolled(page);
    await search(page).pressSequentially(rare.word);
    await status(page, statusOf(1));
    await eventually(async () => assert.deepEqual(await inView(page), [rare.item.id]));
    await search(page).press('Escape');
    await isBackAt(page, before);
  });

  test(`a filter that matches nothing shows its way out wherever the reader was, ${where}`, async (t) => {
    const page = await read(t, '/neutrality.html', { viewport });
    await page.getByText('Available offline').waitFor();
    await scrollTo(page, 1);
    // The browser brings the box into view.
    await search(page).focus();
    const before = await scrolled(page);
    await search(page).fill('xylophone');
    const isWayOut = () =>
      eventually(async () => {
        const { y, height } = (await page.locator('policy-brief .empty-state').boundingBox()) ?? {};
        const bar = await page.locator('policy-brief .controls__bar').boundingBox();
        const edge = viewport === NARROW ? bar.y + bar.height : 0;
        assert.ok(y >= edge && y + height <= viewport.height, `from ${y}, ${height} px high`);
      });
    await isWayOut();
    await search(page).fill('');
    await isBackAt(page, before);
    // Also where a filter stood already when they came there.
    await scrollTo(page, 0);
    await search(page).fill('russia');
    await status(page, statusOf(found('russia').length));
    await scrollTo(page, 1);
    await search(page).fill('xylophone');
    await isWayOut();
  });
}

test('a choice stays under the pointer however little it shows, and the second press undoes the first', async (t) => {
  const page = await read(t);
  await scrollTo(page, FAR);
  const before = await scrolled(page);
  const choices = await page.getByRole('group').getByRole('button').all();
  for (const choice of choices) {
    const { x, y, width, height } = await choice.boundingBox();
    if (y + height > WIDE.height) continue;
    const [left, top] = [x + width / 2, y + height / 2];
    await page.mouse.click(left, top);
    await eventually(async () => assert.equal(await choice.getAttribute('aria-pressed'), 'true'));
    await eventually(async () => assert.notDeepEqual(await inView(page), []));
    await page.mouse.click(left, top);
    await eventually(async () => assert.equal(await choice.getAttribute('aria-pressed'), 'false'));
    await isBackAt(page, before);
  }
});

test('Back from a filter leads to where it was set', async (t) => {
  const page = await read(t);
  await scrollTo(page, FAR);
  const before = await scrolled(page);
  await search(page).fill(rare.word);
  await eventually(async () => assert.match(page.url(), /\?q=/));
  await page.goBack();
  await status(page, `${items.length} items`);
  await isBackAt(page, before);
});

test('whoever has moved on to something stays there when the filter ends', async (t) => {
  const page = await read(t);
  await search(page).fill('neutral');
  await search(page).press('Shift+Enter');
  const place = () =>
    page.evaluate(() => [...CSS.highlights.get('policy-brief-current')].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      return live.getBoundingClientRect().top;
    })[0]);
  await eventually(async () => assert.ok((await place()) > 0));
  const last = found('neutral').at(-1);
  const top = (await page.locator(`policy-brief #${last.id}`).boundingBox()).y;
  await search(page).press('Escape');
  await status(page, `${items.length} items`);
  await page.waitForTimeout(300);
  const now = (await page.locator(`policy-brief #${last.id}`).boundingBox()).y;
  assert.ok(Math.abs(now - top) < 100, `${top} -> ${now}`);
});

test('the way through the hits begins where the reader is', async (t) => {
  const page = await read(t);
  await scrollTo(page, 0.5);
  await search(page).fill('neutral');
  await page.waitForTimeout(200);
  const [first] = await inView(page);
  const before = found('neutral').findIndex(({ id }) => id === first);
  assert.ok(before > 0);
  await search(page).press('Enter');
  await eventually(async () => {
    const text = await page.locator('policy-brief .status-line__hit').textContent();
    assert.match(text, /^\d+ of \d+$/);
    assert.ok(Number.parseInt(text, 10) > before, text);
  });
  assert.equal((await highlighted(page, 'policy-brief-current')).length, 1);
});

test('Back leads from a part to where the reader was in the one before, and opens what was open for it', async (t) => {
  const page = await read(t, `/neutrality.html#${cards[1].id}`);
  await isOpen(page, cards[1].title);
  await page.waitForTimeout(1200);
  await page.mouse.move(900, 400);
  await page.mouse.wheel(0, 150);
  await page.waitForTimeout(300);
  const before = await scrolled(page);
  const last = cards.at(-1);
  await page.evaluate((id) => (location.hash = id), last.id);
  await isOpen(page, last.title);
  await isClosed(page, cards[1].title);
  await page.waitForTimeout(1200);
  await page.goBack();
  await isOpen(page, cards[1].title);
  await isBackAt(page, before);
  await page.waitForTimeout(1200);
  await isBackAt(page, before);
});

test('Back over an entry that changed the filter and the part follows both', async (t) => {
  const page = await read(t, `/neutrality.html#${cards[0].id}`);
  await isOpen(page, cards[0].title);
  await search(page).fill(rare.word);
  await eventually(async () => assert.match(page.url(), /\?q=/));
  // The link makes the filter go, and names another part.
  await page.getByRole('link', { name: 'Link to' }).first().waitFor();
  const link = page.locator('policy-brief .contents__link').last();
  await link.click();
  await status(page, `${items.length} items`);
  await page.goBack();
  await status(page, statusOf(1));
  await page.goBack();
  await status(page, `${items.length} items`);
  await isOpen(page, cards[0].title);
});

test('on a page that goes on below it the rail stays whole while a filter brings what it shows', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { viewport: WIDE });
  const filling = '<p style="block-size: 1500px">A footer</p>';
  server.page('/host.html', hostPage(`${filling}${element(`src="${BRIEF_PATH}"`)}${filling}`));
  await page.goto(server.url('/host.html'));
  await ready(page);
  await card(page, cards.at(-1).title).scrollIntoViewIfNeeded();
  const top = async () => (await search(page).boundingBox()).y;
  const before = await top();
  for (const word of ['neutral', rare.word, 'xylophone']) {
    await search(page).fill(word);
    await page.waitForTimeout(300);
    assert.ok(Math.abs((await top()) - before) <= 1, `${word}: ${before} -> ${await top()}`);
  }
});
