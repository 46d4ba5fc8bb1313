// What the notices at the foot of a page are made of. It is fetched where there is one to show.

/** A sheet of its own: the receipt's is paid by every first visit. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  @layer components {
    .receipt__notice {
      position: fixed;
      z-index: 2;
      inset: auto 1em 1em;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 1em;
      inline-size: fit-content;
      max-inline-size: 44em;
      margin-inline: auto;
      padding: 0.375em 1.25em;
      font: 0.9375em/1.5 var(--ui-font);
      background: var(--brief-background);
      border: 1px solid var(--control-border);
      border-radius: 0.75em;
      box-shadow: 0 0.5em 2em #0004;

      /* One at a time: a new version may bring more changes. */
      &:empty,
      .receipt__notice:not(:empty) + & {
        display: none;
      }

      /* On a narrow screen the buttons stay together, on another beside the text. */
      > p {
        flex: 1 1 14em;

        @media (width >= 30em) {
          max-inline-size: max-content;
        }
      }
    }

    /* At the end of the page a notice lies over nothing. */
    .brief:has(~ :not(:empty)) {
      padding-block-end: 8em;
    }
  }
`);

/** Has what is put into `place` look like a notice. */
export function dress(place) {
  adopt(place.getRootNode(), sheet);
}

/** Puts a style sheet at the end of a root's, once. */
export function adopt({ adoptedStyleSheets }, sheet) {
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
}

export function action(textContent, onclick) {
  return element("button", { className: "action", type: "button", textContent, onclick });
}

export function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
