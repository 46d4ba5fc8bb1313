// Many briefs on one page: what they share, and what a panic does to them.
import { weighCrowd } from '../support/crowd_scales.mjs';
import { printTable } from '../support/table.mjs';

/** Weighs one brief, ten and a hundred. */
export async function printCrowds() {
  console.log('\nBriefs on one page: what they weigh beyond the page, and the time from a panic to readable text.\n');
  const crowds = [];
  for (const count of [1, 10, 100]) crowds.push([count, await weighCrowd(count)]);
  const kilobytes = (bytes) => Math.round(bytes / 1024);
  const [, ten] = crowds[1];
  const [, hundred] = crowds[2];
  // What each further brief takes is its data; the rest is what they share.
  const each = { heap: (hundred.heap - ten.heap) / 90, wasm: (hundred.wasm - ten.wasm) / 90 };
  const shared = (count, { heap, wasm }) => heap + wasm - count * (each.heap + each.wasm);
  printTable([
    ['briefs', 'nodes', 'listeners', 'heap, KiB', 'wasm, KiB', 'beyond the data, KiB', 'panic, ms'],
    ...crowds.map(([count, counted]) => [
      count,
      counted.nodes,
      counted.listeners,
      kilobytes(counted.heap),
      kilobytes(counted.wasm),
      kilobytes(shared(count, counted)),
      Math.round(counted.panic),
    ]),
  ]);
}
