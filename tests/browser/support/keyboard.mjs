// A walk through the page by Tab alone.

// Reads one control; runs in the page.
const READ = `(control) => {
  const { top, left, bottom, width, height } = control.getBoundingClientRect();
  const style = getComputedStyle(control);
  const name = control.getAttribute('aria-label') ?? control.textContent;
  return {
    tag: control.tagName,
    name: name.replace(/\\s+/g, ' ').trim(),
    top: top + scrollY, left, width, height,
    inView: bottom > 0 && top < innerHeight,
    marked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
  };
}`;

/** Every control of the page that can have the focus, in the order of the document. */
export function controls(page) {
  return page.evaluate(`(() => {
    const read = ${READ};
    const CONTROLS = 'a[href], button:not(:disabled):not([tabindex="-1"]), input:not(:disabled), summary, [tabindex="0"]';
    const below = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches(CONTROLS) ? [element] : []),
      ...(element.shadowRoot ? below(element.shadowRoot) : []),
    ]);
    return below(document)
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map(read);
  })()`);
}

/** Each stop of the Tab key until the page has no more. */
export async function tabThrough(page) {
  const stops = [];
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(`(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return !active || active === document.body ? null : (${READ})(active);
    })()`);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error('Tab never leaves the page');
}
