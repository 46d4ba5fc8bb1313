// A brief on paper.
import assert from 'node:assert/strict';
import { brief, cards, items, runsOf } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import test from './support/limit.mjs';
import { isClosed, isOpen, search, status, toggle } from './support/reader.mjs';
import { holdsAll, textOf } from './support/text.mjs';

const browser = useBrowser();
const { read } = browser;
const [first, second] = cards;

test('closed text is printed', async (t) => {
  const page = await read(t);
  await page.emulateMedia({ media: 'print' });
  const text = await textOf(page, { visible: true });
  holdsAll(text, [brief.title, brief.standfirst, ...cards.map((item) => item.title)]);
  holdsAll(text, runsOf(brief.sections));
});

test('on paper a link that leads out shows its address, and what only a screen can follow is left out', async (t) => {
  const page = await read(t, '/usable-papers.html');
  const out = page.locator('policy-brief a[href^="https:"]').first();
  const within = page.locator('policy-brief a[href^="#"]:not([class])').first();
  const back = page.getByRole('link', { name: 'Back to the text' }).first();
  const behind = (link) => link.evaluate((link) => getComputedStyle(link, '::after').content);
  assert.equal(await behind(out), 'none');
  assert.ok(await back.isVisible());
  await page.emulateMedia({ media: 'print' });
  assert.ok((await behind(out)).includes(await out.getAttribute('href')));
  assert.equal(await behind(within), 'none');
  assert.ok(!(await back.isVisible()));
});

test('nothing is marked on paper: of what the reader has not come by it would be missing', async (t) => {
  const page = await read(t);
  await search(page).fill('russia');
  await status(page, 'of');
  const grounds = () =>
    page.locator('policy-brief .passage').first().evaluate((passage) =>
      ['match', 'current'].map((name) => getComputedStyle(passage, `::highlight(policy-brief-${name})`).backgroundColor),
    );
  const [match, current] = await grounds();
  assert.notEqual(match, current);
  await page.emulateMedia({ media: 'print' });
  for (const ground of await grounds()) assert.ok(![match, current].includes(ground), ground);
});

// Firefox cuts off a heading that a wide page enlarges.
test('headings are as large on wide paper as on narrow', async (t) => {
  const page = await read(t);
  await page.emulateMedia({ media: 'print' });
  const heading = page.getByRole('heading', { name: brief.sections[0].title, exact: true });
  const size = () => heading.evaluate((heading) => getComputedStyle(heading).fontSize);
  const wide = await size();
  await page.setViewportSize({ width: 600, height: 800 });
  assert.equal(await size(), wide);
});

// Whether a page could end there, as only its styles tell: what is on which page of a print no page is told.
test('no page of a print ends within an introduction or begins with the note', async (t) => {
  const page = await read(t);
  await page.emulateMedia({ media: 'print' });
  const styleOf = (selector, name) => page.locator(selector).first().evaluate((part, name) => getComputedStyle(part)[name], name);
  assert.equal(await styleOf('.section__intro', 'breakInside'), 'avoid');
  assert.equal(await styleOf('.print-note', 'breakBefore'), 'avoid');
});

test('controls are not printed', async (t) => {
  const page = await read(t);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await search(page).filter({ visible: true }).count(), 0);
  for (const name of ['Expand all', 'Collapse all', 'Clear filter']) {
    assert.equal(await page.getByRole('button', { name }).filter({ visible: true }).count(), 0, name);
  }
});

test('after printing what was open is open and the rest is closed', async (t) => {
  const page = await read(t);
  await toggle(page, first.title).click();
  await isOpen(page, first.title);
  await page.pdf();
  await isOpen(page, first.title);
  await isClosed(page, second.title);
});

test('the whole paper is printed under a filter, with a note of when, whence and which version', async (t) => {
  const page = await read(t);
  await search(page).fill('qqqq');
  await status(page, 'No match');
  await page.waitForURL(/q=qqqq/);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const text = await textOf(page, { visible: true });
  holdsAll(text, cards.map((item) => item.title));
  holdsAll(text, runsOf(brief.sections));
  holdsAll(text, [page.url().split('?')[0], String(new Date().getFullYear()), 'version']);
  assert.ok(!text.includes('q=qqqq'), 'the address leads to the whole paper');
  assert.ok(!text.includes('Only what matches'), 'nothing is left out');
});

test('a print that the page itself asks for has the note too', async (t) => {
  const page = await read(t);
  await page.evaluate(() => {
    // As browsers do it, before any other code can run.
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      window.printed = document.querySelector('policy-brief').shadowRoot.querySelector('.print-note').textContent;
      dispatchEvent(new Event('afterprint'));
    };
  });
  // Without a filter there is nothing to ask.
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  assert.match(await page.evaluate(() => window.printed), /version/);
});

test('what is shown can be printed alone, and the note names the filter', async (t) => {
  const page = await read(t);
  await page.evaluate(() => (window.print = () => dispatchEvent(new Event('beforeprint'))));
  const { id, label } = brief.topics.find((topic) => second.topics.includes(topic.id));
  await page.evaluate((id) => (document.querySelector('policy-brief').filter = { topics: [id] }), id);
  await search(page).fill(`"${second.title}"`);
  await status(page, `1 of ${items.length} shown`);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.getByRole('button', { name: 'What is shown' }).click();
  await page.emulateMedia({ media: 'print' });
  const text = await textOf(page, { visible: true });
  // Also of a filter that has not yet rested.
  assert.match(text, /\?q=/);
  holdsAll(text, [page.url(), second.title, ...second.runs, `Only what matches: "${second.title}", ${label}.`]);
  assert.ok(!text.includes(first.title), 'the rest is not printed');
});

test('after a print that the page may not ask for, the next one is of the whole paper', async (t) => {
  const page = await read(t);
  await page.evaluate(() => (window.print = () => {}));
  await search(page).fill(`"${second.title}"`);
  await status(page, `1 of ${items.length} shown`);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.getByRole('button', { name: 'What is shown' }).click();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const text = await textOf(page, { visible: true });
  holdsAll(text, cards.map((item) => item.title));
  assert.ok(!text.includes('Only what matches'), 'nothing is left out');
});

test('what is printed of a filter that was set far down takes no more room than it needs', async (t) => {
  const page = await read(t, '/neutrality.html', { viewport: { width: 800, height: 2000 } });
  await search(page).fill(`"${second.title}"`);
  await status(page, `1 of ${items.length} shown`);
  await page.locator('policy-brief .brief__layout[data-tall]').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const heights = await page.locator('policy-brief .brief__layout').evaluate((layout) => {
    const text = layout.querySelector('.brief__text');
    return [layout.clientHeight, text.getBoundingClientRect().bottom - layout.getBoundingClientRect().top];
  });
  assert.ok(heights[0] - heights[1] < 2, String(heights));
});

test('cancelled or not, printing leaves the screen as it was', async (t) => {
  const page = await read(t);
  await page.evaluate(() => (window.print = () => {}));
  await toggle(page, first.title).click();
  await search(page).fill(`"${second.title}"`);
  await isOpen(page, second.title);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.getByRole('button', { name: 'The whole paper' }).click();
  const events = page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen = new Set();
        addEventListener('brief-toggle', ({ detail }) => seen.add(detail.reason));
        dispatchEvent(new Event('beforeprint'));
        setTimeout(() => {
          dispatchEvent(new Event('afterprint'));
          setTimeout(() => resolve([...seen]), 50);
        }, 50);
      }),
  );
  assert.deepEqual(await events, ['print']);
  await isOpen(page, second.title);
  await search(page).fill('');
  await status(page, `${items.length} items`);
  for (const { title } of cards) await (title === first.title ? isOpen : isClosed)(page, title);
});
