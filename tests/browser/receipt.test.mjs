// The receipt below the brief: what it says, what its buttons do, and where nothing can be kept.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { violations } from './support/axe.mjs';
import { brief, cards } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { launch } from './support/chromium.mjs';
import { deploy, filesOf, versionOf } from './support/deployment.mjs';
import { DIST } from './support/dist.mjs';
import { eventually } from './support/eventually.mjs';
import test from './support/limit.mjs';
import { focusName, isOpen, ready, toggle } from './support/reader.mjs';
import { receipt, saved, says } from './support/receipt.mjs';
import { serve } from './support/server.mjs';

const browser = useBrowser();
const { read } = browser;
const button = (page, name) => page.getByRole('button', { name });

/** The page does all that needs no storage. */
async function worksOtherwise(page) {
  await says(page, 'Everything else works.');
  await toggle(page, cards[0].title).click();
  await isOpen(page, cards[0].title);
}

test('the receipt tells version, size and times', async (t) => {
  const page = await read(t);
  await saved(page);
  const bytes = filesOf().reduce((sum, file) => sum + statSync(DIST + file).size, 0);
  await says(page, `Version ${versionOf()}, ${Math.ceil(bytes / 1000)} kB, saved today at `);
  await says(page, ', last checked today at ');
});

test('a reader can take everything off the device, and it stays off', async (t) => {
  const page = await read(t);
  await saved(page);
  await button(page, 'Remove from this device').click();
  await says(page, 'Not kept for reading offline');
  assert.equal(await focusName(page), 'Save for offline');
  await page.reload();
  await ready(page);
  await says(page, 'Not kept for reading offline');
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  await button(page, 'Save for offline').click();
  await saved(page);
  assert.equal(await focusName(page), 'Remove from this device');
  await page.reload();
  await ready(page);
  await saved(page);
});

test('a reader who saves data is asked first', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.goto(server.url('/neutrality.html'));
  await says(page, 'Not kept for reading offline');
  assert.equal(server.count('/sw.js'), 0);
  await button(page, 'Save for offline').click();
  await saved(page);
});

test('full storage is called full, and leaves nothing behind', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { expects: [/Quota/] });
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 50_000 });
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  await says(page, 'Could not be saved for reading offline');
  await says(page, 'The space that this browser has for it is full.');
  await worksOtherwise(page);
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin });
  await button(page, 'Save for offline').click();
  await saved(page);
});

test('a blocked worker is called what it is', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { expects: [/A bad HTTP response code \(403\)/] });
  server.fail('/sw.js', 403);
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  await says(page, 'Cannot be saved for reading offline here');
  await worksOtherwise(page);
});

test('a worker that is blocked without a word is blocked all the same', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { serviceWorkers: 'block' });
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  await says(page, 'Cannot be saved for reading offline here');
  await worksOtherwise(page);
});

test('a browser without workers is called what it is', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  await says(page, 'This browser, or its private mode, keeps no pages.');
  await worksOtherwise(page);
});

test('forbidden storage is called what it is', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.addInitScript(() => {
    const forbid = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: forbid });
    navigator.serviceWorker.register = async () => forbid();
  });
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  await says(page, 'This browser’s settings forbid it.');
  await worksOtherwise(page);
});

test('plain http on another host is called what it is', async (t) => {
  const server = await browser.serve(t);
  const other = await launch({ args: ['--host-resolver-rules=MAP papers.test 127.0.0.1'] });
  t.after(() => other.close());
  const page = await other.newPage();
  await page.goto(`http://papers.test:${server.port}/neutrality.html`);
  await ready(page);
  assert.equal(await page.evaluate(() => isSecureContext), false);
  await says(page, 'That needs a secure address, which begins with https.');
  await worksOtherwise(page);
});

test('a strict security policy that allows workers from the same origin is enough', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { expects: [/inline/, /Content Security Policy/] });
  await page.route(server.url('/neutrality.html'), async (route) => {
    const answer = await route.fetch();
    const policy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types policy-brief-offline`;
    await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': policy } });
  });
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  await saved(page);
});

test('a copy can be saved, whole and under the name of the paper', async (t) => {
  const page = await read(t);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save a copy' }).click();
  const file = await download;
  assert.match(file.suggestedFilename(), /^Analytical Paper.*\.html$/);
  assert.equal(statSync(await file.path()).size, statSync(`${DIST}briefs/neutrality.html`).size);
});

test('the address is shared as the system does, and copied where it does not', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(server.url('/neutrality.html#scope'));
  await ready(page);
  await button(page, 'Copy link').and(receipt(page).getByRole('button')).click();
  await eventually(async () => assert.ok(await button(page, 'Link copied').isVisible()));
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
  const other = await page.context().newPage();
  await other.addInitScript(() => (navigator.share = async (what) => void (window.shared = what)));
  await other.goto(server.url('/neutrality.html'));
  await button(other, 'Share').click();
  assert.deepEqual(await other.evaluate(() => window.shared), { title: await other.title(), url: other.url() });
});

test('the page can be installed', async (t) => {
  const page = await read(t);
  await saved(page);
  const session = await page.context().newCDPSession(page);
  const { manifest, errors } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  assert.match(manifest.name, /^Policy papers/);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
});

for (const colorScheme of ['light', 'dark']) {
  for (const width of [320, 768, 1280]) {
    test(`axe finds nothing in the receipt and the notice: ${colorScheme}, ${width} px`, async (t) => {
      const server = await serve({ root: deploy(t, 'One') });
      const page = await browser.page(t, { colorScheme, reducedMotion: 'reduce', viewport: { width, height: 800 } });
      await page.goto(server.url('/neutrality.html'));
      await ready(page);
      await saved(page);
      await page.reload();
      await ready(page);
      await saved(page);
      const { port } = server;
      await server.close();
      const next = await serve({ root: deploy(t, 'Two'), port });
      t.after(() => next.close());
      await button(page, 'Check for a new version').click();
      await button(page, 'Reload').waitFor();
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      if (process.env.PICTURES) {
        await page.screenshot({ path: `${process.env.PICTURES}/receipt-${colorScheme}-${width}.png` });
      }
      // On a screen as tall as the page nothing lies over a text.
      await page.setViewportSize({ width, height: await page.evaluate(() => document.body.scrollHeight) });
      assert.deepEqual(await violations(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });
  }
}

test('the receipt is not printed', async (t) => {
  const page = await read(t);
  await saved(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await receipt(page).filter({ visible: true }).count(), 0);
});

test('the receipt comes after the brief is ready, and moves nothing', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  const release = server.hold(/\.wasm$/);
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.goto(server.url('/neutrality.html'), { waitUntil: 'commit' });
  await page.getByRole('article').last().waitFor();
  await page.waitForTimeout(300);
  assert.equal(server.count('/receipt.js') + server.count('/sw.js'), 0);
  release();
  await saved(page);
  assert.deepEqual(await page.evaluate(() => window.shifts), []);
});

test('a day later the receipt tells the days', async (t) => {
  const page = await read(t);
  await saved(page);
  const day = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
  await page.addInitScript(() => {
    const now = Date.now;
    const Real = Date;
    window.Date = class extends Real {
      constructor(...given) {
        super(...(given.length ? given : [now() + 86_400_000]));
      }
    };
    Date.now = now;
  });
  await page.reload();
  await says(page, `saved ${day} at `);
});
