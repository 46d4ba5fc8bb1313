// The text of a brief as a reader meets it.
import assert from 'node:assert/strict';

/** The text of the first brief; with `visible`, only what is on display, however far below. */
export function textOf(page, { visible = false } = {}) {
  return page.evaluate((visible) => {
    const host = document.querySelector('policy-brief, policy-brief-view');
    const root = host.shadowRoot ?? host;
    // An element that skips its own content, as a closed panel does, counts as visible itself.
    const shows = (element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      getComputedStyle(element).contentVisibility !== 'hidden';
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent?.closest('style, script, template')) continue;
      if (!visible || !parent || shows(parent)) text += walker.currentNode.data;
    }
    return text;
  }, visible);
}

/** Checks that a text holds every run, white space aside. */
export function holdsAll(text, runs) {
  const bare = (part) => part.replace(/\s+/g, '');
  const whole = bare(text);
  const missing = runs.filter((run) => !whole.includes(bare(run)));
  assert.deepEqual(missing, [], 'text that should be there');
}
