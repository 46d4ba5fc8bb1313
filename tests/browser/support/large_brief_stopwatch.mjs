// How long a large brief takes to come, beside the same content as static HTML.
import { launch } from './chromium.mjs';
import { generatedBrief } from './generated_brief.mjs';
import { element, hostPage } from './host_page.mjs';
import { givePainted } from './painted.mjs';
import { ready } from './reader.mjs';
import { referencePage } from './reference_page.mjs';
import { serve } from './server.mjs';
import { summary } from './summary.mjs';

const ROUNDS = 5;

// A page that has just been opened has still to do for itself, in milliseconds.
const SETTLING = 500;

/**
 * Shows a brief of so many items in an element whose program is there already.
 *
 * @returns medians in milliseconds: from the request to the first screen and to the last item, the longest
 *   task meanwhile (0 if none took 50 ms), and parsing and laying out the static HTML
 */
export async function timeLargeBrief(count) {
  const server = await serve();
  const browser = await launch();
  try {
    const brief = generatedBrief(count);
    server.replace('/large.json', JSON.stringify(brief), 'application/json');
    server.replace('/small.json', JSON.stringify(generatedBrief(2)), 'application/json');
    server.page('/host.html', hostPage(element('src="/small.json" state-key=""')));
    server.page('/empty.html', hostPage('<main></main>'));
    const body = /<main>.*<\/main>/s.exec(referencePage(brief))[0];
    const runs = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await givePainted(page);
      await page.goto(server.url('/host.html'));
      await ready(page);
      // The first answer waits for the server's compression: not counted.
      await page.evaluate(async () => void (await (await fetch('/large.json')).arrayBuffer()));
      await page.waitForTimeout(SETTLING);
      const ours = await page.evaluate(show);
      await page.goto(server.url('/empty.html'));
      await page.waitForTimeout(SETTLING);
      const plain = await page.evaluate(parse, body);
      await page.close();
      runs.push({ ...ours, plain });
    }
    const median = (name) => summary(runs.map((run) => run[name])).median;
    return Object.fromEntries(Object.keys(runs[0]).map((name) => [name, median(name)]));
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Gives an element a brief of so many items, which is more than it takes.
 *
 * @returns milliseconds from the request to the error, the longest task meanwhile (0 if none took 50 ms), and
 *   the code of the error
 */
export async function timeRefusal(count) {
  const server = await serve();
  const browser = await launch();
  try {
    // Of a type that the server sends as it is: to compress so much takes minutes.
    server.replace('/large.json', JSON.stringify(generatedBrief(count)), 'image/png');
    server.replace('/small.json', JSON.stringify(generatedBrief(2)), 'application/json');
    server.page('/host.html', hostPage(element('src="/small.json" state-key=""')));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.url('/host.html'));
    await ready(page);
    await page.waitForTimeout(SETTLING);
    return await page.evaluate(refuse);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page. */
async function refuse() {
  const host = document.querySelector('policy-brief');
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  const isRefused = new Promise((resolve) => host.addEventListener('brief-error', resolve, { once: true }));
  host.setAttribute('src', '/large.json');
  const { detail } = await isRefused;
  const refused = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { refused, longest, code: detail.code };
}

/** Runs in the page. */
async function show() {
  const host = document.querySelector('policy-brief');
  const { painted } = window;
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  await painted();
  const start = performance.now();
  const isReady = new Promise((resolve) => host.addEventListener('brief-ready', resolve, { once: true }));
  host.setAttribute('src', '/large.json');
  await isReady;
  await painted();
  const first = performance.now() - start;
  while (host.shadowRoot.querySelector('.chunk:empty, [data-later]')) await painted();
  const all = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { first, all, longest };
}

/** Runs in a page of its own. */
function parse(body) {
  const start = performance.now();
  document.body.innerHTML = body;
  document.body.getBoundingClientRect();
  return performance.now() - start;
}
