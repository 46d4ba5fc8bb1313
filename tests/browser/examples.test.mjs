// What editors copy works: every example is opened, its items are opened, its filter filters.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemsIn, runsOf } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { DIST, EXAMPLES } from './support/dist.mjs';
import { eventually } from './support/eventually.mjs';
import test from './support/limit.mjs';
import { looks } from './support/looks.mjs';
import { installed } from './support/npm_project.mjs';
import { isClosed, isOpen, ready, search, status, toggle } from './support/reader.mjs';
import { shifts, watchShifts } from './support/shifts.mjs';
import { holdsAll, textOf } from './support/text.mjs';

const browser = useBrowser();
const PAPER = readFileSync(join(EXAMPLES, 'paper.json'), 'utf8');
const WASM = /\.wasm$/;
const NARROW = { width: 320, height: 640 };

/** The examples that are a page each, with the bundle beside them. */
const PAGES = readdirSync(EXAMPLES).filter((name) => name.endsWith('.html'));

const serveExamples = (t) => browser.serve(t, { root: EXAMPLES, folders: { '/policy-brief': DIST } });

/** Checks that a brief shows a paper whose items open and which can be filtered. */
async function works(scope, paper) {
  const items = itemsIn(paper);
  const [first, ...others] = items.filter(({ title }) => title);
  const last = others.at(-1);
  assert.ok(await scope.getByRole('heading', { level: 1, name: paper.title }).isVisible());
  await isClosed(scope, first.title);
  await toggle(scope, first.title).click();
  await isOpen(scope, first.title);
  await search(scope).fill(`"${last.title}"`);
  await status(scope, ` of ${items.length} shown`);
  await eventually(async () => assert.equal(await toggle(scope, first.title).isVisible(), false));
  assert.ok(await toggle(scope, last.title).isVisible());
  await search(scope).fill('');
  await status(scope, `${items.length} items`);
}

/** No part of a page stands beyond its edge. */
async function fits(page) {
  const [inner, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(inner <= width, `${inner} on a page of ${width}`);
}

for (const name of PAGES) {
  test(`${name}: each of its briefs opens, and is filtered`, async (t) => {
    const server = await serveExamples(t);
    const page = await browser.page(t);
    await page.goto(server.url(`/${name}`));
    const inner = page.frames()[1];
    await ready(inner ?? page);
    const briefs = await (inner ?? page).locator('policy-brief').all();
    for (const brief of briefs) {
      const paper = await brief.evaluate((element) => element.brief);
      await works(inner ? page.frameLocator('iframe') : brief, paper);
    }
    await page.setViewportSize(NARROW);
    await fits(page);
  });
}

test('two.html shows two papers, not one twice', async (t) => {
  const server = await serveExamples(t);
  const page = await browser.page(t);
  await page.goto(server.url('/two.html'));
  await ready(page);
  const titles = await page.getByRole('heading', { level: 1 }).allTextContents();
  assert.equal(new Set(titles).size, 2);
  assert.equal(new URL(page.url()).search, '');
});

test('the theme of the blog does not reach into the brief', async (t) => {
  const server = await serveExamples(t);
  const look = async (name) => {
    const page = await browser.page(t);
    await page.goto(server.url(name));
    await ready(page);
    // Its size is the page's to choose.
    await page.locator('policy-brief').evaluate((element) => (element.style.inlineSize = '600px'));
    return looks(page);
  };
  assert.deepEqual(await look('/blog.html'), await look('/plain.html'));
});

test('the brief inside inline.html is the one that stands beside it', () => {
  const page = readFileSync(join(EXAMPLES, 'inline.html'), 'utf8');
  const inline = /<script type="application\/json">(.*?)<\/script>/s.exec(page)[1];
  assert.deepEqual(JSON.parse(inline), JSON.parse(PAPER));
});

test('React, Svelte and Vue take the element as one of their own', { timeout: 240_000 }, async (t) => {
  const { project, run } = installed(t, 'frameworks');
  run('npm', 'run', 'build');
  writeFileSync(join(project, 'dist/paper.json'), PAPER);
  const paper = JSON.parse(PAPER);
  const items = itemsIn(paper);
  const server = await browser.serve(t, { root: join(project, 'dist/') });
  for (const name of ['React', 'Svelte', 'Vue']) {
    const page = await browser.page(t);
    await page.goto(server.url(`/${name.toLowerCase()}.html`));
    await ready(page);
    await works(page, paper);
    await page.getByRole('button', { name: 'Open everything' }).click();
    for (const { title } of items.filter(({ title }) => title)) await isOpen(page, title);
    await page.getByRole('button', { name: 'Recommendation', exact: false }).first().click();
    await page.getByText(`${name} has heard: 2 of ${items.length}`).waitFor();
  }
});

/** Serves the example that is a Leptos app, as a build of it left it in a folder. */
function serveLeptos(t, folder) {
  const root = join(EXAMPLES, 'leptos', folder, '/');
  if (!existsSync(root)) throw new Error('the Leptos app is not built: run `cargo xtask examples` first');
  return browser.serve(t, { root });
}

/** The page that a server wrote of it. */
const hydratedPage = () => readFileSync(join(EXAMPLES, 'leptos/dist-hydrate/index.html'), 'utf8');

/** Checks that a brief works as a component, and that the app can take it down. */
async function worksInLeptos(page, paper) {
  const title = page.getByRole('heading', { level: 1, name: paper.title });
  await works(page, paper);
  const color = () => title.evaluate((heading) => getComputedStyle(heading).color);
  const light = await color();
  await page.getByRole('button', { name: 'Turn the light off' }).click();
  await eventually(async () => assert.notEqual(await color(), light));
  await page.getByRole('button', { name: 'Put the paper away' }).click();
  await title.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Take the paper out' }).click();
  const [first] = itemsIn(paper).filter(({ title }) => title);
  await isOpen(page, first.title); // as the reader had left it
  await toggle(page, first.title).click();
  await isClosed(page, first.title);
  await search(page).fill('bench');
  await eventually(() => assert.equal(new URL(page.url()).searchParams.get('q'), 'bench'));
  await page.setViewportSize(NARROW);
  await fits(page);
}

test('a Leptos app shows a brief as a component, and takes it down', async (t) => {
  const server = await serveLeptos(t, 'dist');
  const page = await browser.page(t);
  const paper = JSON.parse(PAPER);
  await page.goto(server.url('/'));
  await page.getByRole('heading', { level: 1, name: paper.title }).waitFor();
  await worksInLeptos(page, paper);
});

test('a Leptos app on a server shows the whole paper without a script', async (t) => {
  const server = await serveLeptos(t, 'dist-hydrate');
  const page = await browser.page(t, { javaScriptEnabled: false });
  const paper = JSON.parse(PAPER);
  await page.goto(server.url('/'));
  const text = await textOf(page, { visible: true });
  holdsAll(text, [paper.title, paper.standfirst, ...paper.sections.map((section) => section.title)]);
  holdsAll(text, itemsIn(paper).flatMap(({ title }) => title ?? []));
  holdsAll(text, runsOf(paper.sections));
});

/** Waits until the browser has taken over the brief that a server rendered. */
async function isTakenOver(page) {
  await page.waitForFunction(() => {
    const root = document.querySelector('policy-brief-view').shadowRoot;
    return root && !root.querySelector('[data-brief]');
  });
}

/** Remembers every node of the page, those of the brief too. */
async function rememberNodes(page) {
  await page.evaluate(() => {
    const nodesBelow = (root) => {
      const walker = document.createTreeWalker(root);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      return nodes;
    };
    window.nodes = () => [document.body, document.querySelector('policy-brief-view').shadowRoot].flatMap(nodesBelow);
    window.remembered = nodes();
  });
}

/** Checks that no node has come or gone since. */
async function hasSameNodes(page) {
  const changes = await page.evaluate(() => {
    const now = nodes();
    const added = now.filter((node) => !remembered.includes(node));
    const removed = remembered.filter((node) => !now.includes(node));
    return [added, removed].map((nodes) => nodes.map((node) => node.outerHTML ?? node.data));
  });
  assert.deepEqual(changes, [[], []], 'nodes added, nodes removed');
}

test('the browser takes over each node that a Leptos app wrote on a server', async (t) => {
  const server = await serveLeptos(t, 'dist-hydrate');
  const page = await browser.page(t);
  const messages = [];
  page.on('console', (message) => messages.push(message.text()));
  await watchShifts(page);
  const release = server.hold(WASM);
  await page.goto(server.url('/'), { waitUntil: 'domcontentloaded' });
  await rememberNodes(page);
  const before = await textOf(page);
  release();
  await isTakenOver(page);
  assert.deepEqual(await shifts(page), []);
  await hasSameNodes(page);
  assert.equal(await textOf(page), before);
  await worksInLeptos(page, JSON.parse(PAPER));
  assert.deepEqual(messages, [], 'messages in the console');
});

test('words typed into the page of a server before the Leptos app starts are searched for', async (t) => {
  const server = await serveLeptos(t, 'dist-hydrate');
  const page = await browser.page(t);
  const release = server.hold(WASM);
  await page.goto(server.url('/'), { waitUntil: 'domcontentloaded' });
  await search(page).fill('bench');
  release();
  await isTakenOver(page);
  await status(page, ` of ${itemsIn(JSON.parse(PAPER)).length} shown`);
  assert.equal(await search(page).inputValue(), 'bench');
});

test('a brief that a server streams after the page is read and taken over like any other', async (t) => {
  const server = await serveLeptos(t, 'dist-hydrate');
  const page = await browser.page(t);
  const [brief] = /<policy-brief-view.*<\/policy-brief-view>/s.exec(hydratedPage());
  // As Leptos writes what a `Suspense` has waited for.
  const late = `<template id="late">${brief}</template><script>
    document.getElementById('place').replaceWith(document.getElementById('late').content.cloneNode(true));
  </script></body>`;
  server.page('/', hydratedPage().replace(brief, '<i id="place"></i>').replace('</body>', late));
  const release = server.hold(WASM);
  await page.goto(server.url('/'), { waitUntil: 'domcontentloaded' });
  const paper = JSON.parse(PAPER);
  holdsAll(await textOf(page), runsOf(paper.sections));
  await rememberNodes(page);
  release();
  await isTakenOver(page);
  await hasSameNodes(page);
  await works(page, paper);
});

test('a policy that forbids the style in the page of a server leaves the brief its looks', async (t) => {
  const server = await serveLeptos(t, 'dist-hydrate');
  const policy = `<meta http-equiv="Content-Security-Policy" content="style-src 'none'">`;
  server.page('/strict.html', hydratedPage().replace('<head>', `<head>${policy}`));
  const look = async (name, options) => {
    const page = await browser.page(t, options);
    await page.goto(server.url(name));
    await isTakenOver(page);
    return looks(page);
  };
  assert.deepEqual(await look('/strict.html', { expects: [/style-src/] }), await look('/'));
});
