// Where the window stood when the page was last left or put away.
//
// A page that is loaded again is no taller at first than what was prerendered, and browsers take the reader
// no further than to its end. Whoever still stands there when a brief has grown is led on.

// Pages in frames have the storage of the page around them.
const NAME = `policy-brief:place:${location.pathname}`;

/** The entry of the history that the page is in; `null` where the browser does not tell. */
const entry = () => globalThis.navigation?.currentEntry?.key ?? null;

// In CSS pixels from the top.
let goal = 0; // where the reader is to be led
let led = 0; // how far they have been led
let isDone = false;

/** Where the window stood in the same entry of the history. */
function remembered() {
  try {
    // A link to the page that it stands on leads to its top, in the same entry; the way back leads to any.
    const { type } = performance.getEntriesByType("navigation")[0];
    if (type === "navigate" || (type !== "reload" && !entry())) return 0;
    if (history.scrollRestoration === "manual") return 0;
    const [left, top] = JSON.parse(sessionStorage.getItem(NAME));
    return left === entry() ? top : 0;
  } catch {
    // Nothing is stored, something else is, or storage is forbidden.
    return 0;
  }
}

// The last that a page hears which the browser drops while it is out of view.
function remember() {
  try {
    sessionStorage.setItem(NAME, JSON.stringify([entry(), scrollY]));
  } catch {
    // It is forbidden or full.
  }
}

/** Calls `show`, which makes the page taller. */
export function grow(show) {
  const place = isDone ? 0 : remembered();
  const from = scrollY;
  const isAtEnd = place > from && from + innerHeight > document.documentElement.scrollHeight - 2;
  const shown = show();
  // Or what was typed meanwhile has led them elsewhere.
  goal = isAtEnd && scrollY === from ? place : 0;
  return shown;
}

// What comes later below the brief may have to come first.
const later = new ResizeObserver(() => {
  if (scrollY === led) lead();
});

function lead() {
  if (goal) scrollTo({ top: goal, behavior: "instant" });
  led = scrollY;
  // Of several briefs all may have to come first.
  isDone = led > goal - 1;
  if (isDone) later.disconnect();
}

/** Leads the reader on, once what stood for the brief has gone; and takes note of the place from then on. */
export function leadOn() {
  later.observe(document.documentElement);
  lead();
  document.addEventListener("visibilitychange", remember);
}

// What a key or a press brings about is no growth to wait for.
for (const name of ["keydown", "pointerdown"]) addEventListener(name, () => later.disconnect());
