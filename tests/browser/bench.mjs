// Measures the bundle in a browser: `bench.mjs [LOADS]`.
//
// Whatever is compared runs in turn in the same run, so that a busy machine slows it alike; read the
// ratios rather than the milliseconds. Nothing is asserted.
import { printCrowds } from './bench/crowds.mjs';
import { printFilter } from './bench/filter.mjs';
import { printFirstVisits } from './bench/first_visits.mjs';
import { printLargeBriefs } from './bench/large_briefs.mjs';
import { printQuery } from './bench/query.mjs';

const loads = Number(process.argv[2] ?? 9);
if (!Number.isInteger(loads) || loads < 1) throw new Error(`loads: expected a number, found ${process.argv[2]}`);

await printFirstVisits(loads);
await printFilter();
await printQuery();
await printLargeBriefs();
await printCrowds();
