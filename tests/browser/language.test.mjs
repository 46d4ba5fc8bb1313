// The interface in the reader's language.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brief, BRIEF_PATH, cards } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { DIST } from './support/dist.mjs';
import { eventually } from './support/eventually.mjs';
import { element, hostPage } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { isOpen, ready, search, status, toggle } from './support/reader.mjs';
import { textOf } from './support/text.mjs';

const browser = useBrowser();
const SRC = `src="${BRIEF_PATH}"`;
const ROOT = join(DIST, '..');

/** What its `labels/*.txt` says is the button that opens all. */
const EXPAND_ALL = Object.fromEntries(
  ['be', 'de', 'pl', 'ru', 'uk'].map((language) => {
    const source = readFileSync(join(ROOT, `src/logic/labels/${language}.txt`), 'utf8');
    return [language, /^ExpandAll = (.+)$/m.exec(source)[1]];
  }),
);

async function embed(t, attributes, { prepare, ...options } = {}) {
  const server = await browser.serve(t);
  prepare?.(server);
  const page = await browser.page(t, options);
  server.page('/host.html', hostPage(element(`${SRC} ${attributes}`)));
  await page.goto(server.url('/host.html'));
  await ready(page);
  return { server, page, host: page.locator('policy-brief') };
}

const speaks = (page, language) => page.getByRole('button', { name: EXPAND_ALL[language] }).waitFor();

for (const language of Object.keys(EXPAND_ALL)) {
  test(`ui-lang=${language} changes the words of the interface, not those of the paper`, async (t) => {
    const { server, page } = await embed(t, `ui-lang="${language}"`);
    await speaks(page, language);
    assert.equal(await page.getByRole('button', { name: 'Expand all' }).count(), 0);
    assert.equal(await page.getByRole('search').getAttribute('lang'), language);
    const title = page.getByRole('heading', { level: 1, name: brief.title });
    assert.equal(await title.evaluate((title) => title.closest('[lang]').lang), brief.language);
    assert.equal(server.count(/labels/), 1, 'one file');
  });
}

test('an English reader fetches no words', async (t) => {
  const { server, page } = await embed(t, 'ui-lang="en-GB"');
  await status(page, 'items');
  assert.equal(server.count(/labels/), 0);
});

test('ui-lang changes at run time, and the filter and what is open stay', async (t) => {
  const { page, host } = await embed(t, '');
  await toggle(page, cards[0].title).click();
  await isOpen(page, cards[0].title);
  await host.evaluate((host) => void (host.filter = { query: '', topics: [], addressees: [], kinds: ['finding'] }));
  await host.evaluate((host) => host.setAttribute('ui-lang', 'uk'));
  await speaks(page, 'uk');
  await isOpen(page, cards[0].title);
  assert.deepEqual((await host.evaluate((host) => host.filter)).kinds, ['finding']);
  await host.evaluate((host) => host.removeAttribute('ui-lang'));
  await search(page).waitFor();
});

test('where the words are not to be had, the interface is in English', async (t) => {
  const prepare = (server) => server.fail(/labels/);
  const { page } = await embed(t, 'ui-lang="pl"', { prepare, expects: [/Failed to load/] });
  await search(page).waitFor();
});

test('words of another version are not mixed in', async (t) => {
  const prepare = (server) => server.replace(/labels/, 'other\npl\nBzdura\n');
  const { page } = await embed(t, 'ui-lang="pl"', { prepare });
  await search(page).waitFor();
});

test('a page prerendered in one language is taken over in it', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-brief-language-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [source, copy] = [join(folder, 'paper.md'), join(folder, 'paper.html')];
  writeFileSync(source, '---\ntitle: Назва\nstandfirst: Пра што.\nlanguage: be\n---\n\n## Высновы {.findings}\n\n### Выснова\n\nТэкст.\n');
  execFileSync('cargo', ['run', '--quiet', '--bin', 'brief', '--', 'export', source, '-o', copy], { cwd: ROOT, stdio: 'pipe' });
  const page = await browser.page(t);
  // Read before the program runs, and marked, to be found again.
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const { shadowRoot } = document.querySelector('policy-brief');
      window.mark = shadowRoot.querySelector('h1');
      window.before = shadowRoot.querySelector('.brief').textContent;
    });
  });
  await page.goto(pathToFileURL(copy).href);
  await ready(page);
  await speaks(page, 'be');
  await eventually(async () => assert.match(await textOf(page), /1 пункт/));
  const { isSame, before, after } = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('policy-brief');
    const title = shadowRoot.querySelector('h1');
    return { isSame: title === window.mark, before: window.before, after: shadowRoot.querySelector('.brief').textContent };
  });
  assert.ok(isSame, 'the prerendered page stands');
  assert.equal(after, before);
});

test('a page that changes its language moves nobody to the part that its address names', async (t) => {
  const { page, host } = await embed(t, '');
  await page.evaluate((id) => (location.hash = id), cards[0].id);
  await isOpen(page, cards[0].title);
  await page.waitForTimeout(1200);
  await page.evaluate(() => {
    const button = document.body.appendChild(document.createElement('button'));
    button.textContent = 'Українська';
    button.focus();
  });
  await eventually(async () => assert.ok((await page.evaluate(() => scrollY)) > 0));
  // And past it.
  await page.evaluate(() => scrollBy(0, 1200));
  await page.waitForTimeout(100);
  const seen = page.locator(`#${cards.at(-3).id}`);
  const [before, top] = [await page.evaluate(() => scrollY), (await seen.boundingBox()).y];
  await host.evaluate((host) => host.setAttribute('ui-lang', 'uk'));
  await speaks(page, 'uk');
  await page.waitForTimeout(300);
  await isOpen(page, cards[0].title);
  assert.ok(Math.abs((await seen.boundingBox()).y - top) < 5, `${top} -> ${(await seen.boundingBox()).y}`);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Українська');
  assert.ok(Math.abs((await page.evaluate(() => scrollY)) - before) < 5);
});
