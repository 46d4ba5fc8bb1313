// How long the filter takes, beside the same box without it and beside a field that does nothing.
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
 * @returns median and 95th percentile from key to paint, in milliseconds: `painted` with the filter, `idle`
 *   in the same box while the key is kept from it, and `empty` in a plain field of the page around it
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
    const times = await page.evaluate(type, { keys: keysOf(brief), rounds: ROUNDS });
    return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, summary(values)]));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Types into the fields in turn; runs in the page. */
async function type({ keys, rounds }) {
  const { shadowRoot } = document.querySelector('policy-brief');
  const box = shadowRoot.querySelector('[type=search]');
  const empty = document.querySelector('#empty');
  empty.addEventListener('input', () => {});
  let isKept = false;
  window.addEventListener('input', (event) => isKept && event.stopImmediatePropagation(), { capture: true });
  const { painted } = window;
  const times = { painted: [], idle: [], empty: [] };
  const press = async (field, value, name) => {
    // A key comes at any time, not just after a frame.
    await new Promise((resolve) => setTimeout(resolve, 120 + 16 * Math.random()));
    const start = performance.now();
    field.value = value;
    isKept = name === 'idle';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await painted();
    times[name].push(performance.now() - start);
  };
  const presses = {
    painted: async (key) => {
      await press(box, key, 'painted');
      // Each key is the beginning of a word of the first item.
      if (!shadowRoot.querySelector('.passage, .item-card').checkVisibility()) throw new Error('found nothing');
    },
    empty: (key) => press(empty, key, 'empty'),
    // The box would not change if it were the same once more.
    idle: (key) => press(box, `${key}.`, 'idle'),
  };
  const names = Object.keys(presses);
  for (let round = 0; round < rounds; round += 1) {
    for (const key of keys) {
      for (const name of names) await presses[name](key);
    }
    // What the filter leaves for later may run beside the next key.
    names.push(names.shift());
  }
  return times;
}
