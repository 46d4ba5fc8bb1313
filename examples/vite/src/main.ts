import "policy-brief/define";
import type { BriefFilter } from "policy-brief";

const brief = document.querySelector("policy-brief");

brief?.addEventListener("brief-ready", ({ detail }) => {
  document.title = `${detail.title} (${detail.items})`;
});

brief?.addEventListener("brief-filter", ({ detail }) => {
  const filter: BriefFilter = detail;
  console.info(filter.query, detail.shown, detail.total);
});
