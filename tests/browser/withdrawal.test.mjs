// The kill switch: a deployment by `brief publish --no-offline` takes earlier workers off.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { useBrowser } from './support/browser.mjs';
import { deploy, names } from './support/deployment.mjs';
import { eventually } from './support/eventually.mjs';
import test from './support/limit.mjs';
import { ready } from './support/reader.mjs';
import { receipt, saved } from './support/receipt.mjs';
import { serve } from './support/server.mjs';

const browser = useBrowser();
const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** A deployment whose worker was taken off. */
function withdrawn(t, name) {
  const root = deploy(t, name);
  const command = ['run', '--quiet', '--bin', 'brief', '--', 'publish', '--no-offline', root];
  execFileSync('cargo', command, { cwd: PROJECT, stdio: 'pipe' });
  return root;
}

/** A page of version One that its worker serves; `replace` exchanges the deployment and loads the page anew. */
async function kept(t) {
  const server = await serve({ root: deploy(t, 'One') });
  const page = await browser.page(t);
  await page.goto(server.url('/neutrality.html'));
  await saved(page);
  await page.reload();
  await saved(page);
  const replace = async (root) => {
    const { port } = server;
    await server.close();
    const next = await serve({ root, port });
    t.after(() => next.close());
    await page.reload();
    return next;
  };
  return { page, replace };
}

test('a deployment without offline reading clears what was stored, and pages come from the network again', async (t) => {
  const two = withdrawn(t, 'Two');
  const { page, replace } = await kept(t);
  await page.evaluate(() => caches.open('of the host'));
  const next = await replace(two);
  await ready(page);
  await eventually(async () => {
    assert.deepEqual(await page.evaluate(() => caches.keys()), ['of the host']);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  });
  await page.reload();
  await ready(page);
  assert.deepEqual(await names(page), ['Two']);
  assert.equal(await receipt(page).count(), 0);
  await page.waitForTimeout(500);
  assert.deepEqual(await page.evaluate(() => caches.keys()), ['of the host']);
  assert.equal(next.count('/offline.js'), 0);
});

test('a worker that should take the others off, and is made to wait, does so at a reader’s wish', async (t) => {
  const two = withdrawn(t, 'Two');
  const worker = readFileSync(`${two}sw.js`, 'utf8');
  writeFileSync(`${two}sw.js`, worker.replace('if (isAlone) skipWaiting();', ''));
  const { page, replace } = await kept(t);
  await replace(two);
  await page.getByRole('button', { name: 'Reload' }).click();
  await eventually(async () => assert.deepEqual(await names(page), ['Two']));
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
});

test('a page without offline reading names nothing of it', (t) => {
  const html = readFileSync(`${withdrawn(t, 'Two')}neutrality.html`, 'utf8');
  for (const word of ['offline.js', 'manifest', 'data-copy']) assert.ok(!html.includes(word), word);
});
