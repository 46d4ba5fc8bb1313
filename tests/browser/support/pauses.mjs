// Briefs that stop in the middle of their start, where they let the browser answer the reader first.

/** How many pauses a brief of the paper's size makes: before it is read, indexed, prepared, shown. */
export const PAUSES = [1, 2, 3, 4];

/** To be called before the page loads. */
export const prepareToHold = (page) =>
  page.addInitScript(() => {
    window.held = [];
    window.scheduler.yield = () => (window.isHeld ? new Promise((resolve) => held.push(resolve)) : Promise.resolve());
  });

/** Adds a brief `#late` to the page and stops it in a pause, counted from 1. */
export const startAndHold = (page, src, pause) =>
  page.evaluate(
    async ([src, last]) => {
      window.isHeld = true;
      const late = Object.assign(document.createElement('policy-brief'), { id: 'late' });
      late.setAttribute('state-key', '');
      late.setAttribute('src', src);
      document.body.append(late);
      for (let pause = 1; pause <= last; pause += 1) {
        while (held.length < pause) await new Promise((resolve) => setTimeout(resolve, 10));
        if (pause < last) held[pause - 1]();
      }
      window.isHeld = false;
    },
    [src, pause],
  );

/** Lets it go on. */
export const letGo = (page) => page.evaluate(() => held.forEach((release) => release()));
