// The hits of a filter: their marks, the walk from one to the next, what is said of them.
import assert from 'node:assert/strict';
import { brief, items } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { launch } from './support/chromium.mjs';
import { eventually } from './support/eventually.mjs';
import { highlighted } from './support/highlighted.mjs';
import { element, hostPage } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { found, rare, statusOf, wordsOf } from './support/oracle.mjs';
import { focusName, isClosed, isOpen, listen, ready, search, status, toggle } from './support/reader.mjs';

const browser = useBrowser();
const { read } = browser;

const hits = (page) => highlighted(page, 'policy-brief-match');
const current = (page) => highlighted(page, 'policy-brief-current');

test('every hit is marked, in headings and text, and no mark is left without a filter', async (t) => {
  const page = await read(t);
  await search(page).fill('neutral');
  const expected = items.flatMap((item) => wordsOf(item.text).filter((word) => word.startsWith('neutral')));
  await eventually(async () => assert.deepEqual((await hits(page)).flatMap(wordsOf), expected));
  await search(page).fill('');
  await eventually(async () => assert.deepEqual(await hits(page), []));
});

test('in forced colours hits have the colours that the reader has chosen for marks', async (t) => {
  const page = await read(t, '/neutrality.html', { forcedColors: 'active' });
  const [ground, mark] = await page.evaluate(() => {
    const { host } = document.querySelector('policy-brief').shadowRoot;
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.background = 'Mark';
    const paragraph = host.shadowRoot.querySelector('.passage p');
    return [getComputedStyle(paragraph, '::highlight(policy-brief-match)'), getComputedStyle(probe)].map((style) => style.backgroundColor);
  });
  assert.equal(ground, mark);
  // Their grounds may be hard to tell apart.
  const line = await page.evaluate(() => {
    const paragraph = document.querySelector('policy-brief').shadowRoot.querySelector('.passage p');
    return ['match', 'current'].map((name) => getComputedStyle(paragraph, `::highlight(policy-brief-${name})`).textDecorationLine);
  });
  assert.deepEqual(line, ['none', 'underline']);
});

test('a phrase is one mark, and the mark crosses what stands inside it', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  const paper = structuredClone(brief);
  const passage = paper.sections.find((section) => section.content.narrative).content.narrative[0];
  passage.blocks = [
    { paragraph: [{ text: 'A very qua' }, { strong: [{ text: 'int wo' }] }, { link: { href: 'https://example.org', text: [{ text: 'rd here' }] } }] },
  ];
  server.replace('/paper.json', JSON.stringify(paper), 'application/json');
  server.page('/host.html', hostPage(element('src="/paper.json"')));
  await page.goto(server.url('/host.html'));
  await ready(page);
  await search(page).fill('"quaint word"');
  await eventually(async () => assert.deepEqual(await hits(page), ['quaint word']));
  await status(page, statusOf(1));
});

test('without the highlight API hits are mark elements, and links and text survive them', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.addInitScript(() => Object.defineProperty(CSS, 'highlights', { value: undefined }));
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  const text = () => page.evaluate(() => document.querySelector('policy-brief').shadowRoot.querySelector('.brief__text').textContent);
  const links = () => page.locator('.brief__text a').count();
  const before = [await text(), await links()];
  await search(page).fill('neutral');
  const marks = page.locator('.brief__text mark');
  await eventually(async () => assert.ok((await marks.count()) > 5));
  await search(page).press('Enter');
  await eventually(async () => assert.equal(await page.locator('mark[data-current]').count(), 1));
  await search(page).fill('');
  await eventually(async () => assert.equal(await marks.count(), 0));
  assert.deepEqual([await text(), await links()], before);
});

test('Enter walks from hit to hit, Shift and Enter back, and the focus stays in the box', async (t) => {
  const page = await read(t);
  await search(page).fill('neutral');
  const total = items.flatMap((item) => wordsOf(item.text).filter((word) => word.startsWith('neutral'))).length;
  const line = page.locator('policy-brief .status-line__hit');
  const says = (text) => eventually(async () => assert.equal(await line.textContent(), text));
  await says(`${total} matches`);
  for (const n of [1, 2, 3]) {
    await search(page).press('Enter');
    await says(`${n} of ${total}`);
    // Heard too, and not only seen.
    await status(page, `${n} of ${total}`);
    assert.equal((await current(page)).length, 1);
  }
  await search(page).press('Shift+Enter');
  await says(`2 of ${total}`);
  await page.getByRole('button', { name: 'Previous match' }).click();
  await page.getByRole('button', { name: 'Previous match' }).click();
  await says(`${total} of ${total}`);
  await page.getByRole('button', { name: 'Next match' }).click();
  await says(`1 of ${total}`);
  await search(page).press('Enter');
  assert.equal(await focusName(page), 'Filter this brief');
});

test('the choices stay where they are when hits are found and walked', async (t) => {
  for (const width of [320, 768, 1280]) {
    const page = await read(t, '/neutrality.html', { viewport: { width, height: 800 } });
    const height = () => page.locator('.controls__bar').evaluate((bar) => bar.getBoundingClientRect().height);
    const before = await height();
    await search(page).fill('neutral');
    await page.getByText(/^\d+ matches$/).waitFor();
    assert.equal(await height(), before, `found, ${width} px`);
    await search(page).press('Enter');
    await page.getByText(/^1 of \d+$/).first().waitFor();
    assert.equal(await height(), before, `at the first, ${width} px`);
  }
});

test('long words of other languages do not make the bar grow when hits are found', async (t) => {
  const server = await browser.serve(t);
  for (const language of ['en', 'de', 'be']) {
    const page = await browser.page(t, { viewport: { width: 320, height: 800 } });
    server.replace('/paper.json', JSON.stringify({ ...brief, language }), 'application/json');
    server.page('/host.html', hostPage(element('src="/paper.json"')));
    await page.goto(server.url('/host.html'));
    await ready(page);
    const height = () => page.locator('.controls__bar').evaluate((bar) => bar.getBoundingClientRect().height);
    const before = await height();
    await page.getByRole('searchbox').fill('neutral');
    await page.getByRole('searchbox').press('Enter');
    await page.getByText(/^1 \S+ \d+$/).first().waitFor();
    assert.equal(await height(), before, language);
    await page.getByRole('searchbox').fill('neutr');
    await page.getByText(/^\d+ \D+$/).filter({ visible: true }).first().waitFor();
    assert.equal(await height(), before, language);
    const next = await page.locator('.icon-button--down').boundingBox();
    assert.ok(next.x + next.width <= 320, `${language}: ${next.x}`);
  }
});

for (const [how, prepare] of [
  ['', () => {}],
  [', also without the highlight API', () => Object.defineProperty(CSS, 'highlights', { value: undefined })],
]) {
  test(`the hit that the reader is at is in view${how}`, async (t) => {
    const server = await browser.serve(t);
    const page = await browser.page(t, { viewport: { width: 320, height: 500 } });
    await page.addInitScript(prepare);
    await page.goto(server.url('/neutrality.html'));
    await ready(page);
    await search(page).fill('neutral');
    for (let n = 0; n < 12; n += 1) {
      await search(page).press('Enter');
      await eventually(async () => {
        const place = await page.evaluate(() => {
          const { shadowRoot } = document.querySelector('policy-brief');
          const element = shadowRoot.querySelector('mark[data-current]');
          const range = document.createRange();
          if (element) {
            range.selectNodeContents(element);
          } else {
            const [hit] = CSS.highlights.get('policy-brief-current');
            range.setStart(hit.startContainer, hit.startOffset);
            range.setEnd(hit.endContainer, hit.endOffset);
          }
          const { top, bottom } = range.getBoundingClientRect();
          return { top, bottom, bar: shadowRoot.querySelector('.controls__bar').getBoundingClientRect().bottom };
        });
        assert.ok(place.top >= place.bar && place.bottom <= 500, JSON.stringify(place));
      });
    }
  });
}

test('a topic that hides matches says how many, and its button widens', async (t) => {
  const page = await read(t);
  await search(page).fill('neutral');
  const [topic] = brief.topics.filter(({ id }) => found('neutral').some((item) => !item.topics.includes(id)));
  await page.getByRole('group', { name: 'Topic' }).getByRole('button', { name: topic.label }).click();
  const hidden = found('neutral').filter((item) => !item.topics.includes(topic.id)).length;
  await page.getByRole('button', { name: `${hidden} more match${hidden === 1 ? 'es' : ''} without the topic filter`, exact: true }).click();
  await status(page, statusOf(found('neutral').length));
  assert.equal(await focusName(page), 'Clear filter');
});

test('of two buttons that widen, a double click presses one', async (t) => {
  const page = await read(t);
  const [item] = found('russia').filter(({ kind, topics }) => kind === 'finding' && topics.length);
  await page.evaluate((topics) => (document.querySelector('policy-brief').filter = { query: 'russia', kinds: ['finding'], topics }), [item.topics[0]]);
  const buttons = page.locator('policy-brief .widenings__button:visible');
  await eventually(async () => assert.ok((await buttons.count()) === 2, 'both the kind and the topic hide something'));
  await buttons.first().dblclick();
  await eventually(async () => assert.ok((await buttons.count()) < 2));
  const { kinds, topics } = await page.evaluate(() => document.querySelector('policy-brief').filter);
  assert.deepEqual([kinds, topics], [[], [item.topics[0]]]);
});

test('with a single hit Enter leads back to it, whatever the reader has done since', async (t) => {
  const page = await read(t, '/neutrality.html', { viewport: { width: 320, height: 640 } });
  await search(page).fill(rare.word);
  await status(page, statusOf(1));
  await search(page).press('Enter');
  await status(page, '1 of 1');
  await toggle(page, rare.item.title).click();
  await isClosed(page, rare.item.title);
  await page.evaluate(() => scrollTo(0, 0));
  for (const key of ['Enter', 'Shift+Enter']) {
    await search(page).press(key);
    await isOpen(page, rare.item.title);
    await eventually(async () => {
      const [place] = await page.evaluate(() => [...CSS.highlights.get('policy-brief-current')].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.getBoundingClientRect().toJSON();
      }));
      assert.ok(place.top > 60 && place.bottom < 640, JSON.stringify(place));
    });
    await page.evaluate(() => scrollTo(0, 0));
  }
});

test('on a phone with large letters the way from hit to hit is whole', async (t) => {
  const server = await browser.serve(t);
  const large = await launch({ args: ['--blink-settings=defaultFontSize=24'] });
  t.after(() => large.close());
  const page = await large.newPage({ viewport: { width: 320, height: 640 } });
  await page.goto(server.url('/neutrality.html?q=russia'));
  await ready(page);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '24px');
  await search(page).press('Enter');
  const place = page.locator('policy-brief .status-line__hit');
  await eventually(async () => assert.match(await place.textContent(), /^1 of/));
  assert.ok(await place.evaluate(({ scrollWidth, clientWidth }) => clientWidth > 20 && scrollWidth <= clientWidth));
  const { x, width } = await page.getByRole('button', { name: 'Next match' }).boundingBox();
  assert.ok(x + width <= 320, `${x + width}`);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

test('the count is said once, after typing stops; that nothing matches is said at once', async (t) => {
  const page = await read(t);
  const said = await listen(page);
  await search(page).pressSequentially('neutral', { delay: 40 });
  await status(page, statusOf(found('neutral').length));
  await search(page).press('q');
  await eventually(async () => assert.equal((await said()).at(-1), 'No match'), { within: 300 });
  assert.deepEqual(await said(), [statusOf(found('neutral').length), 'No match']);
});

test('a link that is copied on the way from hit to hit is told, and the hit is not told again', async (t) => {
  const page = await read(t);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await search(page).fill('neutral');
  await status(page, statusOf(found('neutral').length));
  const said = await listen(page);
  await search(page).press('Enter');
  const walked = `1 of ${(await hits(page)).length}`;
  await eventually(async () => assert.deepEqual(await said(), [walked]));
  const copied = page.getByRole('article').getByRole('link', { name: /^Link to/ }).first();
  await copied.click();
  await eventually(async () => assert.ok((await said()).includes('Link copied')));
  await eventually(async () => assert.equal(await copied.getAttribute('data-copied'), null));
  assert.deepEqual(await said(), [walked, 'Link copied']);
});
