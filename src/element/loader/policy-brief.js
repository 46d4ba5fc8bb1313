// The only file that a page names: defines <policy-brief>.

import { PolicyBrief } from "./policy-brief-element.js";

const TAG = "policy-brief";
const other = customElements.get(TAG);

if (!other) customElements.define(TAG, PolicyBrief);
else if (other.version !== PolicyBrief.version) {
  // Definitions are for good: the first one stays. Two copies of one version are no conflict.
  console.warn(`<${TAG}>: two versions, ${other.version} stays, ${PolicyBrief.version} is left out`);
}
