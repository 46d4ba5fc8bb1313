// How long the filter takes, beside an input field that does nothing.
import { launch } from './chromium.mjs';
import { generatedBrief } from './generated_brief.mjs';
import { element, hostPage } from './host_page.mjs';
import { keysOf } from './keys.mjs';
import { givePainted } from './painted.mjs';
import { ready } from './reader.mjs';
import { serve } from './server.mjs';
import { summary } from './summary.mjs';

const ROUNDS = 8;

/**
 * Types queries key by key into a brief of so many items, or into the one given.
 *
 * @returns median and 95th percentile from key to paint, in the brief and in a field whose listener does
 *   nothing, in milliseconds
 */
export async function timeFilter(count, brief = generatedBrief(count)) {
  const server = await serve();
  const browser = await launch();
  try {
    server.replace('/paper.json', JSON.stringify(brief), 'application/json');
    server.page('/host.html', hostPage(`<input id="empty" aria-label="empty">${element('src="/paper.json" state-key=""')}`));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await givePainted(page);
    await page.goto(server.url('/host.html'), { timeout: 120_000 });
    await ready(page);
    // Large briefs are built in slices after they are ready.
    await page.waitForTimeout(3_000);
    const { painted, empty } = await page.evaluate(type, { keys: keysOf(brief), rounds: ROUNDS });
    return { painted: summary(painted), empty: summary(empty) };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Types into the fields in turn; runs in the page. */
async function type({ keys, rounds }) {
  const box = document.querySelector('policy-brief').shadowRoot.querySelector('[type=search]');
  const empty = document.querySelector('#empty');
  empty.addEventListener('input', () => {});
  const { painted } = window;
  const times = { painted: [], empty: [] };
  const press = async (field, value, name) => {
    // A key comes at any time, not just after a frame.
    await new Promise((resolve) => setTimeout(resolve, 120 + 16 * Math.random()));
    const start = performance.now();
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await painted();
    times[name].push(performance.now() - start);
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const key of keys) {
      await press(box, key, 'painted');
      await press(empty, key, 'empty');
    }
  }
  return times;
}
