// The query and the filter without the page, beside a scan in JavaScript.
import { brief } from '../support/brief.mjs';
import { generatedBrief } from '../support/generated_brief.mjs';
import { timeQuery } from '../support/query_stopwatch.mjs';
import { printTable } from '../support/table.mjs';

/** Times the query on briefs of all sizes. */
export async function printQuery() {
  console.log('\nThe query, key by key, without the page.\n');
  const rows = [];
  for (const paper of [brief, ...[100, 1_000, 10_000].map(generatedBrief)]) {
    const { times, share } = await timeQuery(paper);
    const { query, filter, scan } = times;
    const us = (milliseconds) => (milliseconds * 1_000).toPrecision(3);
    rows.push([
      paper === brief ? 'paper' : paper.title.replace(' items', ''),
      ...[query, filter, scan].map(({ median, p95 }) => `${us(median)} / ${us(p95)}`),
      `${(query.median / scan.median).toFixed(2)} / ${(query.p95 / scan.p95).toFixed(2)}`,
      share.toFixed(2),
    ]);
  }
  printTable([['items', 'query, µs', 'filter, µs', 'scan, µs', 'query / scan', 'index / text'], ...rows]);
  console.log(
    '\nMedian / 95th percentile; each is asked the same many times in a row. The query tells what matches and\n' +
      'counts the hits; the filter asks it and counts what every choice would show; the scan looks with\n' +
      '`includes` into the lower-cased text of every item. The index is that of the words, in bytes of memory.',
  );
}
