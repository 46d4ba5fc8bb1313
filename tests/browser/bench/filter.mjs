// The filter, beside an input field that does nothing.
import { brief } from '../support/brief.mjs';
import { timeFilter } from '../support/filter_stopwatch.mjs';
import { printTable } from '../support/table.mjs';

/** Times the filter on briefs of all sizes. */
export async function printFilter() {
  console.log('\nThe filter, key by key: from the key to the painted result.\n');
  const keys = [];
  for (const items of ['paper', 100, 1_000, 10_000]) {
    const { painted, empty } = await timeFilter(items, items === 'paper' ? brief : undefined);
    keys.push([
      String(items),
      ...[painted, empty].map(({ median, p95 }) => `${median.toFixed(1)} / ${p95.toFixed(1)}`),
      `${(painted.median / empty.median).toFixed(2)} / ${(painted.p95 / empty.p95).toFixed(2)}`,
    ]);
  }
  printTable([['items', 'painted, ms', 'empty field, ms', 'compared'], ...keys]);
  console.log('\nMedian / 95th percentile.');
}
