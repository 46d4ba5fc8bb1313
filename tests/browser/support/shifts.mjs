// What moves on a page by itself.

/** Notes from now on what moves on the pages that are opened. */
export function watchShifts(page) {
  return page.addInitScript(() => {
    window.shifts = [];
    const describe = ({ node, previousRect, currentRect }) =>
      `${node?.nodeName ?? 'in the element'} ${JSON.stringify(previousRect)} -> ${JSON.stringify(currentRect)}`;
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) window.shifts.push({ value, sources: sources.map(describe) });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has moved, once the page has had the time to. */
export async function shifts(page) {
  await page.waitForTimeout(300);
  return page.evaluate(() => window.shifts);
}
