// When a page has been painted, for what runs inside it.

/** Resolves right after the next frame: a message comes before the timers that wait already. */
const painted = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    }),
  );

/** Gives every document that a page loads from now on this function, as `painted`. */
export const givePainted = (page) => page.addInitScript(`window.painted = ${painted}`);
