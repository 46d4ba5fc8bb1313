// The bundle is an npm package: packed, installed and built with as its users would.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Ajv from 'ajv';
import { brief, cards } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { DIST } from './support/dist.mjs';
import test from './support/limit.mjs';
import { installed } from './support/npm_project.mjs';
import { isOpen, ready, toggle } from './support/reader.mjs';

const browser = useBrowser();
const read = (name) => readFileSync(DIST + name, 'utf8');

test('the package, installed into a TypeScript project that Vite builds, type-checks and renders', { timeout: 240_000 }, async (t) => {
  const { project, run } = installed(t, 'vite');
  writeFileSync(join(project, 'src/misuse.ts'), 'import "policy-brief/define";\ndocument.querySelector("policy-brief")!.open();\n');
  assert.throws(() => run('npm', 'run', 'check'), 'what the element does not have is an error');
  rmSync(join(project, 'src/misuse.ts'));
  run('npm', 'run', 'check');
  run('npm', 'run', 'build');
  writeFileSync(join(project, 'dist/paper.json'), JSON.stringify(brief));
  const server = await browser.serve(t, { root: join(project, 'dist/') });
  const page = await browser.page(t);
  await page.goto(server.url('/'));
  await ready(page);
  await toggle(page, cards[0].title).click();
  await isOpen(page, cards[0].title);
  assert.match(await page.title(), new RegExp(`\\(\\d+\\)$`));
});

test('importing the package defines nothing; its class can take any name', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  server.page('/host.html', `<!doctype html><html lang="en"><title>x</title><script type="module">
    import { PolicyBrief } from './policy-brief-element.js';
    window.before = customElements.get('policy-brief');
    customElements.define('x-paper', PolicyBrief);
    window.done = true;
  </script><x-paper src="/briefs/neutrality.json"></x-paper>`);
  await page.goto(server.url('/host.html'));
  await page.waitForFunction(() => document.querySelector('x-paper').state === 'ready');
  assert.equal(await page.evaluate(() => window.before), undefined);
});

test('the manifest describes what the contract names, and nothing private', () => {
  const manifest = JSON.parse(read('custom-elements.json'));
  const schema = JSON.parse(readFileSync(new URL(import.meta.resolve('custom-elements-manifest/schema.json')), 'utf8'));
  const ajv = new Ajv({ allowUnionTypes: true });
  assert.ok(ajv.validate(schema, manifest), ajv.errorsText());
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const element = declarations.find((declaration) => declaration.tagName === 'policy-brief');
  const names = (list) => element[list].map(({ name }) => name).sort();
  assert.deepEqual(names('attributes'), ['controls', 'open', 'src', 'state-key', 'theme', 'ui-lang']);
  assert.deepEqual(names('events'), ['brief-error', 'brief-filter', 'brief-ready', 'brief-toggle']);
  const members = ['brief', 'clearFilter', 'collapseAll', 'expandAll', 'filter', 'retry', 'reveal', 'state', 'version'];
  assert.deepEqual(names('members').filter((name) => !/Callback|observed/.test(name)), members);
  assert.equal(element.cssParts.length, 9);
  assert.equal(element.cssProperties.length, 9);
});

test('the package says where its wasm comes from, and has its licences', () => {
  const { sha256 } = JSON.parse(read('provenance.json'));
  assert.equal(sha256, createHash('sha256').update(readFileSync(`${DIST}app_bg.wasm`)).digest('hex'));
  const { exports: entries } = JSON.parse(read('package.json'));
  for (const { types, default: script } of [entries['.'], entries['./define']]) assert.ok(read(types) && read(script));
  assert.match(read('LICENSE-MIT'), /MIT/);
});
