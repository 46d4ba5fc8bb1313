// How a brief looks, to compare it with another of the same paper.

/** The places, fonts, colours and sizes of what stands in the first brief of a page. */
export function looks(page) {
  return page.locator('policy-brief, policy-brief-view').evaluate((host) => {
    const { left, top } = host.shadowRoot.querySelector('.brief').getBoundingClientRect();
    return [...host.shadowRoot.querySelectorAll('h1, h2, h3, p, button, input')].map((part) => {
      const style = getComputedStyle(part);
      const box = part.getBoundingClientRect();
      // What is closed stands nowhere.
      const place = box.width ? [box.left - left, box.top - top, box.width].map(Math.round) : [];
      return [
        part.localName, ...place, style.color, style.fontFamily, style.fontSize,
        style.textAlign, style.textTransform, style.direction, style.letterSpacing, style.visibility,
      ].join(' ');
    });
  });
}
