// Before the program is there, and whenever it cannot be, items open and close by this, other clicks
// wait for it, and an address that points at a part leads there.
const earlyBrief = (() => {
  const prerendered = (host) => host?.shadowRoot?.querySelector("[data-brief]");
  const fold = (button, isOpen) => {
    const panel = button?.getRootNode().getElementById(button.getAttribute("aria-controls"));
    if (!panel) return;
    button.setAttribute("aria-expanded", isOpen);
    if (isOpen) panel.removeAttribute("hidden");
    else panel.setAttribute("hidden", "until-found");
  };
  document.addEventListener("click", (event) => {
    const host = event.target.closest?.("policy-brief");
    const button = event.composedPath()[0].closest?.("button");
    if (!prerendered(host)?.contains(button)) return;
    if (button.hasAttribute("aria-controls")) fold(button, button.getAttribute("aria-expanded") !== "true");
    // What pops something up does so without the program.
    else if (!button.hasAttribute("popovertarget")) (host.clicks ??= []).push(button);
  });
  const goToFragment = (host) => {
    if (location.hash.length < 2) return;
    try {
      const part = host.shadowRoot.getElementById(decodeURIComponent(location.hash.slice(1)));
      // A page that is loaded again, or come back to, is where it was.
      const { type } = performance.getEntriesByType("navigation")[0];
      part.dataset.revealed = type;
      fold(part.querySelector(":scope > h3 > button"), true);
      if (type === "navigate") part.scrollIntoView();
    } catch {
      // What is no encoded text, or names no part, points at nothing.
    }
  };
  return { prerendered, fold, goToFragment };
})();
