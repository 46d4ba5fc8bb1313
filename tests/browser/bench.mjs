// Times first visits to the brief beside the same paper as a static page and beside the brief without
// what keeps it for reading offline, then the filter beside an input field that does nothing:
// `bench.mjs [LOADS]`.
//
// The pages are loaded in turn in the same run, so that a busy machine slows them alike; read the
// ratios rather than the milliseconds. Nothing is asserted.
import { readFileSync } from 'node:fs';
import { brief } from './support/brief.mjs';
import { launch } from './support/chromium.mjs';
import { DIST } from './support/dist.mjs';
import { referencePage } from './support/reference_page.mjs';
import { serve } from './support/server.mjs';
import { timeLoad } from './support/stopwatch.mjs';
import { printTable } from './support/table.mjs';
import { timeFilter } from './support/filter_stopwatch.mjs';

const loads = Number(process.argv[2] ?? 9);
if (!Number.isInteger(loads) || loads < 1) throw new Error(`loads: expected a number, found ${process.argv[2]}`);

// Both run in the page.
const briefIsReady = () =>
  new Promise((resolve) => document.addEventListener('brief-ready', () => resolve(performance.now()), { once: true }));
const textIsThere = () =>
  new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(performance.now()), { once: true }));

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

async function measure() {
  const server = await serve();
  const browser = await launch();
  try {
    server.page('/reference.html', referencePage(brief));
    const html = readFileSync(`${DIST}neutrality.html`, 'utf8');
    const online = html.replace(/<(link|script) data-offline.*?>(<\/script>)?/g, '');
    if (online === html) throw new Error('the page: expected what keeps it for reading offline, found none');
    server.page('/online.html', online);
    const load = {
      ours: () => timeLoad(browser, server.url('/neutrality.html'), briefIsReady),
      plain: () => timeLoad(browser, server.url('/reference.html'), textIsThere),
      online: () => timeLoad(browser, server.url('/online.html'), briefIsReady),
    };
    // The first of each also waits for the server's compression: not counted.
    for (const visit of Object.values(load)) await visit();
    const runs = { ours: [], plain: [], online: [] };
    for (let n = 0; n < loads; n += 1) {
      for (const [name, visit] of Object.entries(load)) runs[name].push(await visit());
    }
    return runs;
  } finally {
    await browser.close();
    await server.close();
  }
}

const runs = await measure();
const of = (page, measure) => median(runs[page].map((run) => run[measure]));
const round = (value) => (value < 1 && value > 0 ? value.toFixed(4) : Math.round(value));
const ratio = (measure, other) => (of('ours', measure) / of(other, measure)).toFixed(2);
const more = (measure, other) => `+${round(Math.max(0, of('ours', measure) - of(other, measure)))}`;
const row = (label, measure, comparison, target, other = 'plain') => [
  label,
  round(of('ours', measure)),
  round(of(other, measure)),
  comparison(measure, other),
  target,
];

console.log(`Medians of ${loads} cold loads each; processor slowed 4 times, slow 4G.\n`);
printTable([
  ['', 'brief', 'static', 'compared', 'target'],
  row('first paint, ms', 'paint', ratio, '≤ 1.05'),
  row('ready, ms', 'ready', ratio, '≤ 1.35'),
  row('layout shift', 'shift', more, '0'),
  row('blocking, ms', 'blocking', more, '≤ +50'),
  row('bytes', 'bytes', ratio, ''),
]);

console.log('\nWhat reading offline costs: the same brief with it and without.\n');
printTable([
  ['', 'with', 'without', 'compared', 'target'],
  row('first paint, ms', 'paint', ratio, '≤ 1.05', 'online'),
  row('ready, ms', 'ready', ratio, '≤ 1.05', 'online'),
  row('blocking, ms', 'blocking', more, '≤ +50', 'online'),
]);

console.log('\nThe filter, key by key: from the key to the painted result, and the query without the page.\n');
const keys = [];
for (const items of ['paper', 100, 1_000, 10_000]) {
  const { painted, empty, query, scan } = await timeFilter(items, items === 'paper' ? brief : undefined);
  keys.push([
    String(items),
    ...[painted, empty].map(({ median, p95 }) => `${median.toFixed(1)} / ${p95.toFixed(1)}`),
    `${(painted.median / empty.median).toFixed(2)} / ${(painted.p95 / empty.p95).toFixed(2)}`,
    ...[query, scan].map(({ median, p95 }) => `${median.toFixed(2)} / ${p95.toFixed(2)}`),
  ]);
}
printTable([['items', 'painted, ms', 'empty field, ms', 'compared', 'query, ms', 'scan, ms'], ...keys]);
console.log('\nMedian / 95th percentile. The scan is `includes` in the lower-cased text of every item.');
