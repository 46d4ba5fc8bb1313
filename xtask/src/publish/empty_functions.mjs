// Takes the insides out of functions that nobody calls: `empty_functions.mjs WASM NAME…` means those with
// one of the names in their own.
//
// What may be called by its number in a table is kept alive by that table, even where nothing alive ever
// takes the number: a tool cannot tell a number of the table from any other.
import binaryen from 'binaryen';
import { readFileSync, writeFileSync } from 'node:fs';

const [file, ...names] = process.argv.slice(2);
const { BulkMemory, NontrappingFPToInt, SignExt, MutableGlobals, ReferenceTypes, Multivalue } = binaryen.Features;
const features = BulkMemory | NontrappingFPToInt | SignExt | MutableGlobals | ReferenceTypes | Multivalue;
const module = binaryen.readBinary(readFileSync(file), features);
const all = Array.from({ length: module.getNumFunctions() }, (_, place) => module.getFunctionByIndex(place));
const found = all.filter((each) => {
  const { name, module: imported } = binaryen.getFunctionInfo(each);
  return !imported && names.some((part) => name.includes(part));
});
if (!found.length) throw new Error(`${file}: found no function of ${names.join(', ')}, expected some`);
for (const each of found) binaryen.Function.setBody(each, module.unreachable());
binaryen.setDebugInfo(true); // names, for whoever looks into what is left
writeFileSync(file, module.emitBinary());
