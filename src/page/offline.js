// Keeps the page for reading offline, once the brief on it is ready: nothing here may delay that.

const PATIENCE = 10_000; // for a brief that never says how it went, in milliseconds

await new Promise((done) => {
  const isSettled = ({ state }) => state === "ready" || state === "error";
  const briefs = [...document.querySelectorAll("policy-brief")];
  if (!briefs.length || briefs.some(isSettled)) done();
  for (const end of ["brief-ready", "brief-error"]) addEventListener(end, done, { once: true });
  setTimeout(done, PATIENCE);
});

// In a frame of another page there is no room for a receipt, and nobody who asked for one.
const { start } = await import(window === top ? "./receipt.js" : "./keeping.js");
start();
