// How long the filter takes, beside an input field that does nothing and a scan in JavaScript.
import { launch } from './chromium.mjs';
import { generatedBrief } from './generated_brief.mjs';
import { element, hostPage } from './host_page.mjs';
import { givePainted } from './painted.mjs';
import { ready } from './reader.mjs';
import { serve } from './server.mjs';

const ROUNDS = 8;

// The one does nothing, the other looks through the texts.
const FIELDS = '<input id="empty" aria-label="empty"><input id="scan" aria-label="scan">';

/**
 * Types queries key by key into a brief of so many items, or into the one given.
 *
 * @returns median and 95th percentile, in milliseconds: from key to paint in the brief and in the
 *   empty field; the query alone and a scan of the same texts, which are what the listeners of the brief
 *   and of a third field take beyond that of the empty one
 */
export async function timeFilter(count, brief = generatedBrief(count)) {
  const server = await serve();
  const browser = await launch();
  try {
    server.replace('/paper.json', JSON.stringify(brief), 'application/json');
    server.page('/host.html', hostPage(`${FIELDS}${element('src="/paper.json" state-key=""')}`));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await givePainted(page);
    await page.goto(server.url('/host.html'), { timeout: 120_000 });
    await ready(page);
    // Large briefs are built in slices after they are ready.
    await page.waitForTimeout(3_000);
    const texts = brief.sections.flatMap(({ content }) =>
      (content.narrative ?? Object.values(content)[0].items).map((item) => textsOf(item).join(' ').toLowerCase()),
    );
    const words = [...new Set(texts[0].match(/[a-z]{5,}/g))].slice(0, 3);
    const times = await page.evaluate(type, { words, texts, rounds: ROUNDS });
    return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, summary(values)]));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Every text below a value. */
function textsOf(value) {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

function summary(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { median: at(0.5), p95: at(0.95) };
}

/** Types into the fields in turn; runs in the page. */
async function type({ words, texts, rounds }) {
  const box = document.querySelector('policy-brief').shadowRoot.querySelector('[type=search]');
  const [empty, scan] = document.querySelectorAll('#empty, #scan');
  empty.addEventListener('input', () => {});
  scan.addEventListener('input', () => {
    const { value } = scan;
    window.found = texts.filter((text) => text.includes(value)).length;
  });
  const { painted } = window;
  const times = { painted: [], empty: [], scanned: [], query: [], scan: [] };
  const press = async (field, value, name) => {
    // A key comes at any time, not just after a frame.
    await new Promise((resolve) => setTimeout(resolve, 120 + 16 * Math.random()));
    const start = performance.now();
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const asked = performance.now();
    await painted();
    times[name].push(performance.now() - start);
    return asked - start;
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const word of words) {
      for (let length = 1; length <= 5; length += 1) {
        const query = word.slice(0, length);
        const asked = await press(box, query, 'painted');
        const nothing = await press(empty, query, 'empty');
        const scanned = await press(scan, query, 'scanned');
        // What a field itself takes is none of it.
        times.query.push(asked - nothing);
        times.scan.push(scanned - nothing);
      }
    }
  }
  return times;
}
