// First visits: the brief beside the same paper as a static page, and beside the brief without what keeps
// it for reading offline.
//
// The static page is there twice: with its style sheet linked, as every site has it that shares one
// among its pages, and with it inside, which saves a round trip and is as fast as a page can be.
import { readFileSync } from 'node:fs';
import { brief } from '../support/brief.mjs';
import { launch } from '../support/chromium.mjs';
import { DIST } from '../support/dist.mjs';
import { STYLE, referencePage } from '../support/reference_page.mjs';
import { serve } from '../support/server.mjs';
import { timeLoad } from '../support/stopwatch.mjs';
import { summary } from '../support/summary.mjs';
import { printTable } from '../support/table.mjs';

// Both run in the page.
const briefIsReady = () =>
  new Promise((resolve) => document.addEventListener('brief-ready', () => resolve(performance.now()), { once: true }));
// A static page can be read once its style is there too.
const textIsThere = () =>
  new Promise((resolve) => addEventListener('load', () => resolve(performance.now()), { once: true }));

async function measure(loads) {
  const server = await serve();
  const browser = await launch();
  try {
    server.replace('/reference.css', STYLE, 'text/css');
    server.page('/linked.html', referencePage(brief, 'reference.css'));
    server.page('/inside.html', referencePage(brief));
    const html = readFileSync(`${DIST}neutrality.html`, 'utf8');
    const online = html.replace(/<(link|script) data-offline.*?>(<\/script>)?/g, '');
    if (online === html) throw new Error('the page: expected what keeps it for reading offline, found none');
    server.page('/online.html', online);
    const load = {
      ours: () => timeLoad(browser, server.url('/neutrality.html'), briefIsReady),
      online: () => timeLoad(browser, server.url('/online.html'), briefIsReady),
      linked: () => timeLoad(browser, server.url('/linked.html'), textIsThere),
      inside: () => timeLoad(browser, server.url('/inside.html'), textIsThere),
    };
    const runs = { ours: [], online: [], linked: [], inside: [] };
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

/** Times so many loads of each page, in turn, and prints the medians. */
export async function printFirstVisits(loads) {
  const runs = await measure(loads);
  const of = (page, measure) => summary(runs[page].map((run) => run[measure])).median;
  const ratio = (measure, other) => (of('ours', measure) / of(other, measure)).toFixed(2);
  const more = (measure, other) => `+${round(Math.max(0, of('ours', measure) - of(other, measure)))}`;
  const row = (label, measure, comparison, target) => [
    label,
    round(of('ours', measure)),
    ...['linked', 'inside', 'online'].flatMap((page) => [round(of(page, measure)), comparison(measure, page)]),
    target,
  ];
  console.log(`First visits: medians of ${loads} cold loads each; processor slowed 4 times, slow 4G.\n`);
  printTable([
    ['', 'brief', 'static, linked', 'compared', 'static, inside', 'compared', 'not offline', 'compared', 'target'],
    row('first paint, ms', 'paint', ratio, '≤ 1.05'),
    row('ready, ms', 'ready', ratio, '≤ 1.35'),
    row('layout shift', 'shift', more, '0'),
    row('blocking, ms', 'blocking', more, '≤ +50'),
    row('bytes', 'bytes', ratio, ''),
  ]);
}

function round(value) {
  return value < 1 && value > 0 ? value.toFixed(4) : Math.round(value);
}
