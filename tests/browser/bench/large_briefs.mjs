// How large briefs come, beside the same content as static HTML.
import { timeLargeBrief } from '../support/large_brief_stopwatch.mjs';
import { printTable } from '../support/table.mjs';

/** Times the arrival of large briefs. */
export async function printLargeBriefs() {
  console.log('\nLarge briefs, with the program there: from the request to what can be seen, and to the last item.\n');
  const rows = [];
  for (const items of [1_000, 10_000]) {
    const { first, all, longest, plain } = await timeLargeBrief(items);
    rows.push([items, ...[first, all, plain].map(Math.round), (all / plain).toFixed(2), Math.round(longest) || '< 50']);
  }
  printTable([['items', 'first screen, ms', 'all, ms', 'static HTML, ms', 'compared', 'longest task, ms'], ...rows]);
}
