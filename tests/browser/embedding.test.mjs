// A brief on other people's pages.
import assert from 'node:assert/strict';
import { brief, BRIEF_PATH, cards, items } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { eventually } from './support/eventually.mjs';
import { element, FALLBACK, firstEvent, hostPage, seen } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { found, statusOf, wordsOf } from './support/oracle.mjs';
import { card, focusName, isClosed, isOpen, ready, search, status, toggle } from './support/reader.mjs';

const browser = useBrowser();
const SRC = `src="${BRIEF_PATH}"`;
const [first] = cards;
const word = wordsOf(first.text).find((word) => word.length > 6);

async function embed(t, body, options = {}) {
  const server = await browser.serve(t);
  const page = await browser.page(t, options);
  server.page('/host.html', hostPage(body));
  await page.goto(server.url('/host.html'));
  await ready(page);
  return page;
}

const isWhole = async (page) => {
  assert.ok(await page.getByRole('heading', { level: 1, name: brief.title }).isVisible());
  assert.equal(await page.getByRole('article').count(), cards.length);
};

test('two lines put a brief on a page of another folder', async (t) => {
  const server = await browser.serve(t, { prefix: '/sites/brief' });
  const page = await browser.page(t);
  const loader = '../sites/brief/policy-brief.js';
  server.page('/essays/page.html', hostPage(element(`src="../sites/brief${BRIEF_PATH}"`), { loader }));
  await page.goto(server.url('/essays/page.html'));
  await ready(page);
  await isWhole(page);
});

test('two lines put a brief on a page of another origin', async (t) => {
  const ours = await browser.serve(t);
  const theirs = await browser.serve(t);
  const page = await browser.page(t);
  theirs.page('/page.html', hostPage(element(`src="${ours.url(BRIEF_PATH)}"`), { loader: ours.url('/policy-brief.js') }));
  await page.goto(theirs.url('/page.html'));
  await ready(page);
  await isWhole(page);
  assert.equal(theirs.count(/\.(js|css|wasm)$/), 0, 'nothing is asked of the host');
});

test('a brief can stand in the page itself', async (t) => {
  const json = JSON.stringify(brief).replaceAll('<', '\\u003c');
  const page = await embed(t, `<policy-brief><script type="application/json">${json}</script></policy-brief>`);
  await isWhole(page);
});

test('a brief in the page itself may stand for its address: nothing is asked for until that changes', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  const [inside, other] = ['Inside', 'Beside'].map((name) => JSON.stringify({ ...brief, title: `${name} the page` }));
  server.replace('/other.json', other, 'application/json');
  const json = `<script type="application/json" data-src="inside.json">${inside.replaceAll('<', '\\u003c')}</script>`;
  server.page('/host.html', hostPage(`<policy-brief src="inside.json" state-key="">${json}</policy-brief>`));
  await page.goto(server.url('/host.html'));
  const title = (name) => page.getByRole('heading', { level: 1, name });
  const turnTo = (src) => page.locator('policy-brief').evaluate((tag, src) => tag.setAttribute('src', src), src);
  await title('Inside the page').waitFor();
  await turnTo('other.json');
  await title('Beside the page').waitFor();
  await turnTo('inside.json');
  await title('Inside the page').waitFor();
  assert.equal(server.count('/inside.json'), 0);
  assert.equal(server.count('/other.json'), 1);
});

test('brief-ready names the title and counts the items', async (t) => {
  const page = await embed(t, element(SRC));
  assert.deepEqual(await firstEvent(page, 'brief-ready'), { title: brief.title, items: items.length });
  const all = await seen(page, 'brief-ready');
  assert.equal(all.length, 1, 'once');
  assert.equal(all[0].composed, true);
});

test('brief-toggle says what opened and why', async (t) => {
  const page = await embed(t, element(SRC));
  await toggle(page, first.title).click();
  const detail = await firstEvent(page, 'brief-toggle');
  assert.deepEqual(detail, { id: first.id, open: true, reason: 'reader' });
});

test('brief-filter says what is asked for and how much is shown', async (t) => {
  const page = await embed(t, element(SRC));
  await search(page).fill(word);
  await status(page, statusOf(found(word).length));
  await eventually(async () => {
    const detail = (await seen(page, 'brief-filter')).at(-1)?.detail;
    const { query, shown, total } = detail ?? {};
    assert.deepEqual({ query, shown, total }, { query: word, shown: found(word).length, total: items.length });
    for (const name of ['topics', 'addressees', 'kinds']) assert.deepEqual(detail[name], [], name);
  });
});

test('open=all opens every item at first', async (t) => {
  const page = await embed(t, element(`${SRC} open="all"`));
  for (const { title } of cards) await isOpen(page, title);
});

test('controls=none leaves the filter bar out and the items at work', async (t) => {
  const page = await embed(t, element(`${SRC} controls="none"`));
  assert.equal(await search(page).filter({ visible: true }).count(), 0);
  assert.equal(await page.getByRole('group', { name: 'Kind' }).filter({ visible: true }).count(), 0);
  await toggle(page, first.title).click();
  await isOpen(page, first.title);
});

test('theme=dark is dark on a light page', async (t) => {
  const page = await embed(t, element(`${SRC} theme="dark"`) + element(`${SRC} theme="light"`), { colorScheme: 'light' });
  const [dark, light] = await page.locator('policy-brief').evaluateAll((hosts) =>
    hosts.map((host) => getComputedStyle(host.shadowRoot.querySelector('h1')).color),
  );
  assert.notEqual(dark, light);
  const schemes = await page.locator('policy-brief').evaluateAll((hosts) => hosts.map((host) => getComputedStyle(host.shadowRoot.querySelector('h1')).colorScheme));
  assert.deepEqual(schemes, ['dark', 'light']);
});

test('methods and properties do what a reader could', async (t) => {
  const page = await embed(t, element(SRC));
  const host = page.locator('policy-brief');
  await host.evaluate((host) => host.expandAll());
  for (const { title } of cards) await isOpen(page, title);
  await host.evaluate((host) => host.collapseAll());
  for (const { title } of cards) await isClosed(page, title);
  assert.equal(await host.evaluate((host, id) => host.reveal(id), cards.at(-1).id), true);
  await isOpen(page, cards.at(-1).title);
  assert.equal(await host.evaluate((host) => host.reveal('nowhere')), false);
  await host.evaluate((host) => void (host.filter = { query: '', topics: [], addressees: [], kinds: ['finding'] }));
  await status(page, statusOf(items.filter((item) => item.kind === 'finding').length));
  assert.deepEqual((await host.evaluate((host) => host.filter)).kinds, ['finding']);
  await host.evaluate((host) => host.clearFilter());
  await status(page, `${items.length} items`);
  assert.equal(await host.evaluate((host) => host.brief.title), brief.title);
});

test('a choice that the page makes twice is one, and what is no id is none', async (t) => {
  const page = await embed(t, element(SRC));
  const filter = await page.locator('policy-brief').evaluate((host) => {
    host.filter = { kinds: ['finding', 'finding', 'no such!'] };
    return host.filter;
  });
  assert.deepEqual(filter.kinds, ['finding']);
});

const embedded = (t) => embed(t, element(SRC));
const prerendered = async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  return page;
};

// A prerendered root was hydrated once, and was then taken for prerendered when it was empty.
for (const [what, open] of [['an element', embedded], ['a prerendered element', prerendered]]) {
  test(`${what} that is taken out and put back works again`, async (t) => {
    const page = await open(t);
    await page.evaluate(async () => {
      const host = document.querySelector('policy-brief');
      host.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      document.body.append(host);
    });
    await ready(page);
    await isWhole(page);
    await toggle(page, first.title).click();
    await isOpen(page, first.title);
  });
}

test('an element that is only moved keeps what is open', async (t) => {
  const page = await embed(t, `<main></main>${element(SRC)}`);
  await toggle(page, first.title).click();
  await isOpen(page, first.title);
  await page.evaluate(() => document.querySelector('main').append(document.querySelector('policy-brief')));
  await ready(page);
  await isOpen(page, first.title);
});

test('two briefs do not share a filter or what is open', async (t) => {
  const page = await embed(t, element(SRC) + element(SRC));
  const [one, two] = await page.locator('policy-brief').all();
  await search(one).fill(word);
  await status(one, statusOf(found(word).length));
  await status(two, `${items.length} items`);
  assert.equal(await search(two).inputValue(), '');
  await one.getByRole('button', { name: 'Expand all' }).click();
  await isOpen(one, first.title);
  await isClosed(two, first.title);
  assert.equal(new URL(page.url()).search, '', 'with two briefs the address is left alone');
});

test('a link leads into the first brief that has its part, also where the address is left alone', async (t) => {
  const other = structuredClone(brief);
  other.sections = other.sections.slice(0, 1);
  const server = await browser.serve(t);
  server.replace('/other.json', JSON.stringify(other), 'application/json');
  const page = await browser.page(t);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  server.page('/host.html', hostPage(element('src="/other.json" state-key=""') + element(SRC)));
  await page.goto(server.url('/host.html'));
  await ready(page);
  const [one, two] = await page.locator('policy-brief').all();
  await card(two, first.title).getByRole('link', { name: 'Link to' }).first().click();
  await status(two, 'Link copied');
  await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await page.reload();
  await ready(page);
  await isOpen(two, first.title);
  await eventually(async () => assert.ok((await card(two, first.title).boundingBox()).y < 200));
  // Both briefs have this part, and an address can only lead to one.
  const section = two.getByRole('heading', { level: 2, name: brief.sections[0].title }).locator('..').getByRole('link');
  await section.click();
  await eventually(async () => assert.equal(await focusName(page), brief.sections[0].title));
  assert.equal(await two.evaluate((brief) => brief.shadowRoot.activeElement !== null), true);
  assert.equal(new URL(page.url()).hash, `#${first.id}`);
});

test('the styles of the host page do not reach into the brief', async (t) => {
  const loud = '<style>h1, h3, button, article { color: rgb(255, 0, 0) !important; display: none !important }</style>';
  const page = await embed(t, loud + element(SRC));
  assert.ok(await card(page, first.title).isVisible());
  const color = await toggle(page, first.title).evaluate((button) => getComputedStyle(button).color);
  assert.notEqual(color, 'rgb(255, 0, 0)');
});

// As strict as a policy can be that lets a script of the host's own origin run at all.
const STRICT = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

function strictPage(policy) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const loader = '<script type="module" src="/policy-brief.js"></script>';
  return `<!doctype html><html lang="en"><title>A strict page</title>${meta}${loader}${element(SRC)}`;
}

test('a brief works under a strict content security policy', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  server.page('/strict.html', strictPage(STRICT));
  await page.goto(server.url('/strict.html'));
  await ready(page);
  await isWhole(page);
  await toggle(page, first.title).click();
  await isOpen(page, first.title);
});

test('a policy that forbids wasm is named, and the text stays', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { expects: [/Content Security Policy/i] });
  server.page('/strict.html', strictPage(STRICT.replace(" 'wasm-unsafe-eval'", '')));
  await page.addInitScript(() =>
    document.addEventListener('brief-error', ({ detail }) => (window.failure = detail.code)),
  );
  await page.goto(server.url('/strict.html'));
  await page.waitForFunction(() => window.failure);
  assert.equal(await page.evaluate(() => window.failure), 'csp');
  assert.ok(await page.getByText(FALLBACK).isVisible());
});
