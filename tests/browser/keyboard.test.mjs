// The keys of a brief, and where the focus goes.
import assert from 'node:assert/strict';
import { cards, items } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { eventually } from './support/eventually.mjs';
import { element, hostPage } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { statusOf } from './support/oracle.mjs';
import { card, focusName, isClosed, isOpen, ready, search, status, toggle } from './support/reader.mjs';

const browser = useBrowser();
const { read } = browser;
const ALL = `${items.length} items`;

test('the focus moves on when its item is filtered away', async (t) => {
  const page = await read(t);
  await toggle(page, cards[0].title).focus();
  await page.evaluate((id) => (document.querySelector('policy-brief').filter = { kinds: [id] }), 'recommendation');
  const next = cards.find((item) => item.kind === 'recommendation');
  await eventually(async () => assert.equal(await focusName(page), next.title));
});

test('the focus moves on to an item that is shown anew, out of view', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { viewport: { width: 320, height: 200 } });
  // On a busy device what is out of view is brought up to date late.
  await page.addInitScript(() => {
    const { setTimeout } = window;
    window.setTimeout = (task, time = 0) => setTimeout(task, time + 200);
  });
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  const findings = cards.filter(({ kind }) => kind === 'finding');
  const last = findings.pop();
  const next = cards[cards.indexOf(last) + 1];
  const filter = (...shown) =>
    page.evaluate((query) => (document.querySelector('policy-brief').filter = { query }), shown.map(({ title }) => `"${title}"`).join(' OR '));
  await filter(...findings, last, cards.at(-1));
  await status(page, `${findings.length + 2} of ${items.length}`);
  await eventually(async () => assert.equal(await toggle(page, next.title).isVisible(), false));
  await toggle(page, last.title).focus();
  await filter(...findings, next);
  await eventually(async () => assert.equal(await focusName(page), next.title));
});

test('the focus moves on where the page has left the controls out', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  server.page('/host.html', hostPage(element('src="/briefs/neutrality.json" controls="none"')));
  await page.goto(server.url('/host.html'));
  await ready(page);
  await page.evaluate(() => (document.querySelector('policy-brief').filter = { topics: ['none'], kinds: ['none'] }));
  await page.getByRole('button', { name: 'Show everything' }).press('Enter');
  await toggle(page, cards[0].title).waitFor();
  await eventually(async () => assert.notEqual(await focusName(page), ''));
});

test('Clear filter keeps the focus', async (t) => {
  const page = await read(t);
  await search(page).fill('neutral');
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await status(page, ALL);
  assert.equal(await focusName(page), 'Clear filter');
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

test('at the end of the page the slash scrolls no further than to the box', async (t) => {
  const page = await read(t);
  const keep = page.getByRole('complementary', { name: 'Keep this paper' });
  await keep.waitFor();
  await keep.getByText('Available offline').waitFor();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('/');
  assert.equal(await focusName(page), 'Filter this brief');
  const { y } = await search(page).boundingBox();
  const distance = before - (await page.evaluate(() => scrollY));
  assert.ok(y > 5 && distance < 300, `${y} px from the top, after ${distance} px`);
});

test('the slash puts the help away, and is a plain key where there is no box', async (t) => {
  const page = await read(t);
  await page.getByRole('button', { name: 'Help' }).click();
  const help = page.getByRole('dialog', { name: 'Help' });
  await help.waitFor();
  await page.keyboard.press('/');
  assert.equal(await focusName(page), 'Filter this brief');
  assert.equal(await help.isVisible(), false);
  await page.evaluate(() => {
    document.querySelector('policy-brief').setAttribute('controls', 'none');
    addEventListener('keydown', (event) => (window.isTaken = event.defaultPrevented));
  });
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => window.isTaken), false);
});

test('what was popped up gives the focus back to its button, however it is left', async (t) => {
  const page = await read(t, '/neutrality.html?q=neutral');
  await page.evaluate(() => (window.print = () => {}));
  const print = page.getByRole('button', { name: 'Print', exact: true });
  for (const key of ['Enter', 'Escape']) {
    await print.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await focusName(page), 'The whole paper');
    await page.keyboard.press(key);
    await eventually(async () => assert.equal(await focusName(page), 'Print'));
  }
});

test('a text that closes around the focus gives it to its heading', async (t) => {
  const page = await read(t);
  const { title } = cards.find((item) => item.restsOn.length);
  const inside = card(page, title).locator('.cross-links a').first();
  for (const close of [(brief) => brief.collapseAll(), () => history.back()]) {
    await page.evaluate((id) => (location.hash = id), cards.find((item) => item.title === title).id);
    await isOpen(page, title);
    await inside.focus();
    await page.locator('policy-brief').evaluate(close);
    await isClosed(page, title);
    await eventually(async () => assert.equal(await focusName(page), title));
    await page.evaluate(() => (location.hash = ''));
  }
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

test('a key event without a key, as a form that is filled in sends it, does nothing', async (t) => {
  const page = await read(t);
  await search(page).evaluate((box) => box.dispatchEvent(new Event('keydown', { bubbles: true, composed: true })));
  await page.keyboard.press('/');
  assert.match(await focusName(page), /^Filter this brief/);
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

test('Tab comes back to the choice that was last pressed', async (t) => {
  const page = await read(t);
  await page.getByRole('group', { name: 'Kind' }).getByRole('button', { name: /^Narrative/ }).click();
  await page.keyboard.press('Shift+Tab');
  assert.doesNotMatch(await focusName(page), /^(Findings|Recommendations)/);
  await page.keyboard.press('Tab');
  assert.match(await focusName(page), /^Narrative/);
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

test('help and the ways to print fit into a low window or a narrow one, and scroll there', async (t) => {
  for (const [width, height] of [[640, 200], [320, 200], [390, 844], [1280, 300], [1280, 800]]) {
    const viewport = { width, height };
    const page = await read(t, '/neutrality.html?q=neutral', { viewport });
    for (const name of ['Help', 'Print']) {
      await page.getByRole('button', { name, exact: true }).click();
      const dialog = page.getByRole('dialog', { name });
      await dialog.waitFor();
      const { x, y, width, height } = await dialog.boundingBox();
      const place = `${name}: ${x}, ${y}, ${width} x ${height}`;
      assert.ok(x >= 0 && y >= 0 && x + width <= viewport.width && y + height <= viewport.height, place);
      const isReached = await dialog.evaluate((box) => {
        box.scrollTo(0, box.scrollHeight);
        return box.lastElementChild.getBoundingClientRect().bottom <= innerHeight;
      });
      assert.ok(isReached, place);
      // Each choice stands on one line.
      const linesOf = (button) => {
        const range = document.createRange();
        range.selectNodeContents(button);
        return range.getClientRects().length;
      };
      const choices = name === 'Print' ? await dialog.getByRole('button').all() : [];
      for (const choice of choices) assert.equal(await choice.evaluate(linesOf), 1, place);
      await page.keyboard.press('Escape');
    }
  }
});

test('help that is taller than the window can be read to its end with keys', async (t) => {
  const page = await read(t, '/neutrality.html', { viewport: { width: 320, height: 320 } });
  await page.getByRole('button', { name: 'Help' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Help' });
  await dialog.waitFor();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await eventually(async () => assert.ok(await dialog.evaluate((box) => box.scrollTop > 0 && box.scrollTop + box.clientHeight >= box.scrollHeight - 1)));
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => scrollY), before);
  await page.keyboard.press('Escape');
  await eventually(async () => assert.equal(await focusName(page), 'Help'));
});

test('in one column nothing that has the focus stands under the bar that sticks', async (t) => {
  const page = await read(t, '/neutrality.html', { viewport: { width: 320, height: 640 } });
  await toggle(page, cards[0].title).focus();
  for (let stops = 0; stops < 20; stops += 1) {
    await page.keyboard.press('Shift+Tab');
    const { name, top, bar } = await page.evaluate(() => {
      const { shadowRoot: root } = document.querySelector('policy-brief');
      const bar = root.querySelector('.controls__bar');
      const focused = root.activeElement;
      const isBelow = focused && !bar.contains(focused) && bar.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
      const { top } = (focused ?? bar).getBoundingClientRect();
      return { name: focused?.textContent, top, bar: isBelow ? bar.getBoundingClientRect().bottom : -Infinity };
    });
    assert.ok(top >= bar, `${name} at ${top}, the bar ends at ${bar}`);
  }
});
