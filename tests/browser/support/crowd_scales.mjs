// What many briefs on one page weigh, and how fast all of them can be read again after a panic.
import { BRIEF_PATH } from './brief.mjs';
import { launch } from './chromium.mjs';
import { counters } from './counters.mjs';
import { element, hostPage } from './host_page.mjs';
import { panic } from './panic.mjs';
import { ready } from './reader.mjs';
import { serve } from './server.mjs';

/**
 * Opens a page with so many briefs, and then makes their program panic.
 *
 * @returns what `counters` counts beyond a page without briefs, and the milliseconds of `panic`
 */
export async function weighCrowd(count) {
  const server = await serve();
  const browser = await launch();
  try {
    const weigh = async (body, settle) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      server.page('/host.html', hostPage(body));
      await page.goto(server.url('/host.html'));
      await settle(page);
      return { page, counted: await counters(page) };
    };
    const bare = await weigh('', () => {});
    const { page, counted } = await weigh(element(`src="${BRIEF_PATH}" state-key=""`).repeat(count), (page) => ready(page, { timeout: 120_000 }));
    const more = Object.entries(counted).map(([name, value]) => [name, value - bare.counted[name]]);
    return { ...Object.fromEntries(more), panic: await panic(page) };
  } finally {
    await browser.close();
    await server.close();
  }
}
