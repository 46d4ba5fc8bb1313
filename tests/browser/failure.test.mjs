// Each way in which the program can fail has its name, and in all of them the text can be read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { brief, BRIEF_PATH, cards } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { DIST } from './support/dist.mjs';
import { eventually } from './support/eventually.mjs';
import { element, FALLBACK, firstEvent, hostPage, seen } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { panic } from './support/panic.mjs';
import { PAUSES, letGo, prepareToHold, startAndHold } from './support/pauses.mjs';
import { card, isOpen, panel, ready, toggle } from './support/reader.mjs';

const browser = useBrowser();
const WASM = '/app_bg.wasm';
const GLUE = '/app.js';
const PAPER = '/paper.json';
const HTML = '<!doctype html><title>Sign in</title>';
const LONG = 70_000;
const MANY = { timeout: 60_000 };

const wasm = readFileSync(`${DIST}app_bg.wasm`);
const tampered = Buffer.from(wasm);
tampered[tampered.length >> 1] ^= 1;

const deep = structuredClone(brief);
deep.sections[0].content = { narrative: [{ id: 'deep', blocks: [nested(40)] }] };

function nested(depth) {
  return depth ? { quote: [nested(depth - 1)] } : { paragraph: [{ text: 'The bottom.' }] };
}

const json = (value) => (server) => server.replace(PAPER, JSON.stringify(value), 'application/json');
const html = (path) => (server) => server.replace(path, HTML, 'text/html');

/** What goes wrong, how, and the code that a page is told. */
const CLASSES = [
  ['the wasm is missing', 'fetch', (server) => server.fail(WASM)],
  ['the glue is missing', 'fetch', (server) => server.fail(GLUE)],
  ['the brief is missing', 'fetch', (server) => server.fail(PAPER)],
  ['a page stands in place of the wasm', 'wasm-integrity', html(WASM)],
  ['a page stands in place of the glue', 'fetch', html(GLUE)],
  ['a page stands in place of the brief', 'brief-invalid', html(PAPER)],
  ['the connection is cut midway through the wasm', 'fetch', (server) => server.partly(WASM, 'cut')],
  ['the connection is cut midway through the brief', 'fetch', (server) => server.partly(PAPER, 'cut')],
  ['the wasm stalls', 'fetch', (server) => server.partly(WASM, 'stall'), { hurry: true }],
  ['the brief stalls', 'fetch', (server) => server.partly(PAPER, 'stall'), { hurry: true }],
  ['the glue stalls', 'fetch', (server) => server.hold(GLUE), { hurry: true }],
  ['the wasm comes at a byte a second', 'fetch', (server) => server.partly(WASM, 1000), { hurry: true }],
  ['a byte of the wasm is another', 'wasm-integrity', (server) => server.replace(WASM, tampered, 'application/wasm')],
  ['the brief is malformed', 'brief-invalid', (server) => server.replace(PAPER, '{"title": ', 'application/json')],
  ['the brief is too deep', 'brief-too-large', json(deep)],
  ['a text of the brief is too long', 'brief-too-large', json({ ...brief, standfirst: 'x'.repeat(LONG) })],
];

for (const [what, code, prepare, { hurry = false } = {}] of CLASSES) {
  test(`where ${what}, the code is ${code}, and the text stays`, async (t) => {
    const { page } = await open(t, prepare, { hurry });
    await isNamed(page, code);
  });
}

test('a blocker of scripts is told from a network that is down', async (t) => {
  const { page } = await open(t, undefined, {
    route: (page) => page.route('**/app.js*', (route) => route.abort('blockedbyclient')),
  });
  await isNamed(page, 'script-blocked');
});

test('where all of the network is down but the loader, the code is fetch', async (t) => {
  const { page } = await open(t, undefined, {
    route: (page) => page.route(/app|paper/, (route) => route.abort('internetdisconnected')),
  });
  await isNamed(page, 'fetch');
});

test('a browser without WebAssembly downloads nothing', async (t) => {
  const { page, server } = await open(t, undefined, {
    route: (page) => page.addInitScript(() => delete globalThis.WebAssembly),
  });
  await isNamed(page, 'unsupported');
  assert.equal(server.count(WASM) + server.count(GLUE), 0);
});

test('a wasm of the wrong type works', async (t) => {
  const { page } = await open(t, (server) => server.replace(WASM, wasm, 'text/plain'));
  await ready(page);
});

test('old bytes in the cache are fetched anew', async (t) => {
  const { page, server } = await open(t, (server) => {
    const mend = server.replace(WASM, tampered, 'application/wasm');
    setTimeout(function check() {
      if (server.count(WASM)) mend();
      else setTimeout(check, 5);
    });
  });
  await ready(page);
  assert.equal(server.count(WASM), 2);
});

test('the notice speaks the language of the page', async (t) => {
  const server = await browser.serve(t);
  server.fail(PAPER);
  const page = await browser.page(t, { expects: [/Failed to load/] });
  server.page('/host.html', hostPage(`<div lang="be">${element(`src="${PAPER}"`)}</div>`));
  await page.goto(server.url('/host.html'));
  await page.getByRole('button', { name: 'Паўтарыць' }).waitFor();
  assert.equal(await page.locator('policy-brief .notice').getAttribute('lang'), 'be');
});

test('a panic tells every element, leaves all text readable, and Retry brings a fresh instance', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { expects: [/unreachable|panicked|RuntimeError/] });
  server.page('/host.html', hostPage(element(`state-key="" src="${BRIEF_PATH}"`).repeat(3)));
  await page.goto(server.url('/host.html'));
  await ready(page);
  const [one, two] = await page.locator('policy-brief').all();
  await two.evaluate((brief) => (brief.filter = { query: 'neutral' }));
  await panic(page);
  const errors = await seen(page, 'brief-error');
  assert.deepEqual(errors.map(({ detail }) => detail.code), Array(4).fill('crashed'));
  for (const brief of await page.locator('policy-brief').all()) {
    assert.equal(await brief.evaluate((element) => element.state), 'error');
    assert.equal(await brief.getByRole('button', { name: 'Retry' }).count(), 1);
    for (const { title } of cards) {
      assert.ok(await card(brief, title).isVisible(), title);
      assert.ok((await panel(brief, title)).shows, title);
    }
  }
  // It is text again, and its items open and close as before the program came.
  await toggle(two, cards[0].title).click();
  assert.equal((await panel(two, cards[0].title)).shows, false);
  for (const brief of [one, two]) {
    await brief.getByRole('button', { name: 'Retry' }).click();
    await brief.evaluate((element) => element.state === 'ready' || new Promise((done) => element.addEventListener('brief-ready', done)));
    await toggle(brief, cards[1].title).click();
    await isOpen(brief, cards[1].title);
  }
  assert.equal(server.count(WASM) >= 2, true, 'a fresh instance');
});

test('a program that stops while it takes a page over leaves its text readable', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.addInitScript(() => {
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      if (type === 'beforematch') throw new Error('no listeners');
      return listen.call(this, type, ...rest);
    };
  });
  await page.goto(server.url('/neutrality.html'));
  await page.getByRole('button', { name: 'Retry' }).waitFor();
  for (const { title } of cards) await isOpen(page, title);
  await toggle(page, cards[0].title).click();
  assert.equal((await panel(page, cards[0].title)).shows, false);
});

for (const pause of PAUSES) {
  test(`a brief that starts while another makes the program crash starts with a fresh one, in its pause ${pause}`, async (t) => {
    const server = await browser.serve(t);
    const page = await browser.page(t, { expects: [/unreachable|panicked|RuntimeError/] });
    await prepareToHold(page);
    server.page('/host.html', hostPage(element(`state-key="" src="${BRIEF_PATH}"`)));
    await page.goto(server.url('/host.html'));
    await ready(page);
    await startAndHold(page, BRIEF_PATH, pause);
    await panic(page);
    await letGo(page);
    const late = page.locator('#late');
    await page.waitForFunction(() => document.querySelector('#late').state !== 'loading');
    assert.equal(await late.evaluate((brief) => brief.state), 'ready');
    await toggle(late, cards[0].title).click();
    await isOpen(late, cards[0].title);
    assert.equal(await page.locator('policy-brief').first().evaluate((brief) => brief.state), 'error');
  });
}

test('a panic in one of a hundred briefs leaves all of them readable, and Retry brings each back', { timeout: 180_000 }, async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { expects: [/unreachable|panicked|RuntimeError/] });
  server.page('/host.html', hostPage(element(`state-key="" src="${BRIEF_PATH}"`).repeat(100)));
  await page.goto(server.url('/host.html'));
  await ready(page, MANY);
  await page.locator('policy-brief').nth(41).evaluate((brief) => (brief.filter = { query: 'neutral' }));
  await panic(page);
  const states = () => page.locator('policy-brief').evaluateAll((briefs) => briefs.map((brief) => brief.state));
  assert.deepEqual(await states(), Array(100).fill('error'));
  const closed = await page.locator('policy-brief').evaluateAll((briefs) =>
    briefs.map(({ shadowRoot }) => [...shadowRoot.querySelectorAll('article, article > *')].filter((part) => !part.checkVisibility()).length),
  );
  assert.deepEqual(closed, Array(100).fill(0), 'text that cannot be read');
  await page.evaluate(() => {
    for (const { shadowRoot } of document.querySelectorAll('policy-brief')) shadowRoot.querySelector('[role=status] button').click();
  });
  await ready(page, MANY);
  const all = page.locator('policy-brief');
  for (const brief of [all.first(), all.nth(41), all.last()]) {
    await toggle(brief, cards[1].title).click();
    await isOpen(brief, cards[1].title);
  }
  assert.equal(server.count(WASM), 2, 'one fresh instance for all');
});

test('what was still to be done when the program panics is not done to the text that is left', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { expects: [/unreachable|panicked|RuntimeError/] });
  server.page('/host.html', hostPage(element(`state-key="" src="${BRIEF_PATH}"`).repeat(3)));
  // On a busy device what is out of view is brought up to date late.
  await page.addInitScript(() => {
    const { setTimeout } = window;
    window.setTimeout = (task, time = 0) => setTimeout(task, time + 1_000);
  });
  await page.goto(server.url('/host.html'));
  await ready(page);
  const last = page.locator('policy-brief').nth(2);
  await last.evaluate((brief) => (brief.filter = { query: 'neutral' }));
  await panic(page);
  await page.waitForTimeout(1_500);
  const hidden = await last.evaluate(({ shadowRoot }) => shadowRoot.querySelectorAll('article[hidden], .passage[hidden]').length);
  assert.equal(hidden, 0);
});

test('after a panic what is out of view keeps its height, and is laid out when it comes into view', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { expects: [/unreachable|panicked|RuntimeError/] });
  server.page('/host.html', hostPage(element(`state-key="" src="${BRIEF_PATH}"`).repeat(3)));
  await page.goto(server.url('/host.html'));
  await ready(page);
  const last = page.locator('policy-brief').last();
  const height = () => last.evaluate((brief) => brief.shadowRoot.querySelector('[data-failed]')?.offsetHeight ?? brief.offsetHeight);
  const isLaidOut = () =>
    last.evaluate(({ shadowRoot }) => shadowRoot.querySelector('article').checkVisibility({ contentVisibilityAuto: true }));
  const before = await height();
  await panic(page);
  assert.equal(await height(), before);
  assert.equal(await isLaidOut(), false);
  await card(last, cards.at(-1).title).scrollIntoViewIfNeeded();
  await eventually(async () => assert.equal(await isLaidOut(), true));
  assert.ok((await height()) > before, 'all of it is open');
});

test('a panic does not reach the next brief that is opened', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { expects: [/unreachable|panicked|RuntimeError/] });
  server.page('/host.html', hostPage(element(`src="${BRIEF_PATH}"`)));
  await page.goto(server.url('/host.html'));
  await ready(page);
  await panic(page);
  await page.evaluate((src) => {
    const next = document.createElement('policy-brief');
    next.setAttribute('src', src);
    document.body.append(next);
    return new Promise((done) => next.addEventListener('brief-ready', done));
  }, BRIEF_PATH);
  // What a lost program had listened to is left alone: history would wake its listeners.
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
  assert.equal((await seen(page, 'brief-error')).length, 2);
});

async function open(t, prepare, { route, hurry } = {}) {
  const server = await browser.serve(t);
  server.replace(PAPER, JSON.stringify(brief), 'application/json');
  const release = prepare?.(server);
  if (hurry && typeof release === 'function') t.after(release);
  const page = await browser.page(t, { expects: [/Failed to load|net::ERR|MIME type/] });
  await route?.(page);
  if (hurry) await page.clock.install();
  server.page('/host.html', hostPage(element(`src="${PAPER}"`)));
  await page.goto(server.url('/host.html'));
  if (hurry) await hurryUp(page);
  return { server, page };
}

/** Lets time pass until the element has given up. */
async function hurryUp(page) {
  for (let round = 0; round < 60; round += 1) {
    if ((await seen(page, 'brief-error')).length) return;
    await page.clock.runFor(2_000);
    await new Promise((done) => setTimeout(done, 20));
  }
}

async function isNamed(page, code) {
  const error = await firstEvent(page, 'brief-error');
  assert.equal(error.code, code, error.message);
  assert.ok(error.message, 'a message');
  assert.ok(await page.getByText(FALLBACK).isVisible(), 'the text');
  const lines = page.getByRole('status').filter({ visible: true, hasText: /\S/ });
  await lines.first().waitFor();
  assert.equal(await lines.count(), 1, 'one line');
}
