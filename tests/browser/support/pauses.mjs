// Briefs that stop in the middle of their start, where they let the browser answer the reader first.

/** How many pauses a brief of the paper's size makes: before it is read, prepared, shown. */
export const PAUSES = [1, 2, 3];

/** To be called before the page loads. */
export const prepareToHold = (page) =>
  page.addInitScript(() => {
    window.held = [];
    // Reading that takes no time needs no further pause, however busy the machine is.
    const now = Date.now;
    const then = now();
    Date.now = () => (window.isHeld ? then : now());
    window.scheduler.yield = () => (window.isHeld ? new Promise((resolve) => held.push(resolve)) : Promise.resolve());
  });

/** Has a brief start, and stops it in a pause, counted from 1; `start` runs in the page. */
export const holdStart = (page, pause, start, given) =>
  page.evaluate(
    async ([last, start, given]) => {
      window.isHeld = true;
      window.held = [];
      new Function(`return ${start}`)()(given);
      for (let pause = 1; pause <= last; pause += 1) {
        while (held.length < pause) await new Promise((resolve) => setTimeout(resolve, 10));
        if (pause < last) held[pause - 1]();
      }
      window.isHeld = false;
    },
    [pause, String(start), given],
  );

/** Adds a brief `#late` to the page and stops it in a pause. */
export const startAndHold = (page, src, pause) =>
  holdStart(
    page,
    pause,
    (src) => {
      const late = Object.assign(document.createElement('policy-brief'), { id: 'late' });
      late.setAttribute('state-key', '');
      late.setAttribute('src', src);
      document.body.append(late);
    },
    src,
  );

/** Lets it go on. */
export const letGo = (page) => page.evaluate(() => held.forEach((release) => release()));
