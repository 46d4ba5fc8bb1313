// Where the window stood when the page was last left or put away.
//
// A page that is loaded again is no taller at first than what was prerendered, and browsers take the reader
// no further than to its end. Whoever still stands there when a brief has grown is led on.

const NAME = "policy-brief:place";

/** The entry of the history that the page is in; `undefined` where the browser does not tell. */
const entry = () => globalThis.navigation?.currentEntry?.key;

let goal = 0; // in CSS pixels from the top
try {
  const [left, top] = JSON.parse(sessionStorage.getItem(NAME)) ?? [];
  if (left === entry()) goal = top ?? 0;
} catch {
  // Storage that is forbidden, or holds something else, changes nothing.
}

// The last that a page hears which the browser drops while it is out of view.
document.addEventListener("visibilitychange", () => {
  try {
    sessionStorage.setItem(NAME, JSON.stringify([entry(), scrollY]));
  } catch {
    // Nor does one that is full.
  }
});

/** Calls `grow`, which makes the page taller, and leads the reader on if the page was left further down. */
export function growInPlace(grow) {
  const isAtEnd = goal > scrollY && scrollY + innerHeight > document.documentElement.scrollHeight - 2;
  const grown = grow();
  if (isAtEnd) scrollTo({ top: goal, behavior: "instant" });
  else goal = 0;
  return grown;
}
