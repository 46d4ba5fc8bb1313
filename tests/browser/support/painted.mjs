// When a page has been painted, for what runs inside it.

/** Resolves right after the next frame: before the timers that wait already, which messages do not. */
const painted = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => void scheduler.postTask(resolve, { priority: 'user-blocking' })),
  );

/** Gives every document that a page loads from now on this function, as `painted`. */
export const givePainted = (page) => page.addInitScript(`window.painted = ${painted}`);
