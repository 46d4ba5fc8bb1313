// Weighs a first visit against the budget of budget.json (bytes as sent, compressed with Brotli).
//
// It loads what it weighs: a bundle that is small because it does not start fails here. What the
// service worker stores for later visits is fetched when the page is ready, and not counted; the
// worker itself has a budget of its own, and so has what a first visit loads for reading offline.
import { readFileSync } from 'node:fs';
import { collectErrors } from './support/browser.mjs';
import { launch } from './support/chromium.mjs';
import { requireBundle } from './support/dist.mjs';
import { ready } from './support/reader.mjs';
import { serve } from './support/server.mjs';
import { printTable } from './support/table.mjs';

// What only the published page has: for reading offline, and to tell of changes.
const OF_THE_PAGE = /^\/(offline|keeping|receipt|receipt_words|changes|changes_marks|changes_notice|news|notice)\.(js|css)$/;

const budget = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'));

async function visit() {
  requireBundle();
  const server = await serve();
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const errors = collectErrors(page);
    const paths = new Set();
    page.on('response', (response) => paths.add(new URL(response.url()).pathname));
    await page.goto(server.url('/neutrality.html'));
    await ready(page);
    await page.waitForLoadState('networkidle');
    // The browser asks for its worker past the page.
    await page.evaluate(() => fetch('sw.js'));
    const files = [...paths].map((path) => ({ path, ...server.weight(path) }));
    const isWorker = ({ path }) => path === '/sw.js';
    return { errors, files: files.filter((file) => file.raw > 0 && !isWorker(file)), worker: files.find(isWorker) };
  } finally {
    await browser.close();
    await server.close();
  }
}

function sum(files) {
  return files.reduce((total, file) => ({ raw: total.raw + file.raw, sent: total.sent + file.sent }), { raw: 0, sent: 0 });
}

const { errors, files, worker } = await visit();
const total = sum(files);
const wasm = sum(files.filter((file) => file.path.endsWith('.wasm')));
const loader = sum(files.filter((file) => file.path === '/policy-brief.js'));
const ofThePage = sum(files.filter((file) => OF_THE_PAGE.test(file.path)));
printTable([
  ['file', 'raw', 'brotli', 'budget'],
  ...files.map(({ path, raw, sent }) => [path, raw, sent, '']),
  ['the loader', loader.raw, loader.sent, budget.loader],
  ['wasm', wasm.raw, wasm.sent, budget.wasm],
  ['for reading offline', ofThePage.raw, ofThePage.sent, budget.offline],
  ['the worker, apart', worker.raw, worker.sent, budget.worker],
  ['total', total.raw, total.sent, budget.total],
]);

const faults = [
  ...errors.map((error) => `the page logged an error: ${error}`),
  ...(loader.sent === 0 ? ['the page loaded no loader'] : []),
  ...(loader.sent > budget.loader ? [`the loader is ${loader.sent - budget.loader} bytes above its budget`] : []),
  ...(wasm.sent === 0 ? ['the page loaded no wasm'] : []),
  ...(wasm.sent > budget.wasm ? [`the wasm is ${wasm.sent - budget.wasm} bytes above its budget`] : []),
  ...(ofThePage.sent === 0 ? ['the page loaded nothing for reading offline'] : []),
  ...(ofThePage.sent > budget.offline ? [`what is for reading offline is ${ofThePage.sent - budget.offline} bytes above its budget`] : []),
  ...(worker.sent > budget.worker ? [`the worker is ${worker.sent - budget.worker} bytes above its budget`] : []),
  ...(total.sent > budget.total ? [`the visit is ${total.sent - budget.total} bytes above its budget`] : []),
];
for (const fault of faults) console.error(`size: ${fault}`);
process.exitCode = faults.length ? 1 : 0;
