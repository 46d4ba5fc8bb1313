/** Resolves after some milliseconds. */
export const pause = (time) => new Promise((done) => setTimeout(done, time));

/** Lets the browser paint, and answer the reader, before what comes next. */
export const breathe = () =>
  // Where no reader looks, a pause of any length may take a second.
  globalThis.scheduler?.yield?.() ?? (document.hidden ? undefined : pause(0));
