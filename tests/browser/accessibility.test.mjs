// For readers with a keyboard, a screen reader, a narrow or a dark screen.
import assert from 'node:assert/strict';
import { violations } from './support/axe.mjs';
import { cards } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { controls, tabThrough } from './support/keyboard.mjs';
import test from './support/limit.mjs';
import { found, statusOf, wordsOf } from './support/oracle.mjs';
import { isOpen, search, status, toggle } from './support/reader.mjs';
import { saved } from './support/receipt.mjs';

const browser = useBrowser();
const { read } = browser;
const WIDTHS = [320, 1280];
const [first] = cards;
const word = wordsOf(first.text).find((word) => word.length > 6);

const expandAll = async (page) => {
  await page.getByRole('button', { name: 'Expand all' }).click();
  await isOpen(page, cards.at(-1).title);
};

const filter = async (page) => {
  await search(page).fill(word);
  await status(page, statusOf(found(word).length));
};

const noMatch = async (page) => {
  await search(page).fill('qqqqq');
  await status(page, 'No match');
};

const STATES = { 'all closed': async () => {}, 'all open': expandAll, filtered: filter, 'with no match': noMatch };

for (const colorScheme of ['light', 'dark']) {
  for (const width of WIDTHS) {
    for (const [state, enter] of Object.entries(STATES)) {
      test(`axe finds nothing: ${state}, ${colorScheme}, ${width} px`, async (t) => {
        // Reduced motion, so that no colour is weighed halfway through a transition.
        const page = await read(t, '/neutrality.html', { colorScheme, reducedMotion: 'reduce', viewport: { width, height: 800 } });
        await enter(page);
        // What stands under the bar that sticks is weighed too.
        await page.evaluate(() => scrollTo(0, 0));
        assert.deepEqual(await violations(page), []);
      });
    }
  }
}

// axe is a script itself: the page without one is the page whose program is still on its way.
test('axe finds nothing before the program arrives', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  server.hold('/policy-brief.js');
  await page.goto(server.url('/neutrality.html'), { waitUntil: 'commit' });
  await page.getByRole('article').last().waitFor();
  assert.deepEqual(await violations(page), []);
});

for (const width of WIDTHS) {
  test(`Tab reaches every control in the order of the text, ${width} px wide`, async (t) => {
    const page = await read(t, '/neutrality.html', { viewport: { width, height: 800 } });
    await saved(page);
    const expected = await controls(page);
    const walked = await tabThrough(page);
    assert.deepEqual(walked.map((stop) => stop.name), expected.map((control) => control.name));
  });

  test(`the focus can be seen on every control, ${width} px wide`, async (t) => {
    const page = await read(t, '/neutrality.html', { viewport: { width, height: 800 } });
    await saved(page);
    const walked = await tabThrough(page);
    assert.deepEqual(walked.filter((stop) => !stop.marked).map((stop) => stop.name), []);
    assert.deepEqual(walked.filter((stop) => !stop.inView).map((stop) => stop.name), []);
  });

  test(`buttons and fields are at least 24 px each way, ${width} px wide`, async (t) => {
    const page = await read(t, '/neutrality.html', { viewport: { width, height: 800 } });
    await saved(page);
    const all = await controls(page);
    const small = all.filter(({ tag, width, height }) => tag !== 'A' && Math.min(width, height) < 24);
    assert.deepEqual(small, []);
  });
}

test('on one column the order of the controls is the order on the screen', async (t) => {
  const page = await read(t, '/neutrality.html', { viewport: { width: 320, height: 800 } });
  const all = await controls(page);
  const steps = all.slice(1).map((control, index) => [all[index], control]);
  const backwards = steps.filter(([before, after]) => after.top + after.height <= before.top);
  assert.deepEqual(backwards.map(([before, after]) => `${before.name} -> ${after.name}`), []);
});

for (const [state, enter] of Object.entries(STATES)) {
  test(`nothing is wider than a screen of 320 px: ${state}`, async (t) => {
    const page = await read(t, '/neutrality.html', { viewport: { width: 320, height: 800 } });
    await enter(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });
}

for (const [name, options] of [
  ['reduced motion', { reducedMotion: 'reduce' }],
  ['forced colours', { forcedColors: 'active' }],
  ['more contrast', { contrast: 'more' }],
]) {
  test(`a brief works with ${name}`, async (t) => {
    const page = await read(t, '/neutrality.html', options);
    await toggle(page, first.title).click();
    await isOpen(page, first.title);
    await filter(page);
  });
}

test('with reduced motion nothing is animated', async (t) => {
  const page = await read(t, '/neutrality.html', { reducedMotion: 'reduce' });
  await toggle(page, first.title).click();
  const lengths = await page.evaluate(() => document.getAnimations().map((animation) => animation.effect.getComputedTiming().duration));
  assert.deepEqual(lengths.filter((length) => length > 1), []);
});
