// The wasm and its glue: one of each a page, however many elements.

import { WASM_SHA256 } from "./build.js";
import { download } from "./download.js";
import { Failure } from "./failure.js";
import { pause } from "./pause.js";
import { Watch } from "./watch.js";

// Addresses are written so that bundlers find the files.
const GLUE = new URL("./app.js", import.meta.url).href;
const WASM = new URL("./app_bg.wasm", import.meta.url).href;

const PATIENCE = 30_000; // for the glue, of which no progress can be seen, in milliseconds

// A module with a reference type, the newest of the features that the wasm is built with.
const PROBE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0);

let program;
let starts = 0;

/** The program, started once. A failure is not remembered: the next call starts anew. */
export function load() {
  const current = (program ??= start().catch((error) => {
    if (program === current) program = undefined;
    throw error;
  }));
  return current;
}

/** Loads and starts it: a `Program` of stage.js. */
async function start() {
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(PROBE)) {
    throw new Failure("unsupported", "found no WebAssembly with reference types");
  }
  const watch = new Watch();
  try {
    const wasm = loadWasm(watch);
    const [glue, module] = await Promise.all([importGlue(wasm, watch), wasm]);
    // Even now the module may turn out to be none that this glue belongs to.
    try {
      return new glue.Program(module, () => {
        program = undefined; // the next call starts a fresh instance
      });
    } catch (error) {
      throw new Failure("wasm-compile", error.message);
    }
  } finally {
    watch.end();
  }
}

/** The wasm, compiled from the bytes that the build wrote. */
async function loadWasm(watch) {
  if (!WASM_SHA256) return compile(await download(WASM), watch);
  // Pages that are not secure cannot take a hash; there the browser compares it, and tells nothing
  // but that something failed.
  if (!crypto.subtle) return compile(await download(WASM, { integrity: `sha256-${WASM_SHA256}` }), watch);
  for (const cache of ["default", "reload"]) {
    const bytes = await download(WASM, { cache });
    // Nothing of it runs before its hash is known, nor is anything said of it.
    const compiled = compile(bytes, watch);
    compiled.catch(() => {});
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    if (btoa(String.fromCharCode(...hash)) === WASM_SHA256) return compiled;
    // An old copy in a cache is one way to the wrong bytes: once more, past the cache.
  }
  throw new Failure("wasm-integrity", `found other bytes than those that were built, at ${WASM}`);
}

const compile = (bytes, watch) =>
  WebAssembly.compile(bytes).catch(async (error) => {
    throw (await watch.saw("wasm-eval"))
      ? new Failure("csp", "the page's content security policy forbids WebAssembly")
      : new Failure("wasm-compile", error.message);
  });

async function importGlue(wasm, watch) {
  // Browsers remember a module that failed to load, so another try needs another address.
  const url = starts++ ? `${GLUE}?try=${starts}` : GLUE;
  const late = pause(PATIENCE).then(() => {
    throw new Failure("fetch", `found no answer, expected a script, at ${url}`);
  });
  try {
    return await Promise.race([import(/* @vite-ignore */ url), late]);
  } catch (error) {
    throw error instanceof Failure ? error : await whyNoGlue(url, error, wasm, watch);
  }
}

/** A script that did not load does not say why: its file does, or what became of its neighbour. */
async function whyNoGlue(url, error, wasm, watch) {
  const blocked = new Failure("script-blocked", error.message);
  if (await watch.saw(url)) return blocked;
  try {
    const [first] = await download(url);
    const isPage = first === 0x3c; // "<"
    return isPage ? new Failure("fetch", `found a page, expected a script, at ${url}`) : blocked;
  } catch (failure) {
    // Where its neighbour comes through, the network is not what keeps it back.
    const isNetworkUp = failure.isUnanswered && (await wasm.catch(() => false));
    return isNetworkUp ? blocked : failure;
  }
}
