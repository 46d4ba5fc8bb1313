// A new version while readers have the old one open: one or the other, never parts of both.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cards, pageWith } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { deploy, filesOf, names, sign, versionOf } from './support/deployment.mjs';
import { eventually } from './support/eventually.mjs';
import test from './support/limit.mjs';
import { focusName, isOpen, ready, toggle } from './support/reader.mjs';
import { saved, says } from './support/receipt.mjs';
import { line, revised, REVISED_ALL, reviseAll } from './support/revision.mjs';
import { serve } from './support/server.mjs';

const browser = useBrowser();
const AWAY = { expects: [/ERR_CONNECTION_REFUSED/, /ERR_EMPTY_RESPONSE/, /status of 404/] };

const stored = (page) => page.evaluate(() => caches.keys());
const reloadButton = (page) => page.getByRole('button', { name: 'Reload' });

/** A server whose deployment can be exchanged, stopped between the two, on one port. */
async function host(t, root, options) {
  let server = await serve({ root, ...options });
  t.after(() => server.close());
  return {
    url: (path) => server.url(path),
    fail: (...rule) => server.fail(...rule),
    replace: (...rule) => server.replace(...rule),
    stop: () => server.close(),
    async deploy(root) {
      const { port } = server;
      await server.close();
      server = await serve({ root, port, ...options });
    },
  };
}

/** A tab in which version one is kept and in charge. */
async function keepOne(t, options) {
  const server = await host(t, deploy(t, 'One'), options);
  const page = await browser.page(t, AWAY);
  const tab = async (page) => {
    await page.goto(server.url('/neutrality.html'));
    await ready(page);
    await saved(page);
  };
  await tab(page);
  await page.reload();
  await ready(page);
  await saved(page);
  const another = async () => {
    const other = await page.context().newPage();
    await tab(other);
    return other;
  };
  return { server, page, another };
}

/** Has a page look for a new version. */
const look = (page) => page.getByRole('button', { name: 'Check for a new version' }).click();

test('a new version waits until a reader asks for it, and then every tab has it', async (t) => {
  const two = deploy(t, 'Two');
  const { server, page, another } = await keepOne(t);
  const other = await another();
  await server.deploy(two);
  await look(page);
  await reloadButton(page).waitFor();
  await reloadButton(other).waitFor();
  for (const tab of [page, other]) assert.deepEqual(await names(tab), ['One']);
  await other.reload();
  await ready(other);
  assert.deepEqual(await names(other), ['One'], 'a plain reload keeps the version that is in charge');
  await reloadButton(page).click();
  await eventually(async () => {
    for (const tab of [page, other]) assert.deepEqual(await names(tab), ['Two']);
  });
  await saved(page);
  assert.deepEqual((await stored(page)).map((name) => name.split(' ').at(-1)), [versionOf(two)]);
  await server.stop();
  await page.reload();
  await ready(page);
  assert.deepEqual(await names(page), ['Two']);
});

test('a version that was taken over tells what it changes, offline too', async (t) => {
  const two = deploy(t, 'Two');
  writeFileSync(`${two}neutrality.html`, pageWith(revised(reviseAll)));
  sign(two);
  const { server, page } = await keepOne(t);
  await server.deploy(two);
  await look(page);
  assert.equal(await line(page).count(), 0, 'not of a version that waits');
  await reloadButton(page).click();
  await line(page).waitFor();
  await saved(page);
  await server.stop();
  await page.reload();
  await line(page).waitFor();
  assert.equal(await line(page).textContent(), `Since your visit today: ${REVISED_ALL}`);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.reload();
  await ready(page);
  await saved(page);
  assert.equal(await line(page).count(), 0);
});

test('later is an answer too', async (t) => {
  const two = deploy(t, 'Two');
  const { server, page } = await keepOne(t);
  await server.deploy(two);
  await look(page);
  await page.getByRole('button', { name: 'Later' }).click();
  await eventually(async () => assert.equal(await reloadButton(page).count(), 0));
  assert.equal(await focusName(page), 'Check for a new version', 'where the offer is to be had again');
  assert.deepEqual(await names(page), ['One']);
});

test('a host that lets browsers keep files for a year gives no old file to a new version', async (t) => {
  const two = deploy(t, 'Two');
  const { server, page } = await keepOne(t, { cache: 'max-age=31536000' });
  await server.deploy(two);
  await look(page);
  await reloadButton(page).click();
  await eventually(async () => assert.deepEqual(await names(page), ['Two']));
  await saved(page);
  await page.reload();
  await ready(page);
  assert.deepEqual(await names(page), ['Two']);
});

const BROKEN = {
  'a file missing': (root) => rmSync(`${root}app_bg.wasm`),
  'a file cut short': (root) => writeFileSync(`${root}app.js`, readFileSync(`${root}app.js`).subarray(0, 5000)),
  'a file of another version': (root) => writeFileSync(`${root}briefs/neutrality.json`, '{}'),
  'a worker that does not parse': (root) => writeFileSync(`${root}sw.js`, 'const = ;'),
};

for (const [fault, breakIt] of Object.entries(BROKEN)) {
  test(`a deployment with ${fault} leaves the old version as it is`, async (t) => {
    const two = deploy(t, 'Two');
    breakIt(two);
    const { server, page } = await keepOne(t);
    const before = await stored(page);
    await server.deploy(two);
    await look(page);
    await page.waitForTimeout(1_000);
    assert.equal(await reloadButton(page).count(), 0);
    assert.deepEqual(await stored(page), before);
    await server.stop();
    await page.reload();
    await ready(page);
    await saved(page);
    assert.deepEqual(await names(page), ['One']);
  });
}

test('the receipt says which file keeps a new version from being saved', async (t) => {
  const two = deploy(t, 'Two');
  BROKEN['a file missing'](two);
  const { server, page } = await keepOne(t);
  await server.deploy(two);
  await look(page);
  await says(page, 'A newer version could not be saved: found HTTP status 404, expected 200, at');
  await says(page, 'app_bg.wasm');
  await saved(page);
});

test('a first visit to a broken deployment stores nothing, and the page works', async (t) => {
  const root = deploy(t, 'One');
  writeFileSync(`${root}icon-512.png`, 'no picture');
  const server = await host(t, root);
  const page = await browser.page(t);
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  await says(page, 'Could not be saved for reading offline');
  await says(page, 'found other bytes than those that were published, at');
  assert.deepEqual(await stored(page), []);
  await toggle(page, cards[0].title).click();
  await isOpen(page, cards[0].title);
});

test('of twenty updates that break off, each leaves one whole version, and the next that succeeds no orphan', { timeout: 180_000 }, async (t) => {
  const { server, page } = await keepOne(t);
  const files = filesOf();
  for (let n = 0; n < 20; n += 1) {
    const root = deploy(t, `Broken${n}`);
    await server.deploy(root);
    server.fail(`/${files[n % files.length]}`, n % 2 ? 'break' : 404);
    await look(page);
    await says(page, 'A newer version could not be saved');
    assert.deepEqual(await names(page), ['One']);
    // A second try may be under way: the page looks for new versions by itself too.
    await eventually(async () => assert.equal((await stored(page)).length, 1, 'nothing is left behind'));
    await page.reload();
    await ready(page);
    await saved(page);
    assert.deepEqual(await names(page), ['One']);
  }
  // What a browser leaves that is ended in the middle of it.
  await page.evaluate(() => caches.open(`policy-brief ${new URL('./', location.href).href} 00000000`));
  const two = deploy(t, 'Two');
  await server.deploy(two);
  await look(page);
  await reloadButton(page).click();
  await eventually(async () => assert.deepEqual(await names(page), ['Two']));
  await saved(page);
  assert.deepEqual((await stored(page)).map((name) => name.split(' ').at(-1)), [versionOf(two)]);
});

test('without a network a look for a new version says so and changes nothing', async (t) => {
  const { server, page } = await keepOne(t);
  await server.stop();
  await look(page);
  await says(page, 'No answer');
  await saved(page);
});

test('a version whose worker alone differs is a version too', async (t) => {
  const two = deploy(t, 'One');
  writeFileSync(`${two}icon.svg`, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  sign(two);
  const { server, page } = await keepOne(t);
  await server.deploy(two);
  await look(page);
  await reloadButton(page).click();
  await eventually(async () => assert.deepEqual((await stored(page)).map((name) => name.split(' ').at(-1)), [versionOf(two)]));
  await saved(page);
});
