// Node's `test` with a time limit: a page that never answers fails its own test and ends.
import nodeTest from 'node:test';

const LIMIT = 60_000;

/** `test(name, fn)` or `test(name, options, fn)`, as in `node:test`. */
export default function test(name, ...rest) {
  const fn = rest.pop();
  return nodeTest(name, { timeout: LIMIT, ...rest[0] }, fn);
}
