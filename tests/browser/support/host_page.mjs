// Other people's pages with a brief in them.

const EVENTS = ['brief-ready', 'brief-error', 'brief-toggle', 'brief-filter'];

/** The text that stands in the element until a brief does. */
export const FALLBACK = 'The paper can also be had in print.';

/**
 * A page whose body is `body`; it writes down the element's events in `window.seen`, as they
 * arrive at the document.
 */
export function hostPage(body, { loader = '/policy-brief.js' } = {}) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A host page</title>
<script>
  window.seen = [];
  for (const type of ${JSON.stringify(EVENTS)})
    document.addEventListener(type, ({ detail, composed }) => seen.push({ type, detail, composed }));
</script>
<script type="module" src="${loader}"></script>
${body}`;
}

/** The markup of a brief with attributes and the fallback text. */
export function element(attributes = '') {
  return `<policy-brief ${attributes}><p>${FALLBACK}</p></policy-brief>`;
}

/** The events of a type that the page saw. */
export async function seen(page, type) {
  const all = await page.evaluate(() => window.seen);
  return all.filter((event) => event.type === type);
}

/** Waits for the first event of a type and returns its detail. */
export async function firstEvent(page, type) {
  const handle = await page.waitForFunction((type) => window.seen.find((event) => event.type === type), type);
  const event = await handle.jsonValue();
  return event.detail;
}
