// An element comes, changes, moves and goes as its page likes.
import assert from 'node:assert/strict';
import { brief, BRIEF_PATH, cards, items } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { bytesOfObjects, counters } from './support/counters.mjs';
import { eventually } from './support/eventually.mjs';
import { element, hostPage, seen } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { PAUSES, holdStart, letGo, prepareToHold, startAndHold } from './support/pauses.mjs';
import { isClosed, isOpen, ready, search, status, toggle } from './support/reader.mjs';

const browser = useBrowser();
const SRC = `src="${BRIEF_PATH}"`;
const ALL = `${items.length} items`;
const [first] = cards;

async function embed(t, body, { options, prepare } = {}) {
  const server = await browser.serve(t);
  await prepare?.(server);
  const page = await browser.page(t, options);
  server.page('/host.html', hostPage(body));
  await page.goto(server.url('/host.html'));
  return { server, page, tag: page.locator('policy-brief') };
}

async function embedReady(t, body) {
  const opened = await embed(t, body);
  await ready(opened.page);
  return opened;
}

const set = (tag, name, value) => tag.evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value]);

test('open changes what is open, at run time too', async (t) => {
  const { page, tag } = await embedReady(t, element(SRC));
  await set(tag, 'open', 'all');
  for (const { title } of cards) await isOpen(page, title);
  await set(tag, 'open', 'none');
  for (const { title } of cards) await isClosed(page, title);
});

for (const pause of PAUSES) {
  const embedAndHold = async (t, attributes) => {
    const server = await browser.serve(t);
    const page = await browser.page(t);
    await prepareToHold(page);
    server.page('/host.html', hostPage(element(`${SRC} ${attributes}`)));
    await page.goto(server.url('/host.html'));
    await ready(page);
    return { server, page };
  };

  test(`what the page changes while a brief starts counts, in its pause ${pause}`, async (t) => {
    const { page } = await embedAndHold(t, 'state-key=""');
    await startAndHold(page, BRIEF_PATH, pause);
    const late = page.locator('#late');
    await set(late, 'open', 'all');
    await letGo(page);
    for (const { title } of cards) await isOpen(late, title);
  });

  test(`a brief that is given another address, or taken away, while it starts is not shown, in its pause ${pause}`, async (t) => {
    const { server, page } = await embedAndHold(t, 'state-key=""');
    server.replace('/other.json', JSON.stringify({ ...brief, title: 'Another paper' }), 'application/json');
    await startAndHold(page, BRIEF_PATH, pause);
    const late = page.locator('#late');
    await set(late, 'src', '/other.json');
    await late.getByRole('heading', { level: 1, name: 'Another paper' }).waitFor();
    await letGo(page);
    assert.equal(await late.getByRole('heading', { level: 1 }).textContent(), 'Another paper');
    await late.evaluate((brief) => brief.remove());
    await startAndHold(page, BRIEF_PATH, pause);
    await late.evaluate((brief) => {
      window.removed = brief;
      brief.remove();
    });
    await letGo(page);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    assert.equal(await page.evaluate(() => removed.state), 'loading');
    assert.equal(await page.evaluate(() => removed.shadowRoot.querySelector('h1')), null);
  });

  test(`what a reader opens while a brief comes again stays open, in its pause ${pause}`, async (t) => {
    const { page } = await embedAndHold(t, '');
    await holdStart(page, pause, () => document.querySelector('policy-brief').setAttribute('ui-lang', 'de'));
    await toggle(page, first.title).click();
    await isOpen(page, first.title);
    await letGo(page);
    await page.getByRole('button', { name: 'Alle öffnen' }).waitFor();
    await isOpen(page, first.title);
  });
}

test('what the page closes while a brief comes again leaves open what its link leads to', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await prepareToHold(page);
  server.page('/host.html', hostPage(element(`${SRC} state-key="other" open="all"`)));
  await page.goto(server.url(`/host.html#${first.id}`));
  await ready(page);
  await holdStart(page, PAUSES.at(-1), () => document.querySelector('policy-brief').setAttribute('ui-lang', 'de'));
  // It forgets what the brief on the page had open.
  await page.evaluate(() => localStorage.clear());
  await page.locator('policy-brief').evaluate((brief) => brief.setAttribute('open', 'none'));
  await letGo(page);
  await page.getByRole('button', { name: 'Alle öffnen' }).waitFor();
  await isOpen(page, first.title);
  await isClosed(page, cards[1].title);
});

test('what was open is drawn open when a brief comes again: nothing opens then', async (t) => {
  const items = Array.from({ length: 60 }, (_, n) => ({ id: `f${n}`, claim: `Claim ${n}`, evidence: [] }));
  const sections = [{ id: 'findings', title: 'Findings', content: { findings: { items } } }];
  const paper = { title: 'Many findings', standfirst: 'Of one kind.', language: 'en', sections };
  const prepare = (server) => server.replace('/findings.json', JSON.stringify(paper), 'application/json');
  const { page, tag } = await embed(t, element('src="/findings.json"'), { prepare });
  await ready(page);
  await tag.evaluate((brief) => brief.expandAll());
  await eventually(async () => assert.equal((await seen(page, 'brief-toggle')).length, items.length));
  const toggled = (await seen(page, 'brief-toggle')).length;
  await set(tag, 'ui-lang', 'de');
  await page.getByRole('button', { name: 'Alle öffnen' }).waitFor();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  assert.equal((await seen(page, 'brief-toggle')).length, toggled);
  assert.equal(await page.locator('article').getByRole('button', { expanded: true }).count(), items.length);
});

test('controls and theme change at run time', async (t) => {
  const { page, tag } = await embedReady(t, element(SRC));
  await set(tag, 'controls', 'none');
  assert.equal(await search(page).isVisible(), false);
  await set(tag, 'controls', 'full');
  assert.ok(await search(page).isVisible());
  const ground = () => page.locator('.brief').evaluate((part) => getComputedStyle(part.parentElement).backgroundColor);
  const light = await ground();
  await set(tag, 'theme', 'dark');
  assert.notEqual(await ground(), light);
});

test('another state-key is another memory', async (t) => {
  const { page, tag } = await embedReady(t, element(`${SRC} state-key="one"`));
  await toggle(page, first.title).click();
  await isOpen(page, first.title);
  await set(tag, 'state-key', 'two');
  await isClosed(page, first.title);
  await set(tag, 'state-key', 'one');
  await isOpen(page, first.title);
});

test('a source that changes while another is loading is the one that is shown', async (t) => {
  const other = { ...brief, title: 'The other paper' };
  let release;
  const { page, tag } = await embed(t, element('src="/slow.json"'), {
    prepare: (server) => {
      server.replace('/other.json', JSON.stringify(other), 'application/json');
      server.replace('/slow.json', JSON.stringify(brief), 'application/json');
      release = server.hold('/slow.json');
    },
  });
  await set(tag, 'src', '/other.json');
  await page.getByRole('heading', { level: 1, name: other.title }).waitFor();
  release();
  await ready(page);
  assert.ok(await page.getByRole('heading', { level: 1, name: other.title }).isVisible());
  assert.equal((await seen(page, 'brief-ready')).length, 1);
});

test('an element that is taken out while it loads says nothing, and loads when it is put back', async (t) => {
  let release;
  const { page } = await embed(t, `<main>${element(SRC)}</main>`, {
    prepare: (server) => (release = server.hold(BRIEF_PATH)),
  });
  await page.waitForFunction(() => customElements.get('policy-brief'));
  await page.evaluate(() => {
    window.kept = document.querySelector('policy-brief');
    kept.remove();
  });
  release();
  await page.waitForTimeout(300);
  assert.deepEqual(await page.evaluate(() => window.seen), []);
  await page.evaluate(() => document.querySelector('main').append(window.kept));
  await ready(page);
});

test('a copy of an element is a brief of its own', async (t) => {
  const { page } = await embedReady(t, element(SRC));
  await page.evaluate(() => document.body.append(document.querySelector('policy-brief').cloneNode(true)));
  await ready(page);
  const [one, two] = await page.locator('policy-brief').all();
  await toggle(two, first.title).click();
  await isOpen(two, first.title);
  await isClosed(one, first.title);
});

test('an element that another document adopts works there', async (t) => {
  const { page } = await embedReady(t, `${element(SRC)}<iframe title="Another document" width="1000" height="600"></iframe>`);
  await page.evaluate(() => {
    const frame = document.querySelector('iframe');
    frame.contentDocument.body.append(document.querySelector('policy-brief'));
  });
  const frame = page.frameLocator('iframe').locator('policy-brief');
  await eventually(async () => assert.equal(await frame.evaluate((element) => element.state), 'ready'));
  for (const { title } of cards) {
    await toggle(frame, title).click();
    await isOpen(frame, title);
  }
  const link = frame.locator('.cross-links__list a').first();
  const target = (await link.getAttribute('href')).slice(1);
  await link.click();
  await eventually(async () => assert.equal(await frame.evaluate((element) => element.shadowRoot.activeElement?.id), `${target}:heading`));
  await search(frame).fill('zzzz');
  await status(frame, 'No match');
  await search(frame).press('Escape');
  await status(frame, ALL);
  const kinds = frame.getByRole('group', { name: 'Kind' }).getByRole('button');
  await kinds.first().press('ArrowRight');
  assert.ok(await kinds.nth(1).evaluate((button) => button.getRootNode().activeElement === button));
});

test('properties set before the script came are kept', async (t) => {
  const { page } = await embed(t, `${element()}<script>
    document.querySelector('policy-brief').filter = { query: 'zzzz' };
    fetch('${BRIEF_PATH}').then((answer) => answer.json())
      .then((paper) => (document.querySelector('policy-brief').brief = paper));
  </script>`);
  await page.waitForFunction(() => document.querySelector('policy-brief').state === 'ready');
  await status(page, 'No match');
});

test('a filter that was set when the brief was ready, and cleared, does not come back', async (t) => {
  const { page, tag } = await embed(t, `${element(SRC)}<script>
    addEventListener('brief-ready', ({ target }) => (target.filter = { query: 'zzzz' }), { once: true });
  </script>`);
  await status(page, 'No match');
  await tag.evaluate((brief) => brief.clearFilter());
  await status(page, ALL);
  await tag.evaluate((brief) => new Promise((done) => {
    brief.addEventListener('brief-ready', done, { once: true });
    brief.setAttribute('ui-lang', 'de');
  }));
  await eventually(async () => assert.equal(await tag.evaluate((brief) => brief.filter.query), ''));
});

test('a second script of the same version changes nothing', async (t) => {
  const script = '<script type="module" src="/policy-brief.js?again"></script>';
  const { server, page } = await embed(t, script + element(SRC));
  await ready(page);
  await page.waitForLoadState('networkidle');
  assert.equal(server.count('/policy-brief.js'), 2);
  assert.equal(server.count('/app_bg.wasm'), 1, 'one program');
});

test('where a stranger holds the tag, it stays, and one warning says so', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  const warnings = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  server.page('/host.html', `<!doctype html><title>x</title>
    <script>customElements.define('policy-brief', class extends HTMLElement { static version = '0.0.1' });</script>
    <script type="module" src="/policy-brief.js"></script>${element(SRC)}`);
  await page.goto(server.url('/host.html'));
  await eventually(() => assert.equal(warnings.length, 1));
  assert.match(warnings[0], /0\.0\.1/);
  assert.equal(server.count('/app_bg.wasm'), 0);
});

test('a hundred briefs share one program', async (t) => {
  const { server, page } = await embed(t, element(`${SRC} state-key=""`).repeat(100));
  await ready(page, { timeout: 50_000 });
  assert.equal(server.count('/app_bg.wasm'), 1);
  const last = page.locator('policy-brief').last();
  await toggle(last, first.title).click();
  await isOpen(last, first.title);
});

test('nothing is left behind by what has gone, moved and toggled a thousand times over', { timeout: 300_000 }, async (t) => {
  const { page } = await embedReady(t, `<main></main><aside></aside>${element(`${SRC} state-key=""`)}`);
  // Each takes it out, puts it back, moves it and toggles ten times.
  const cycle = (times) =>
    page.evaluate(async (times) => {
      const [home, away] = document.querySelectorAll('main, aside');
      const brief = document.querySelector('policy-brief');
      for (let n = 0; n < times; n += 1) {
        brief.remove();
        await new Promise((done) => setTimeout(done));
        const back = new Promise((done) => brief.addEventListener('brief-ready', done, { once: true }));
        home.append(brief);
        await back;
        away.append(brief);
        for (let click = 0; click < 10; click += 1) brief.shadowRoot.querySelector('h3 button').click();
        window.seen.length = 0;
      }
    }, times);
  const count = async () => {
    const { nodes, listeners, wasm } = await counters(page);
    return { nodes, listeners, wasm, objects: await bytesOfObjects(page) };
  };
  await cycle(50);
  const before = await count();
  assert.ok(before.wasm > 0);
  await cycle(1_000);
  const after = await count();
  assert.equal(after.nodes, before.nodes, 'nodes');
  assert.equal(after.listeners, before.listeners, 'listeners');
  assert.equal(after.wasm, before.wasm, 'memory of the wasm');
  assert.ok(after.objects < before.objects * 1.02, `${before.objects} to ${after.objects} bytes of objects`);
});
