/** Resolves after some milliseconds. */
export const pause = (time) => new Promise((done) => setTimeout(done, time));

/** Lets the browser paint, and answer the reader, before what comes next. */
export const breathe = () => globalThis.scheduler?.yield?.() ?? pause(0);
