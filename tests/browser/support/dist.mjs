// The built bundle on disk.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the bundle. */
export const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** The folder of the examples. */
export const EXAMPLES = fileURLToPath(new URL('../../../examples/', import.meta.url));

/** Says in one line what to do when nothing is built, where a test would fail in twenty. */
export function requireBundle() {
  if (!existsSync(`${DIST}index.html`)) {
    throw new Error('dist/ holds no bundle: run `cargo xtask build` first');
  }
}
