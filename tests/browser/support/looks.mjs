// How a brief looks, to compare it with another of the same paper.

/** The fonts, colours and sizes of what stands in the first brief of a page, and the places too. */
export function looks(page, { places = true } = {}) {
  return page.locator('policy-brief').evaluate((host, places) => {
    const { left, top } = host.shadowRoot.querySelector('.brief').getBoundingClientRect();
    return [...host.shadowRoot.querySelectorAll('h1, h2, h3, p, button, input')].map((part) => {
      const style = getComputedStyle(part);
      const box = part.getBoundingClientRect();
      const place = [box.left - left, box.top - top, box.width].map(Math.round);
      return [
        part.localName, ...(places ? place : []), style.color, style.fontFamily, style.fontSize,
        style.textAlign, style.textTransform, style.direction, style.letterSpacing, style.visibility,
      ].join(' ');
    });
  }, places);
}
