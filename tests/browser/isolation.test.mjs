// What the host page's style does to its own page, and the element to its host: nothing to each other.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { brief, BRIEF_PATH, cards } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { DIST } from './support/dist.mjs';
import { element, hostPage } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { looks } from './support/looks.mjs';
import { isClosed, isOpen, ready, search, toggle } from './support/reader.mjs';

const browser = useBrowser();
const SRC = `src="${BRIEF_PATH}" state-key=""`;
const [first] = cards;

async function embed(t, body) {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  server.page('/host.html', hostPage(body));
  await page.goto(server.url('/host.html'));
  await ready(page);
  return page;
}

const HOSTS = {
  'unsets everything': '* { all: unset } head, style, script { display: none } body { display: block }',
  'hides what is hidden at all costs': '[hidden] { display: none !important }',
  'hides articles, sections and buttons': 'article, section, button, header, h1 { display: none !important }',
  'has a huge root': ':root { font-size: 60px } body { font-size: 3rem }',
  'shouts': 'body { text-transform: uppercase; letter-spacing: 0.3em; text-align: center; line-height: 3; font: italic 700 30px monospace; color: red; white-space: pre; word-spacing: 1em; text-indent: 3em; cursor: wait; hyphens: auto }',
  'is written from right to left': 'body { direction: rtl; text-align: right }',
};

for (const [what, style] of Object.entries(HOSTS)) {
  test(`on a page that ${what} a brief looks and works as everywhere`, async (t) => {
    const plain = await embed(t, `<style>body { margin: 0 }</style>${element(SRC)}`);
    const expected = await looks(plain);
    const page = await embed(t, `<style>${style} body { margin: 0 }</style>${element(SRC)}`);
    assert.deepEqual(await looks(page), expected);
    await isClosed(page, first.title);
    await toggle(page, first.title).click();
    await isOpen(page, first.title);
  });
}

for (const style of ['float: left', 'display: inline-block', 'position: absolute', 'display: table-cell']) {
  test(`in a box with ${style}, which is as wide as what it holds, a brief can be read`, async (t) => {
    const page = await embed(t, `<div style="${style}">${element(SRC)}</div>`);
    const { width } = await page.getByRole('article').first().boundingBox();
    assert.ok(width > 200, `${width} px`);
  });
}

for (const style of ['display: flex', 'display: flex; flex-direction: column; align-items: center', 'display: grid; justify-items: center']) {
  test(`in a box with ${style} a brief is as wide as the box`, async (t) => {
    const page = await embed(t, `<style>body { margin: 0 }</style><div style="${style}">${element(SRC)}</div>`);
    const { width } = await page.locator('policy-brief').boundingBox();
    assert.equal(width, 1280);
  });
}

test('the width of its box has the name that each browser knows', () => {
  const style = readFileSync(`${DIST}policy-brief.css`, 'utf8');
  // What makes the sheet smaller once took one for the other.
  for (const name of ['-moz-available', '-webkit-fill-available', 'stretch']) {
    assert.ok(new RegExp(`:host>div\\{[^}]*inline-size:${name}`).test(style), name);
  }
});

test('a page that hides the element hides all of it', async (t) => {
  const page = await embed(t, `<style>.away { visibility: hidden }</style>${element(SRC)}`);
  await page.locator('policy-brief').evaluate((host) => host.classList.add('away'));
  assert.equal(await page.getByRole('heading', { level: 1, name: brief.title }).isVisible(), false);
  await page.locator('policy-brief').evaluate((host) => {
    host.className = '';
    host.hidden = true;
  });
  assert.equal(await page.getByRole('heading', { level: 1, name: brief.title }).isVisible(), false);
});

test('tokens of the page reach the brief, and nothing of the brief reaches the page', async (t) => {
  const page = await embed(t, `<style>policy-brief { --brief-accent: rgb(1, 2, 3) }</style><p id="own">A paragraph.</p><h2>A heading</h2>${element(SRC)}${element(SRC)}`);
  const accent = await page.locator('policy-brief').first().evaluate((host) => getComputedStyle(host.shadowRoot.querySelector('.cross-links a')).color);
  assert.equal(accent, 'rgb(1, 2, 3)');
  const bare = await browser.page(t);
  const server = await browser.serve(t);
  server.page('/bare.html', '<!doctype html><title>Bare</title><p id="own">A paragraph.</p><h2>A heading</h2>');
  await bare.goto(server.url('/bare.html'));
  const traces = (page) =>
    page.evaluate(() => ({
      globals: Object.keys(window).filter((name) => !['seen'].includes(name)),
      styles: document.adoptedStyleSheets.length,
      head: document.head.querySelectorAll('link, style:not(:first-of-type)').length,
      paragraph: ['color', 'font', 'display', 'margin', 'backgroundColor'].map((name) => getComputedStyle(document.querySelector('#own'))[name]),
      stored: localStorage.length,
      address: location.search + location.hash,
    }));
  await search(page.locator('policy-brief').first()).fill('neutral');
  await page.waitForTimeout(1000);
  assert.deepEqual(await traces(page), await traces(bare));
  assert.equal(await page.title(), 'A host page');
});
