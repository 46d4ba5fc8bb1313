// The worker that `brief publish --no-offline` writes: it clears what earlier ones have stored and
// takes itself off. Pages of an earlier version load once more, from the network.
const isAlone = !self.policyBriefAt;
const BASE = new URL(self.policyBriefAt ?? "./", location.href).href;
const PREFIX = `policy-brief ${BASE} `;

addEventListener("install", () => {
  if (isAlone) skipWaiting();
});
// The browser may let it wait nevertheless; then a page offers it as a new version.
addEventListener("message", (event) => {
  if (isAlone && event.data === "update") event.waitUntil(skipWaiting());
});
addEventListener("activate", (event) => event.waitUntil(withdraw()));

async function withdraw() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX)) await caches.delete(name);
  }
  // The registration of a host's own worker is the host's.
  if (isAlone) await registration.unregister();
}
