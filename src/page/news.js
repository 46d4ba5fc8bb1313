// Offers the version that waits: a line at the foot of the page.

import { action, dress, element } from "./notice.js";

// In English, as in receipt.js.
const ENGLISH = {
  news: "There is a new version",
  reload: "Reload",
  later: "Later",
};

let isPutOff = false;

/**
 * Shows the offer in `place`, once: a reader who is in the middle of something may put it off until
 * they press `check`. By then there may be no such version any longer.
 */
export function offer({ place, keeping, check, words }) {
  if (place.firstChild || isPutOff || !keeping.isNew) return;
  const texts = { ...ENGLISH, ...words };
  const later = action(texts.later, () => {
    isPutOff = true;
    check.addEventListener("click", () => (isPutOff = false), { once: true });
    place.replaceChildren();
    // There the offer is to be had again.
    check.focus({ preventScroll: true });
  });
  dress(place);
  place.append(element("p", { textContent: texts.news }), action(texts.reload, () => keeping.update()), later);
}
