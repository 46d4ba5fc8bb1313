// The page for a frame: shows the brief that its address names, and tells how tall it is.

const OPTIONS = ["open", "controls", "theme", "ui-lang"];

const brief = document.querySelector("policy-brief");
const wanted = new URLSearchParams(location.search);
for (const name of OPTIONS) if (wanted.has(name)) brief.setAttribute(name, wanted.get(name));

// Another site's words must not stand under this one's address.
const src = wanted.get("src") ?? "";
const isOurs = URL.canParse(src, location.href) && new URL(src, location.href).origin === location.origin;
if (src && isOurs) brief.setAttribute("src", src);

brief.addEventListener("brief-ready", ({ detail }) => (document.title = detail.title));

// The host knows the frame by its window, and needs to be told no more than a number.
const tell = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({ type: "policy-brief-height", height }, "*");
};
if (parent !== window) new ResizeObserver(tell).observe(document.body);
