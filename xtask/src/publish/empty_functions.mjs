// Takes the insides out of functions that only dead code asks for: `empty_functions.mjs WASM NAME…` means
// those whose names begin so, and those of the table with such a name in theirs.
//
// What may be called by its number in the table is kept alive by the table, even where nothing alive ever
// takes the number: a tool cannot tell a number of the table from any other. What else is named after
// them, to drop what they hold, dies with them by itself; the compiler may have merged it with the same
// code of ours, so it is left as it is.
import binaryen from 'binaryen';
import { readFileSync, writeFileSync } from 'node:fs';

const [file, ...names] = process.argv.slice(2);
const { BulkMemory, NontrappingFPToInt, SignExt, MutableGlobals, ReferenceTypes, Multivalue } = binaryen.Features;
const features = BulkMemory | NontrappingFPToInt | SignExt | MutableGlobals | ReferenceTypes | Multivalue;
const module = binaryen.readBinary(readFileSync(file), features);
const segments = Array.from({ length: module.getNumElementSegments() }, (_, place) => module.getElementSegmentByIndex(place));
const table = new Set(segments.flatMap((segment) => binaryen.getElementSegmentInfo(segment).data));
const all = Array.from({ length: module.getNumFunctions() }, (_, place) => module.getFunctionByIndex(place));
const found = all.filter((each) => {
  const { name, module: imported } = binaryen.getFunctionInfo(each);
  const isMeant = (part) => name.startsWith(part) || (table.has(name) && name.includes(part));
  return !imported && names.some(isMeant);
});
if (!found.length) throw new Error(`${file}: found no function of ${names.join(', ')}, expected some`);
for (const each of found) binaryen.Function.setBody(each, module.unreachable());
binaryen.setDebugInfo(true); // without names what follows comes out 0.3 kB larger, compressed
writeFileSync(file, module.emitBinary());
