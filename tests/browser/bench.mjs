// Times first visits to the brief beside the same paper as a static page, then the filter beside an
// input field that does nothing, and weighs many briefs on one page: `bench.mjs [LOADS]`.
//
// All pages are loaded in turn in the same run, so that a busy machine slows them alike; read the
// ratios rather than the milliseconds. Nothing is asserted.
//
// The static page is there twice: with its style sheet linked, as every site has it that shares one
// among its pages, and with it inside, which saves a round trip and is as fast as a page can be.
import { brief } from './support/brief.mjs';
import { launch } from './support/chromium.mjs';
import { STYLE, referencePage } from './support/reference_page.mjs';
import { serve } from './support/server.mjs';
import { timeLoad } from './support/stopwatch.mjs';
import { printTable } from './support/table.mjs';
import { timeFilter } from './support/filter_stopwatch.mjs';
import { timeLargeBrief } from './support/large_brief_stopwatch.mjs';
import { weighCrowd } from './support/crowd_scales.mjs';

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
    server.replace('/reference.css', STYLE, 'text/css');
    server.page('/linked.html', referencePage(brief, 'reference.css'));
    server.page('/inside.html', referencePage(brief));
    const load = {
      ours: () => timeLoad(browser, server.url('/neutrality.html'), briefIsReady),
      linked: () => timeLoad(browser, server.url('/linked.html'), textIsThere),
      inside: () => timeLoad(browser, server.url('/inside.html'), textIsThere),
    };
    const runs = { ours: [], linked: [], inside: [] };
    // The first of each also waits for the server's compression: not counted.
    for (let n = -1; n < loads; n += 1) {
      for (const [page, time] of Object.entries(load)) {
        const run = await time();
        if (n >= 0) runs[page].push(run);
      }
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
const ratio = (measure, to) => (of('ours', measure) / of(to, measure)).toFixed(2);
const more = (measure, to) => `+${round(Math.max(0, of('ours', measure) - of(to, measure)))}`;
const row = (label, measure, comparison, target) => [
  label,
  round(of('ours', measure)),
  ...['linked', 'inside'].flatMap((page) => [round(of(page, measure)), comparison(measure, page)]),
  target,
];

console.log(`Medians of ${loads} cold loads each; processor slowed 4 times, slow 4G.\n`);
printTable([
  ['', 'brief', 'static, linked', 'compared', 'static, inside', 'compared', 'target'],
  row('first paint, ms', 'paint', ratio, '≤ 1.05'),
  row('ready, ms', 'ready', ratio, '≤ 1.35'),
  row('layout shift', 'shift', more, '0'),
  row('blocking, ms', 'blocking', more, '≤ +50'),
  row('bytes', 'bytes', ratio, ''),
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

console.log('\nLarge briefs, with the program there: from the request to what can be seen, and to the last item.\n');
const rows = [];
for (const items of [1_000, 10_000]) {
  const { first, all, longest, plain } = await timeLargeBrief(items);
  rows.push([items, ...[first, all, plain].map(Math.round), (all / plain).toFixed(2), Math.round(longest) || '< 50']);
}
printTable([['items', 'first screen, ms', 'all, ms', 'static HTML, ms', 'compared', 'longest task, ms'], ...rows]);

console.log('\nBriefs on one page: what they weigh beyond the page, and the time from a panic to readable text.\n');
const crowds = [];
for (const count of [1, 10, 100]) crowds.push([count, await weighCrowd(count)]);
const kilobytes = (bytes) => Math.round(bytes / 1024);
const [, ten] = crowds[1];
const [, hundred] = crowds[2];
// What each further brief takes is its data; the rest is what they share.
const each = { heap: (hundred.heap - ten.heap) / 90, wasm: (hundred.wasm - ten.wasm) / 90 };
const shared = (count, { heap, wasm }) => heap + wasm - count * (each.heap + each.wasm);
printTable([
  ['briefs', 'nodes', 'listeners', 'heap, KiB', 'wasm, KiB', 'beyond the data, KiB', 'panic, ms'],
  ...crowds.map(([count, counted]) => [
    count,
    counted.nodes,
    counted.listeners,
    kilobytes(counted.heap),
    kilobytes(counted.wasm),
    kilobytes(shared(count, counted)),
    Math.round(counted.panic),
  ]),
]);
