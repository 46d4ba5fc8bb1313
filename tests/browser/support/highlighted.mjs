// What the page highlights.

/** The texts that a highlight of that name marks. */
export const highlighted = (page, name) =>
  page.evaluate((name) => {
    // What is static has no text of its own.
    return [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    });
  }, name);
