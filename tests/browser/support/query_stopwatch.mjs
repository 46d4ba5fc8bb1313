// How long a query takes without the page, beside a scan in JavaScript.
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.mjs';
import { hostPage } from './host_page.mjs';
import { keysOf, textsOf } from './keys.mjs';
import { serve } from './server.mjs';
import { summary } from './summary.mjs';

const ROUNDS = 8;
const FOLDER = fileURLToPath(new URL('../../../target/query', import.meta.url));

/**
 * Asks queries of a brief, as they are after each key.
 *
 * @returns `times`: median and 95th percentile of the query, of the whole filter, and of a scan of the same
 *   texts, in milliseconds; `share`: the size of the index as a share of the texts'
 */
export async function timeQuery(brief) {
  const server = await serve({ folders: { '/query': FOLDER } });
  const browser = await launch();
  try {
    server.page('/host.html', hostPage(''));
    server.replace('/paper.json', JSON.stringify(brief), 'application/json');
    const page = await browser.newPage();
    await page.goto(server.url('/host.html'));
    const texts = textsOf(brief);
    const { times, size } = await page.evaluate(ask, { keys: keysOf(brief), texts, rounds: ROUNDS });
    return {
      times: Object.fromEntries(Object.entries(times).map(([name, values]) => [name, summary(values)])),
      share: size / Buffer.byteLength(texts.join('')),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Asks in turn; runs in the page. */
async function ask({ keys, texts, rounds }) {
  const { default: init, Paper } = await import('/query/query.js');
  await init();
  const json = await fetch('/paper.json');
  const paper = new Paper(new Uint8Array(await json.arrayBuffer()));
  const asked = {
    query: (key) => paper.search(key),
    filter: (key) => paper.filter(key),
    scan: (key) => texts.filter((text) => text.includes(key)).length,
  };
  // Each key is the beginning of a word of the first item.
  for (const answer of Object.values(asked)) {
    if (!keys.every(answer)) throw new Error('found nothing');
  }
  const times = { query: [], filter: [], scan: [] };
  const timed = (answer, key, often) => {
    const start = performance.now();
    for (let n = 0; n < often; n += 1) window.found = answer(key);
    return performance.now() - start;
  };
  // What runs for the first time is still being compiled.
  for (const answer of Object.values(asked)) keys.forEach((key) => timed(answer, key, 100));
  // The clock has steps of 0.1 ms.
  const oftenEnough = (answer, key) => {
    let often = 1;
    while (timed(answer, key, often) < 5) often *= 2;
    return often;
  };
  const plan = keys.flatMap((key) =>
    Object.entries(asked).map(([name, answer]) => ({ key, name, answer, often: oftenEnough(answer, key) })),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const { key, name, answer, often } of plan) times[name].push(timed(answer, key, often) / often);
  }
  return { times, size: paper.size() };
}
