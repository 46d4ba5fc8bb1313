// The filter, beside input fields that do nothing.
import { brief } from '../support/brief.mjs';
import { timeFilter } from '../support/filter_stopwatch.mjs';
import { printTable } from '../support/table.mjs';

/** Times the filter on briefs of all sizes. */
export async function printFilter() {
  console.log('\nThe filter, key by key: from the key to the painted result.\n');
  const keys = [];
  for (const items of ['paper', 100, 1_000, 10_000]) {
    const { painted, idle, empty } = await timeFilter(items, items === 'paper' ? brief : undefined);
    keys.push([
      String(items),
      ...[painted, idle, empty].map(({ median, p95 }) => `${median.toFixed(1)} / ${p95.toFixed(1)}`),
      ...[idle, empty].map(
        (nothing) => `${(painted.median / nothing.median).toFixed(2)} / ${(painted.p95 / nothing.p95).toFixed(2)}`,
      ),
    ]);
  }
  printTable([
    ['items', 'filter, ms', 'same box, ms', 'plain field, ms', 'filter / box', 'filter / field'],
    ...keys,
  ]);
  console.log(
    '\nMedian / 95th percentile. The same box: its key is kept from the filter, so nothing but its text changes.\n' +
      'The plain field stands in the page around the brief.',
  );
}
