// Takes the picture for the documentation: the top of the brief with a finding open.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cards } from './support/brief.mjs';
import { launch } from './support/chromium.mjs';
import { isOpen, ready, toggle } from './support/reader.mjs';
import { serve } from './support/server.mjs';

const FILE = fileURLToPath(new URL('../../docs/screenshot.png', import.meta.url));

const server = await serve();
const browser = await launch();
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: 1,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  const [{ title }] = cards;
  await toggle(page, title).click();
  await isOpen(page, title);
  // A title that is scrolled away says little about the page; a finding below the edge says nothing.
  await toggle(page, title).evaluate((button) => {
    const { bottom } = button.closest('article').getBoundingClientRect();
    scrollBy(0, Math.max(0, bottom + 24 - innerHeight));
    button.blur();
  });
  await page.mouse.move(0, 0);
  mkdirSync(dirname(FILE), { recursive: true });
  await page.screenshot({ path: FILE });
  console.log(FILE);
} finally {
  await browser.close();
  await server.close();
}
