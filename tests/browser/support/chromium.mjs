// Finds and starts the browser.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

// Nothing but the page may use the network or the processor while a test runs.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[
    // For each window, pages of the address bar that nobody opens: a second of the processor.
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    // What Playwright leaves out: the browser heeds the last of such lists alone.
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'OptimizationHints',
    'NetworkTimeServiceQuerying',
    'AimEnabled',
    'PreconnectToSearch',
  ].join()}`,
];

/** Starts a headless browser, with further arguments if it is given some. */
export function launch({ args = [] } = {}) {
  return chromium.launch({ executablePath: executable(), args: [...ARGUMENTS, ...args], headless: true });
}

function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const dirs = (process.env.PATH ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => dirs.map((dir) => join(dir, name))).find(isProgram);
  if (!found) throw new Error('no Chromium on the PATH: name one in CHROMIUM');
  return found;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
