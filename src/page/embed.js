// The page for a frame: shows the brief that its address names, and tells how tall it is.
//
// embed-frame.js is its counterpart on the page around it; a page may do without, or with a script of
// its own.

const OPTIONS = ["open", "controls", "theme", "ui-lang"];

const brief = document.querySelector("policy-brief");
const wanted = new URLSearchParams(location.search);
for (const name of OPTIONS) if (wanted.has(name)) brief.setAttribute(name, wanted.get(name));

// Another site's words must not stand under this one's address.
const src = wanted.get("src") ?? "";
const isOurs = URL.canParse(src, location.href) && new URL(src, location.href).origin === location.origin;
if (src && isOurs) brief.setAttribute("src", src);

/** Sets the theme of the brief, and of the ground that shows where the frame is taller. */
const setTheme = (theme) => {
  brief.setAttribute("theme", theme);
  document.documentElement.style.colorScheme = /^(light|dark)$/.test(theme) ? theme : "";
};
if (wanted.has("theme")) setTheme(wanted.get("theme"));

// The part to go to: of this address, or of that of the page around the frame.
let hash = location.hash;
let isReady = false;

const nextFrame = () => new Promise(requestAnimationFrame);

/** Goes to the part, and tells its place: a frame may not scroll the page of another site. */
const reveal = async () => {
  if (!isReady || !hash) return;
  const id = decoded(hash.slice(1));
  if (!brief.reveal(id)) return;
  // What it opens has its height in the next frame, and is told of before the one after that.
  await nextFrame();
  await nextFrame();
  const part = brief.shadowRoot.getElementById(id);
  if (part) say({ type: "policy-brief-place", top: part.getBoundingClientRect().top });
};

const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

brief.addEventListener("brief-ready", ({ detail }) => {
  document.title = detail.title;
  isReady = true;
  reveal();
});
addEventListener("hashchange", () => {
  hash = location.hash;
  reveal();
});

// The host knows the frame by its window, and needs to be told no more than numbers.
const say = (message) => parent !== window && parent.postMessage(message, "*");
const sayHeight = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  say({ type: "policy-brief-height", height });
};
new ResizeObserver(sayHeight).observe(document.body);

let isHostHeard = false;
let hostHash = "";

addEventListener("message", ({ source, data }) => {
  if (source !== parent || data?.type !== "policy-brief-host") return;
  // It may have come after the first height was told.
  if (!isHostHeard) sayHeight();
  isHostHeard = true;
  if (!wanted.has("theme")) setTheme(String(data.theme));
  if (data.hash === hostHash) return;
  hostHash = hash = String(data.hash);
  reveal();
});
