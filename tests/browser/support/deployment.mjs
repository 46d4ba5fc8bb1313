// Further versions of the bundle, each in a folder of its own, as `brief publish` would write them.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brief } from './brief.mjs';
import { DIST } from './dist.mjs';

const HASH = /const FILES = (\{.*\});/;
const VERSION = /const VERSION = "(\w+)"/;

/** The version of a deployment, as its worker has it. */
export function versionOf(root = DIST) {
  return VERSION.exec(readFileSync(join(root, 'sw.js'), 'utf8'))[1];
}

/** The files that the worker of a deployment keeps. */
export function filesOf(root = DIST) {
  return Object.keys(JSON.parse(HASH.exec(readFileSync(join(root, 'sw.js'), 'utf8'))[1]));
}

/**
 * A deployment whose page, with the brief in it, and loader say its name, so that `names` tells whether a
 * page is of one piece. It is deleted when the test ends.
 */
export function deploy(t, name) {
  const root = `${mkdtempSync(join(tmpdir(), 'policy-brief-'))}/`;
  t.after(() => rmSync(root, { recursive: true, force: true }));
  cpSync(DIST, root, { recursive: true });
  const change = (file, how) => writeFileSync(root + file, how(readFileSync(root + file, 'utf8')));
  change('neutrality.html', (html) => html.replaceAll(brief.title, `${name} ${brief.title}`));
  change('briefs/neutrality.json', (json) => json.replace(brief.title, `${name} ${brief.title}`));
  change('policy-brief.js', (script) => `${script};window.loaderName=${JSON.stringify(name)};`);
  sign(root);
  return root;
}

/** Writes the hashes and the version of a deployment anew, as its files stand. */
export function sign(root) {
  const worker = readFileSync(`${root}sw.js`, 'utf8');
  const hashes = Object.fromEntries(
    filesOf(root).map((file) => [file, createHash('sha256').update(readFileSync(root + file)).digest('base64')]),
  );
  const list = JSON.stringify(hashes);
  const version = createHash('sha256').update(list).digest('hex').slice(0, 8);
  writeFileSync(`${root}sw.js`, worker.replace(HASH, () => `const FILES = ${list};`).replace(VERSION, `const VERSION = "${version}"`));
}

/** The names of the deployment that a page's parts come from: one, unless versions were mixed. */
export function names(page) {
  return page.evaluate(() => {
    const heading = document.querySelector('policy-brief').shadowRoot.querySelector('h1').textContent;
    const first = (text) => text.split(' ')[0];
    return [...new Set([first(document.title), first(heading), window.loaderName])];
  });
}
