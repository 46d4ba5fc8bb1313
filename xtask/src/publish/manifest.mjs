// Describes the element for editors and catalogues: `manifest.mjs DIR` writes custom-elements.json.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { writeFileSync } from 'node:fs';

const [dir] = process.argv.slice(2);
process.chdir(dir);
const manifest = await cli({
  argv: ['analyze', '--quiet', '--globs', 'policy-brief-element.js', '--globs', 'policy-brief.js'],
  cwd: dir,
  noWrite: true,
});

// `name` is what the analyzer makes of an event whose name is a variable.
const isPublic = ({ name, privacy }) => name && name !== 'name' && privacy !== 'private' && !name.startsWith('#');
for (const { declarations } of manifest.modules) {
  for (const declaration of declarations) {
    for (const list of ['members', 'events']) declaration[list] &&= declaration[list].filter(isPublic);
  }
}
writeFileSync('custom-elements.json', `${JSON.stringify(manifest, undefined, 2)}\n`);
