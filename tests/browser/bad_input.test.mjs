// Whatever fails, the text that was there stays readable, and one line says what happened.
import assert from 'node:assert/strict';
import { brief, BRIEF_PATH, cards } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { element, FALLBACK, firstEvent, hostPage } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { isClosed, isOpen, panel, ready, toggle } from './support/reader.mjs';
import { serve } from './support/server.mjs';

const browser = useBrowser();

// The browser itself writes a line for an answer that is no success.
const NETWORK = [/Failed to load resource/];
const JSON_TYPE = 'application/json';

/** Opens a host page with one brief and waits for its failure. */
async function fail(t, { attributes = 'src="/paper.json"', prepare, expects = [] }) {
  const server = await browser.serve(t);
  const mend = prepare?.(server);
  const page = await browser.page(t, { expects });
  server.page('/host.html', hostPage(element(attributes)));
  await page.goto(server.url('/host.html'));
  const error = await firstEvent(page, 'brief-error');
  return { server, page, error, mend };
}

/** Checks what holds for every failure. */
async function staysReadable(page, error, code) {
  assert.equal(error.code, code);
  assert.ok(error.message.length > 0, 'a message');
  assert.equal(await page.locator('policy-brief').evaluate((element) => element.state), 'error');
  assert.ok(await page.locator('policy-brief').evaluate((element) => element.matches(':state(error)')));
  assert.ok(await page.getByText(FALLBACK).isVisible(), 'the fallback text shows');
  const lines = page.getByRole('status').filter({ visible: true, hasText: /\S/ });
  assert.equal(await lines.count(), 1, 'one status line');
  assert.equal(await page.getByRole('button', { name: 'Retry' }).count(), 1, 'one Retry button');
}

test('an element without a source says that the brief is missing', async (t) => {
  const { page, error } = await fail(t, { attributes: '' });
  await staysReadable(page, error, 'brief-missing');
});

test('a source that is not there says that it could not be fetched', async (t) => {
  const { page, error } = await fail(t, { expects: NETWORK });
  await staysReadable(page, error, 'fetch');
});

test('a server that does not answer says that it could not be fetched', async (t) => {
  const gone = await serve();
  await gone.close();
  const attributes = `src="${gone.url('/paper.json')}"`;
  const { page, error } = await fail(t, { attributes, expects: NETWORK });
  await staysReadable(page, error, 'fetch');
});

test('a source that is no JSON says that the brief is invalid', async (t) => {
  const prepare = (server) => server.replace('/paper.json', '<!doctype html><title>Sign in</title>', 'text/html');
  const { page, error } = await fail(t, { prepare });
  await staysReadable(page, error, 'brief-invalid');
});

test('JSON of another shape says where it is invalid', async (t) => {
  const bent = structuredClone(brief);
  bent.sections[0].title = 7;
  const prepare = (server) => server.replace('/paper.json', JSON.stringify(bent), JSON_TYPE);
  const { page, error } = await fail(t, { prepare });
  await staysReadable(page, error, 'brief-invalid');
  assert.equal(error.path, 'sections[0].title');
});

test('a reference that leads nowhere says where it stands', async (t) => {
  const bent = structuredClone(brief);
  const at = bent.sections.findIndex((section) => section.content.recommendations);
  bent.sections[at].content.recommendations.items[0].rests_on = ['nowhere'];
  const prepare = (server) => server.replace('/paper.json', JSON.stringify(bent), JSON_TYPE);
  const { page, error } = await fail(t, { prepare });
  await staysReadable(page, error, 'brief-invalid');
  assert.match(error.path, new RegExp(`^sections\\[${at}\\].*rests_on`));
  assert.match(error.message, /nowhere/);
});

test('a source of six megabytes says that it is too large', async (t) => {
  const body = JSON.stringify({ ...brief, standfirst: 'x'.repeat(6 * 1024 * 1024) });
  const prepare = (server) => server.replace('/paper.json', body, 'application/octet-stream');
  const { page, error } = await fail(t, { prepare });
  await staysReadable(page, error, 'brief-too-large');
});

test('Retry works once the server is mended', async (t) => {
  const prepare = (server) => server.fail('/paper.json', 503);
  const { server, page, mend } = await fail(t, { prepare, expects: NETWORK });
  mend();
  server.replace('/paper.json', JSON.stringify(brief), JSON_TYPE);
  await page.getByRole('button', { name: 'Retry' }).click();
  await ready(page);
  const { title } = await firstEvent(page, 'brief-ready');
  assert.equal(title, brief.title);
  assert.ok(await page.getByRole('heading', { level: 1, name: brief.title }).isVisible());
  assert.equal(await page.getByText(FALLBACK).isVisible(), false, 'the brief stands in place of the fallback');
  assert.equal(await page.getByRole('button', { name: 'Retry' }).filter({ visible: true }).count(), 0);
});

test('Retry that fails again says so again', async (t) => {
  const { page, error } = await fail(t, { expects: NETWORK });
  await page.getByRole('button', { name: 'Retry' }).click();
  await page.waitForFunction(() => window.seen.filter((event) => event.type === 'brief-error').length === 2);
  await staysReadable(page, error, 'fetch');
});

test('a new source after a bad one is loaded', async (t) => {
  const { page } = await fail(t, { expects: NETWORK });
  await page.locator('policy-brief').evaluate((element, src) => element.setAttribute('src', src), BRIEF_PATH);
  await ready(page);
  assert.ok(await page.getByRole('heading', { level: 1, name: brief.title }).isVisible());
});

for (const [how, name] of [[404, 'is missing'], ['break', 'never comes through']]) {
  test(`a prerendered page whose program ${name} stays readable and its findings open`, async (t) => {
    const server = await browser.serve(t);
    server.fail(/\.wasm$/, how);
    const page = await browser.page(t, { expects: [/Failed to load resource/] });
    await page.goto(server.url('/neutrality.html'));
    await page.getByRole('button', { name: 'Retry' }).waitFor();
    assert.ok(await page.getByRole('heading', { level: 1, name: brief.title }).isVisible());
    const [{ title }] = cards;
    if (!(await panel(page, title)).shows) await toggle(page, title).click();
    assert.ok((await panel(page, title)).shows, 'the finding is open');
  });
}

async function failPrerendered(t) {
  const server = await browser.serve(t);
  const mend = server.fail(/\.wasm$/);
  const page = await browser.page(t, { expects: NETWORK });
  await page.goto(server.url('/neutrality.html'));
  const retry = page.getByRole('button', { name: 'Retry' });
  await retry.waitFor();
  return { page, retry, mend };
}

test('Retry brings a prerendered page to life when the program can be had again', async (t) => {
  const { page, retry, mend } = await failPrerendered(t);
  mend();
  await retry.click();
  await ready(page);
});

test('Retry by keyboard moves the focus to the brief that it brings', async (t) => {
  const { page, retry, mend } = await failPrerendered(t);
  await retry.focus();
  mend();
  await page.keyboard.press('Enter');
  await ready(page);
  const focused = await page.evaluate(() => document.activeElement.shadowRoot.activeElement?.tagName);
  assert.equal(focused, 'H1');
});

test('a prerendered page whose element script never comes shows everything, and its items close and open', async (t) => {
  const server = await browser.serve(t);
  server.fail('/policy-brief.js');
  const page = await browser.page(t, { expects: [/Failed to load resource/] });
  await page.goto(server.url('/neutrality.html'));
  for (const { title } of cards) assert.ok((await panel(page, title)).shows, title);
  assert.equal(await page.getByRole('searchbox').count(), 0, 'a box that does nothing');
  const [{ title }] = cards;
  await toggle(page, title).click();
  await isClosed(page, title);
  await toggle(page, title).click();
  await isOpen(page, title);
});

test('an address that is none says that the brief could not be fetched', async (t) => {
  const { page, error } = await fail(t, { attributes: 'src="http://["' });
  await staysReadable(page, error, 'fetch');
});
