// What has changed since the reader's visit: told once, marked until it is dismissed.
import assert from 'node:assert/strict';
import { violations } from './support/axe.mjs';
import { brief, cards, items } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { eventually } from './support/eventually.mjs';
import { highlighted } from './support/highlighted.mjs';
import test from './support/limit.mjs';
import { wordsOf } from './support/oracle.mjs';
import { focusName, isOpen, ready, search } from './support/reader.mjs';
import { receipt } from './support/receipt.mjs';
import { line, marked, narrative, paragraph, publish, REVISED_ALL, reviseAll, withoutWorker } from './support/revision.mjs';

const browser = useBrowser();
const [finding] = cards;
const button = (page, name) => page.getByRole('button', { name });
const PATH = '/neutrality.html';

/** A reader who has been here, on a page that no worker keeps. */
async function visited(t, options = {}) {
  const server = await browser.serve(t);
  const page = await browser.page(t, options);
  await withoutWorker(page);
  await page.goto(server.url(PATH));
  await seen(page);
  return { server, page };
}

/** Waits until a visit is noted. */
async function seen(page) {
  await ready(page);
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes('briefs/')));
}

/** The same, and then comes a version with one of each sort of change. */
async function revisited(t, options) {
  const { server, page } = await visited(t, options);
  const restore = publish(server, reviseAll);
  await page.reload();
  await line(page).waitFor();
  return { server, page, restore };
}

/** Nothing is told: the page has had the time to. */
async function saysNothing(page) {
  await ready(page);
  await receipt(page).waitFor();
  await page.waitForTimeout(300);
  assert.equal(await line(page).count(), 0);
  assert.deepEqual(await marked(page), []);
}

test('a first visit tells of no changes, nor does a second one to the same paper', async (t) => {
  const { page } = await visited(t);
  await saysNothing(page);
  await page.reload();
  await saysNothing(page);
});

test('a new version says what it changes since the visit, marks it and leads there', async (t) => {
  const { page } = await revisited(t);
  assert.equal(await line(page).textContent(), `Since your visit today: ${REVISED_ALL}`);
  assert.deepEqual(await marked(page), ['New: Ask again, time 1', 'New: Ask again, time 2', `Changed: ${finding.title}`]);
  const list = page.getByRole('list').filter({ hasText: 'Removed' });
  assert.equal(await list.count(), 0, 'the list waits for a wish');
  await button(page, 'What changed').click();
  const gone = brief.sections.at(-1).title;
  const lines = await list.getByRole('listitem').allTextContents();
  assert.deepEqual(lines, [`Changed ${finding.title}`, 'New Ask again, time 1', 'New Ask again, time 2', `Removed ${gone}`]);
  assert.equal(await list.getByRole('link', { name: gone }).count(), 0, 'there is no way to what is gone');
  for (const _ of ['once', 'again']) {
    await list.getByRole('link', { name: finding.title }).click();
    await isOpen(page, finding.title);
    await eventually(async () => assert.equal(await focusName(page), finding.title));
    await page.getByRole('button', { name: 'Collapse all' }).click();
  }
  assert.equal(new URL(page.url()).hash, `#${finding.id}`);
});

test('marks stay until they are dismissed, and then for good; the focus is not lost', async (t) => {
  const { page } = await revisited(t);
  await page.reload();
  await line(page).waitFor();
  assert.equal((await marked(page)).length, 3);
  await button(page, 'Dismiss').click();
  await eventually(async () => assert.deepEqual(await marked(page), []));
  assert.equal(await line(page).count(), 0);
  assert.equal(await focusName(page), brief.title);
  await page.reload();
  await saysNothing(page);
});

test('who followed a change and then dismisses goes on from there', async (t) => {
  const { page } = await revisited(t);
  await button(page, 'What changed').click();
  await page.getByRole('link', { name: 'Ask again, time 2', exact: true }).click();
  await isOpen(page, 'Ask again, time 2');
  await button(page, 'Dismiss').click();
  await eventually(async () => assert.equal(await focusName(page), 'Ask again, time 2'));
});

test('later changes join those that are not dismissed, and what is taken back is no change', async (t) => {
  const { server, page } = await revisited(t);
  publish(server, (parts) => {
    reviseAll(parts);
    parts.findings[1].claim = 'Another claim';
    parts.findings[0].evidence.pop();
  });
  await page.reload();
  await line(page).waitFor();
  assert.deepEqual(await marked(page), ['New: Ask again, time 1', 'New: Ask again, time 2', 'Changed: Another claim']);
});

test('the date of the visit is told', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await withoutWorker(page);
  await page.addInitScript(() => {
    const now = Date.now;
    Date.now = () => now() - 40 * 86_400_000;
  });
  await page.goto(server.url(PATH));
  await seen(page);
  publish(server, reviseAll);
  const later = await page.context().newPage();
  await withoutWorker(later);
  await later.goto(server.url(PATH));
  await line(later).waitFor();
  const [now, then] = [new Date(), new Date(Date.now() - 40 * 86_400_000)];
  const year = now.getFullYear() === then.getFullYear() ? undefined : 'numeric';
  const day = then.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year });
  assert.equal(await line(later).textContent(), `Since your visit on ${day}: ${REVISED_ALL}`);
});

test('what is dismissed in one tab is dismissed in the other', async (t) => {
  const { server, page } = await revisited(t);
  const other = await page.context().newPage();
  await withoutWorker(other);
  await other.goto(server.url(PATH));
  await line(other).waitFor();
  await button(page, 'Dismiss').click();
  await eventually(async () => assert.deepEqual([await line(other).count(), await marked(other)], [0, []]));
});

test('a part whose heading and address change is changed, neither new nor removed', async (t) => {
  const { server, page } = await visited(t);
  publish(server, ({ paper, recommendations }) => {
    Object.assign(recommendations[4], { id: 'open-up', action: 'Open up' });
    paper.sections.at(-1).id = 'made';
  });
  await page.reload();
  await line(page).waitFor();
  assert.equal(await line(page).textContent(), 'Since your visit today: 1 recommendation changed.');
  assert.deepEqual(await marked(page), ['Changed: Open up']);
});

test('markup, white space and topics are no change of the words', async (t) => {
  const { server, page } = await visited(t);
  publish(server, ({ findings, passages }) => {
    const [{ paragraph: inlines }] = passages[0].blocks;
    const { text } = inlines[0];
    inlines.splice(0, 1, { text: text.slice(0, 9) }, { emphasis: [{ text: text.slice(9) }] });
    findings[0].topics = [];
    findings[0].evidence.push('rule');
    findings[0].evidence.pop();
  });
  await page.reload();
  await saysNothing(page);
});

test('of a running text the passages that changed have a line along them', async (t) => {
  const { server, page } = await visited(t);
  publish(server, ({ passages }) => (passages[1].blocks = [paragraph('Said otherwise.')]));
  await page.reload();
  await line(page).waitFor();
  assert.deepEqual(await marked(page), [`Changed: ${narrative.title}`]);
  const lines = await page.evaluate(() => {
    const passages = [...document.querySelector('policy-brief').shadowRoot.querySelectorAll('.passage')];
    return passages.filter((passage) => getComputedStyle(passage, '::before').content !== 'none').map(({ textContent }) => textContent);
  });
  assert.deepEqual(lines, ['Said otherwise.']);
});

test('marks change no hit of the filter, no text that is copied and nothing on paper', async (t) => {
  const { server, page, restore } = await revisited(t);
  await button(page, 'Dismiss').click();
  restore();
  // Now on the page as it was prerendered.
  await page.reload();
  await line(page).waitFor();
  assert.deepEqual(await marked(page), [`New: ${brief.sections.at(-1).title}`, `Changed: ${finding.title}`]);
  await search(page).fill('neutral');
  const expected = items.flatMap((item) => wordsOf(item.text).filter((word) => word.startsWith('neutral')));
  await eventually(async () => assert.deepEqual((await highlighted(page, 'policy-brief-match')).flatMap(wordsOf), expected));
  await button(page, 'Clear filter').click();
  const copied = await page.evaluate(() => {
    getSelection().selectAllChildren(document.querySelector('policy-brief').shadowRoot.querySelector('.brief__text'));
    return getSelection().toString();
  });
  assert.ok(copied.includes(finding.title) && !copied.includes('Changed'), copied.slice(0, 2_000));
  await page.emulateMedia({ media: 'print' });
  assert.equal(await line(page).filter({ visible: true }).count(), 0);
  assert.deepEqual(await marked(page), []);
});

test('marks outlast a brief that is drawn anew', async (t) => {
  const { page } = await revisited(t);
  const before = await marked(page);
  await page.evaluate(async () => {
    const brief = document.querySelector('policy-brief');
    const ready = new Promise((done) => brief.addEventListener('brief-ready', done, { once: true }));
    brief.retry();
    await ready;
  });
  await eventually(async () => assert.deepEqual(await marked(page), before));
  assert.equal(await line(page).count(), 1);
});

test('marks and the notice move nothing', async (t) => {
  const { server, page } = await visited(t);
  publish(server, reviseAll);
  await page.addInitScript(() => {
    window.shifts = [];
    addEventListener('brief-ready', () => {
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift' });
    });
  });
  await page.reload();
  await line(page).waitFor();
  await page.waitForTimeout(300);
  assert.equal((await marked(page)).length, 3);
  assert.deepEqual(await page.evaluate(() => window.shifts), []);
});

test('where storage is forbidden, damaged or turned off nothing is told', async (t) => {
  const { server, page } = await visited(t);
  publish(server, reviseAll);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.includes('briefs/')) localStorage.setItem(key, '{"seen":');
  });
  await page.reload();
  await saysNothing(page);
  const forbidden = await browser.page(t);
  await withoutWorker(forbidden);
  await forbidden.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('forbidden', 'SecurityError'); } });
  });
  await forbidden.goto(server.url(PATH));
  await saysNothing(forbidden);
  const off = await browser.page(t);
  await withoutWorker(off);
  await off.addInitScript(() => {
    new MutationObserver(() => document.querySelector('policy-brief')?.setAttribute('state-key', '')).observe(document, { childList: true, subtree: true });
  });
  await off.goto(server.url(PATH));
  await saysNothing(off);
  assert.deepEqual(await off.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('briefs/'))), []);
});

test('an element on a foreign page notes no visit', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  server.page('/host.html', '<script type="module" src="/policy-brief.js"></script><policy-brief src="/briefs/neutrality.json"></policy-brief>');
  await page.goto(server.url('/host.html'));
  await ready(page);
  await page.waitForTimeout(300);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('briefs/'))), []);
  assert.equal(server.count('/changes.js'), 0);
});

test('what shows changes is fetched where there are some', async (t) => {
  const { server, page } = await visited(t);
  await saysNothing(page);
  assert.equal(server.count('/changes_notice.js'), 0);
});

for (const colorScheme of ['light', 'dark']) {
  for (const width of [320, 768, 1280]) {
    test(`axe finds nothing in the notice of changes and the marks: ${colorScheme}, ${width} px`, async (t) => {
      const { page } = await revisited(t, { colorScheme, reducedMotion: 'reduce', viewport: { width, height: 800 } });
      const picture = async (name) => {
        if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/changes-${name}-${colorScheme}-${width}.png` });
      };
      await picture('quiet');
      await button(page, 'What changed').click();
      await page.getByRole('list').filter({ hasText: 'Removed' }).getByRole('link', { name: finding.title }).click();
      await isOpen(page, finding.title);
      await picture('finding');
      await page.getByRole('link', { name: 'Ask again, time 2', exact: true }).click();
      await isOpen(page, 'Ask again, time 2');
      await picture('new');
      await page.setViewportSize({ width, height: await page.evaluate(() => document.body.scrollHeight) });
      assert.deepEqual(await violations(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });
  }
}
