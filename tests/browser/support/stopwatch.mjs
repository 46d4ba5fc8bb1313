// One timed load on a slow device and a slow network.

// The preset of that name in Chrome's developer tools: 1.6 Mbit/s at 90 %, and the round trips of a
// connection's start, which emulation leaves out, as 3.75 times the latency of one.
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const CPU_SLOWDOWN = 4;

// Work that follows on being ready, such as storing files for later, counts as blocking too.
const AFTERMATH = 500;

/**
 * Loads an address once, in a context without caches.
 *
 * `ready` tells, in the page, when it can be used: a promise of a time in milliseconds. What nobody
 * can see yet cannot be used: a page may have all it needs before it is painted.
 *
 * @returns milliseconds of first paint, readiness and blocking, the layout shift, the bytes received
 */
export async function timeLoad(browser, url, ready) {
  const context = await browser.newContext({ viewport: { width: 412, height: 915 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.addInitScript(observe);
    await page.addInitScript(`window.whenReady = (${ready})()`);
    await page.goto(url, { timeout: 60_000 });
    const readyAt = await page.evaluate(() => window.whenReady);
    await page.waitForTimeout(AFTERMATH);
    const observed = await page.evaluate(() => window.observed);
    return { ...observed, ready: Math.max(readyAt, observed.paint), bytes };
  } finally {
    await context.close();
  }
}

function observe() {
  const observed = { paint: 0, shift: 0, blocking: 0 };
  window.observed = observed;
  const watch = (type, take) => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  };
  watch('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (observed.paint = startTime));
  watch('layout-shift', ({ value }) => (observed.shift += value));
  watch('longtask', ({ duration }) => (observed.blocking += Math.max(0, duration - 50)));
}
