// The worker that keeps the bundle for reading offline. `brief publish` writes the lines above:
// VERSION, and FILES with the SHA-256 of each. It leaves out lines like these.
//
// One version, one cache. A version is kept whole or not at all, and no version ever answers with
// a file of another.

// A host's own worker that imports this one says where the bundle is; see the README.
const isAlone = !self.policyBriefAt;
const BASE = new URL(self.policyBriefAt ?? "./", location.href).href;
const PREFIX = `policy-brief ${BASE} `;
const CACHE = PREFIX + VERSION;
const RECEIPT = `${BASE}.receipt`;

// An address leaves `?` and `#` in a path alone, for they would end it.
const addressOf = (path) => BASE + encodeURI(path).replace(/[?#]/g, encodeURIComponent);
const files = new Map(Object.entries(FILES).map(([path, hash]) => [addressOf(path), hash]));

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("fetch", (event) => {
  const url = fileOf(event.request);
  if (url) event.respondWith(answer(event.request, url));
});
if (isAlone) {
  addEventListener("message", (event) => {
    // A reader has asked for the new version; a page has found its files gone.
    if (event.data === "update") event.waitUntil(skipWaiting());
    if (event.data === "save") event.waitUntil(save().catch(() => {}));
  });
}

/** Stores every file, or nothing. */
async function install() {
  const erase = () => caches.delete(CACHE);
  // What an attempt that was cut off has left behind.
  await erase();
  await save(erase);
}

/** Stores every file; the receipt, which comes last, says that none is missing. */
async function save(undo = () => {}) {
  try {
    const cache = await caches.open(CACHE);
    const sizes = await allOf([...files.keys()].map((url) => store(cache, url)));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const receipt = { version: VERSION, saved: Date.now(), bytes, files: files.size };
    await cache.put(RECEIPT, new Response(JSON.stringify(receipt)));
    await tell({ saved: VERSION });
  } catch (error) {
    await undo();
    await tell({ failed: error.name === "QuotaExceededError" ? "quota" : String(error.message) });
    throw error;
  }
}

/** The values of all, once none is at work any longer: a late one would write into what was deleted. */
async function allOf(promises) {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

/** Stores one file, fetched past the HTTP cache and checked; returns its size in bytes. */
async function store(cache, url) {
  const response = await fetch(url, { cache: "reload" });
  if (!response.ok) throw new Wrong(`found HTTP status ${response.status}, expected 200, at ${url}`);
  const body = await response.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  if (btoa(String.fromCharCode(...hash)) !== files.get(url)) {
    throw new Wrong(`found other bytes than those that were published, at ${url}`);
  }
  // Made anew: a response that was redirected is no answer to a navigation.
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  await cache.put(url, new Response(body, { headers }));
  return body.byteLength;
}

/** The server has answered, and not with the file that belongs to this version. */
class Wrong extends Error {}

/** Deletes the other versions of this bundle, and nothing else of its origin. */
async function tidy() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
}

/** The address of the file that answers a request, if it is one of this bundle. */
function fileOf({ method, url }) {
  const plain = url.replace(/[?#].*/, "");
  const names = [plain, `${plain}index.html`, `${plain}.html`];
  return method === "GET" ? names.find((name) => files.has(name)) : undefined;
}

async function answer(request, url) {
  const kept = request.cache === "reload" ? undefined : await match(url);
  if (kept) return kept;
  // Without its cache this version is gone, by a reader's wish or the browser's: it stands aside.
  if (!(await match(RECEIPT))) return fetch(request);
  try {
    await store(await caches.open(CACHE), url);
  } catch (error) {
    if (!(error instanceof Wrong)) return (await match(url)) ?? Response.error();
    // The file is lost for good, and the version with it.
    await caches.delete(CACHE);
    return request.mode === "navigate" ? fetch(request) : Response.error();
  }
  const stored = await match(url);
  // Deleted meanwhile: storing has made it anew, with this file alone.
  if (!(await match(RECEIPT))) await caches.delete(CACHE);
  return stored;
}

function match(url) {
  return caches.match(url, { cacheName: CACHE });
}

/** Tells every page of the bundle, also those that no worker serves yet. */
async function tell(message) {
  for (const client of await clients.matchAll({ includeUncontrolled: true })) {
    if (client.url.startsWith(BASE)) client.postMessage({ policyBrief: message });
  }
}
