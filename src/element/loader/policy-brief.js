// The only file that a page names: defines <policy-brief>.

import { PolicyBrief } from "./policy-brief-element.js";

const other = customElements.get("policy-brief");

if (!other) customElements.define("policy-brief", PolicyBrief);
else if (other.version !== PolicyBrief.version) {
  // Definitions are for good: the first one stays. Two copies of one version are no conflict.
  console.warn(`<policy-brief> ${other.version} stays, ${PolicyBrief.version} is left out`);
}
