// How large briefs come, beside the same content as static HTML.
import { timeLargeBrief, timeRefusal } from '../support/large_brief_stopwatch.mjs';
import { printTable } from '../support/table.mjs';

/** Times the arrival of large briefs. */
export async function printLargeBriefs() {
  console.log('\nLarge briefs, with the program there: from the request to what can be seen, and to the last item.\n');
  const longestOf = ({ longest }) => Math.round(longest) || '< 50';
  const rows = [];
  for (const items of [1_000, 10_000]) {
    const times = await timeLargeBrief(items);
    const { first, all, plain } = times;
    rows.push([items, ...[first, all, plain].map(Math.round), (all / plain).toFixed(2), longestOf(times)]);
  }
  printTable([['items', 'first screen, ms', 'all, ms', 'static HTML, ms', 'compared', 'longest task, ms'], ...rows]);
  const refusal = await timeRefusal(100_000);
  const took = `${Math.round(refusal.refused)} ms, longest task ${longestOf(refusal)} ms`;
  console.log(`\n100,000 items are more than a brief may have: ${refusal.code} after ${took}.`);
}
