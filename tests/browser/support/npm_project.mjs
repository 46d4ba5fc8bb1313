// The bundle as an npm package, installed where its users would.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST, EXAMPLES } from './dist.mjs';

/**
 * A copy of an npm project in `examples/` with the bundle installed in it, packed as for a registry.
 * It is deleted when the test ends.
 *
 * @returns its folder, and what runs a command in it and returns what that writes
 */
export function installed(t, example) {
  const dir = mkdtempSync(join(tmpdir(), 'policy-brief-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const runIn = (cwd, program, ...args) =>
    execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const archive = runIn(dir, 'npm', 'pack', '--silent', DIST).trim().split('\n').at(-1);
  const project = join(dir, 'project');
  cpSync(join(EXAMPLES, example), project, { recursive: true, filter: (path) => !/node_modules|dist/.test(path) });
  const run = (...command) => runIn(project, ...command);
  run('npm', 'ci', '--no-audit', '--no-fund');
  run('npm', 'install', '--no-save', '--no-audit', '--no-fund', join(dir, archive));
  return { project, run };
}
