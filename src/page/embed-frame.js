// For a page that shows briefs in frames: one script, however many frames of embed.html stand there.
//
// It makes each frame as tall as its brief, goes to the part that the page's own address names, and
// passes on whether the page is light or dark. Without it a frame scrolls by itself.

const HOME = new URL("./", import.meta.url);

/** The frames that show a brief of this script's folder, those that came later too. */
const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(HOME.href));

const tell = (frame) => {
  const scheme = getComputedStyle(frame).colorScheme;
  const theme = /^(light|dark)$/.test(scheme) ? scheme : "auto";
  // To anyone: what it says is no secret, and a frame that is still empty has another origin.
  frame.contentWindow.postMessage({ type: "policy-brief-host", hash: location.hash, theme }, "*");
};
const tellAll = () => frames().forEach(tell);

addEventListener("message", ({ source, origin, data }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== HOME.origin) return;
  if (data?.type === "policy-brief-height") {
    frame.style.height = `${data.height}px`;
    tell(frame);
  }
  if (data?.type === "policy-brief-place") {
    // Below what the page keeps at the top.
    const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    scrollTo(scrollX, scrollY + frame.getBoundingClientRect().top + frame.clientTop + data.top - edge);
  }
});
addEventListener("hashchange", tellAll);
// A page's own switch between light and dark sets an attribute of one of these.
for (const element of [document.documentElement, document.body]) {
  if (element) new MutationObserver(tellAll).observe(element, { attributes: true });
}
tellAll();
