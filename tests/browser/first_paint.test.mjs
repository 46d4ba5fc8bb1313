// The page before, without and while the program arrives.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { brief, BRIEF_PATH, cards, runsOf } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { DIST } from './support/dist.mjs';
import { eventually } from './support/eventually.mjs';
import test from './support/limit.mjs';
import { found, statusOf, wordsOf } from './support/oracle.mjs';
import { isClosed, isOpen, ready, search, status, toggle } from './support/reader.mjs';
import { shifts, watchShifts } from './support/shifts.mjs';
import { holdsAll, textOf } from './support/text.mjs';

const browser = useBrowser();
const WASM = /\.wasm$/;
const [first] = cards;
const word = wordsOf(first.text).find((word) => word.length > 6);

/** Opens a page that has nothing of the program, until `arrive` lets come what it awaits. */
async function open(t, { path = '/neutrality.html', awaited = WASM, ...options } = {}) {
  const server = await browser.serve(t);
  const page = await browser.page(t, options);
  const release = server.hold(awaited);
  await page.goto(server.url(path), { waitUntil: 'commit' });
  const arrive = async () => {
    release();
    await ready(page);
  };
  return { page, arrive };
}

test('without a script the whole text is on display', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { javaScriptEnabled: false });
  await page.goto(server.url('/neutrality.html'));
  const text = await textOf(page, { visible: true });
  holdsAll(text, [brief.title, brief.standfirst, ...brief.sections.map((section) => section.title)]);
  holdsAll(text, cards.map((item) => item.title));
  holdsAll(text, runsOf([brief.sections, brief.footnotes ?? []]));
});

test('without a script no control is on display that would do nothing', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { javaScriptEnabled: false });
  await page.goto(server.url('/neutrality.html'));
  assert.equal(await search(page).filter({ visible: true }).count(), 0);
  for (const name of ['Expand all', 'Collapse all', 'Clear filter']) {
    assert.equal(await page.getByRole('button', { name }).filter({ visible: true }).count(), 0, name);
  }
});

test('what starts the page is compiled while it arrives', async (t) => {
  const server = await browser.serve(t);
  for (const script of ['app.js', 'receipt.js']) {
    const code = await (await fetch(server.url(`/${script}`))).text();
    assert.ok(code.startsWith('//# allFunctionsCalledOnLoad\n'), script);
  }
});

for (const width of [320, 768, 1280]) {
  test(`nothing moves while the program arrives, ${width} px wide`, async (t) => {
    const server = await browser.serve(t);
    const page = await browser.page(t, { viewport: { width, height: 800 } });
    await watchShifts(page);
    server.delay(WASM, 1_500);
    await page.goto(server.url('/neutrality.html'));
    await ready(page);
    assert.deepEqual(await shifts(page), []);
  });
}

test('a click before the program arrives is not lost', async (t) => {
  const { page, arrive } = await open(t);
  await toggle(page, first.title).click();
  await arrive();
  await isOpen(page, first.title);
});

test('an item opens before even the loader arrives, and stays open', async (t) => {
  const { page, arrive } = await open(t, { awaited: '/policy-brief.js' });
  await toggle(page, first.title).click();
  await isOpen(page, first.title);
  await arrive();
  await isOpen(page, first.title);
  await page.reload();
  await ready(page);
  await isOpen(page, first.title);
});

test('other clicks before the loader arrives wait for the program', async (t) => {
  const { page, arrive } = await open(t, { awaited: '/policy-brief.js' });
  await page.getByRole('button', { name: 'Expand all' }).click();
  await arrive();
  for (const { title } of cards) await isOpen(page, title);
});

test('a link leads to its part before even the loader arrives', async (t) => {
  const { id, title } = cards.at(-1);
  const { page, arrive } = await open(t, { path: `/neutrality.html#${id}`, awaited: '/policy-brief.js' });
  await isOpen(page, title);
  const place = () => page.locator(`#${id}`).evaluate((part) => part.getBoundingClientRect().top);
  const top = await place();
  assert.ok(top >= 0 && top < 400, `${top} px from the top`);
  await arrive();
  await isOpen(page, title);
  assert.ok(Math.abs((await place()) - top) < 100);
});

test('what find-in-page opens before the program arrives says that it is open', async (t) => {
  const { page, arrive } = await open(t);
  // All that the browser itself does.
  await page.locator(`#${first.id} > [part=body]`).evaluate((panel) => panel.removeAttribute('hidden'));
  await arrive();
  await isOpen(page, first.title);
  // For now: it is no choice of the reader's.
  await toggle(page, cards[1].title).click();
  await page.reload();
  await isOpen(page, cards[1].title);
  await ready(page);
  await isClosed(page, first.title);
});

test('where all is open at first, what the address points at stays open when the reader goes on', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  const html = readFileSync(`${DIST}neutrality.html`, 'utf8');
  server.page('/open.html', html.replace('<policy-brief ', '<policy-brief open="all" '));
  const last = cards.at(-1);
  await page.goto(server.url(`/open.html#${first.id}`));
  await ready(page);
  await page.evaluate((id) => (location.hash = id), last.id);
  const isThere = (id) => document.querySelector('policy-brief').shadowRoot.activeElement?.closest('article')?.id === id;
  await page.waitForFunction(isThere, last.id);
  await isOpen(page, first.title);
});

test('words typed before the program arrives are kept and then searched for', async (t) => {
  const { page, arrive } = await open(t);
  await search(page).pressSequentially(word);
  await arrive();
  await status(page, statusOf(found(word).length));
  assert.equal(await search(page).inputValue(), word);
});

test('words typed before the program arrives take the place of those in the address, and get into it', async (t) => {
  const { page, arrive } = await open(t, { path: '/neutrality.html?q=neutral&kind=finding' });
  await search(page).pressSequentially(word);
  await arrive();
  assert.equal(await search(page).inputValue(), word);
  await page.waitForURL((url) => url.searchParams.get('q') === word && url.searchParams.get('kind') === 'finding');
});

test('what words typed before the program arrives show is in view once it has', async (t) => {
  const { page, arrive } = await open(t, { viewport: { width: 320, height: 640 } });
  await search(page).pressSequentially(word);
  await arrive();
  const item = page.locator(`#${found(word)[0].id}`);
  await eventually(async () => assert.ok((await item.boundingBox()).y < 600, String((await item.boundingBox()).y)));
});

test('what the address opened and the reader closed before the program arrives stays closed', async (t) => {
  const { page, arrive } = await open(t, { path: `/neutrality.html#${first.id}` });
  await isOpen(page, first.title);
  await toggle(page, first.title).click();
  await arrive();
  await isClosed(page, first.title);
});

test('help that the reader opened before the program arrives stays open', async (t) => {
  const { page, arrive } = await open(t);
  await page.getByRole('button', { name: 'Help' }).click();
  const help = page.getByRole('dialog', { name: 'Help' });
  await help.waitFor();
  await arrive();
  await page.waitForTimeout(200);
  assert.ok(await help.isVisible());
});

test('words typed while the program starts do not lose a letter or the focus', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  server.delay(WASM, 400);
  await page.goto(server.url('/neutrality.html'), { waitUntil: 'commit' });
  await search(page).pressSequentially(word, { delay: 120 });
  await ready(page);
  await status(page, statusOf(found(word).length));
  assert.equal(await search(page).inputValue(), word);
});

test('the program changes no word of the page that it takes over', async (t) => {
  const { page, arrive } = await open(t);
  await page.getByRole('article').last().waitFor();
  const before = await textOf(page);
  await arrive();
  assert.equal(await textOf(page), before);
});

// The last is a page as one is published whose brief says `<`.
for (const path of ['/neutrality.html', '/usable-papers.html', '/holding-none.html']) {
  test(`the program takes over each element of ${path}`, async (t) => {
    const server = await browser.serve(t);
    const page = await browser.page(t);
    const html = readFileSync(`${DIST}neutrality.html`, 'utf8');
    server.page('/holding-none.html', html.replace(/<script type="application\/json".*?<\/script>/s, ''));
    const release = server.hold(WASM);
    await page.goto(server.url(path), { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => {
      window.elements = () => [...document.querySelector('policy-brief').shadowRoot.querySelectorAll('*')];
      window.before = elements();
    });
    release();
    await ready(page);
    const isSame = await page.evaluate(() => {
      const now = elements();
      return now.length === before.length && now.every((element, place) => element === before[place]);
    });
    assert.ok(isSame);
    if (path === '/holding-none.html') assert.ok(server.count(BRIEF_PATH) > 0, 'it is asked for');
  });
}

test('a page whose parts another version has placed loses no text', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  const html = readFileSync(`${DIST}neutrality.html`, 'utf8');
  const other = html.replace(/(<div class="brief__text">.*?)<div class="visually-hidden" role="status".*?<\/div>/s, '$1');
  assert.notEqual(other, html);
  server.page('/other.html', other);
  const release = server.hold(WASM);
  await page.goto(server.url('/other.html'), { waitUntil: 'domcontentloaded' });
  const before = await textOf(page);
  release();
  await ready(page);
  assert.equal(await textOf(page), before);
});

test('the page asks for each file of the program once, and for no brief: it holds it', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { serviceWorkers: 'block' });
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  assert.equal(server.count(WASM), 1);
  assert.equal(server.count('/policy-brief.js'), 1);
  assert.equal(server.count(BRIEF_PATH), 0);
});

test('the head tells who wrote what, and claims no address', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { javaScriptEnabled: false });
  await page.goto(server.url('/neutrality.html'));
  const content = (selector) => page.locator(selector).getAttribute('content');
  assert.match(await page.title(), new RegExp(brief.title.replace(/\W/g, '.')));
  assert.ok((await content('meta[name="description"]')).length > 20);
  assert.ok((await content('meta[property="og:title"]')).includes(brief.title));
  assert.ok(await content('meta[property="og:type"]'));
  // The bundle does not know where it will stand.
  assert.equal(await page.locator('link[rel="canonical"], meta[property="og:url"]').count(), 0);
});

test('the paper is described for machines', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { javaScriptEnabled: false });
  await page.goto(server.url('/neutrality.html'));
  const data = JSON.parse(await page.locator('head script[type="application/ld+json"]').textContent());
  assert.ok(['Report', 'ScholarlyArticle'].includes(data['@type']), data['@type']);
  const names = [data.author].flat().map((author) => author.name);
  assert.deepEqual(names, brief.authors.map((author) => author.name));
});
