// Importing this defines <policy-brief>.
export type * from "./policy-brief-element.js";
