// Draws the icons for installing, from their SVG sources, in the sizes that systems ask for.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from './support/chromium.mjs';

const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));
const ICONS = [
  { source: 'icon.svg', size: 192, name: 'icon-192.png' },
  { source: 'icon.svg', size: 512, name: 'icon-512.png' },
  // Systems cut it to their own shapes: its ground fills it, and its drawing keeps to the middle.
  { source: 'icon-maskable.svg', size: 512, name: 'icon-maskable-512.png' },
];

const browser = await launch();
try {
  for (const { source, size, name } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = readFileSync(PUBLIC + source, 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block; inline-size: 100vw }</style>${svg}`);
    await page.screenshot({ path: PUBLIC + name, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
