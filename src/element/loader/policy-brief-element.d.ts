/** An item that opens and closes changed. */
export interface BriefToggle {
  /** The id of the finding or recommendation. */
  id: string;
  open: boolean;
  /** What changed it. */
  reason: "reader" | "api" | "all" | "filter" | "link" | "find" | "print";
}

/** What a filter lets through: any within a list, all between lists and words. */
export interface BriefFilter {
  /** Words and their marks: `"a phrase"`, `-without`, `either OR other`. */
  query: string;
  /** Ids of topics. */
  topics: string[];
  /** Ids of addressees. */
  addressees: string[];
  /** `finding`, `recommendation`, `narrative`. */
  kinds: string[];
}

/** A brief stands on the page. */
export interface BriefReady {
  title: string;
  /** How many items it has. */
  items: number;
}

/** A brief cannot be shown; what was readable stays. */
export interface BriefError {
  code:
    | "unsupported"
    | "script-blocked"
    | "csp"
    | "fetch"
    | "wasm-integrity"
    | "wasm-compile"
    | "brief-missing"
    | "brief-invalid"
    | "brief-too-large"
    | "crashed";
  /** What was found and what was expected, in English. */
  message: string;
  /** Where in the brief, as a path in its JSON. */
  path?: string;
}

/** The element's events. They bubble, through shadow roots too. */
export interface PolicyBriefEventMap {
  "brief-ready": CustomEvent<BriefReady>;
  "brief-error": CustomEvent<BriefError>;
  "brief-toggle": CustomEvent<BriefToggle>;
  "brief-filter": CustomEvent<BriefFilter & { shown: number; total: number }>;
}

/** A policy paper that is read as interactive parts. */
export declare class PolicyBrief extends HTMLElement {
  /** The version of the bundle. */
  static readonly version: string;
  /** The compiled paper as an object; setting it shows it in place of `src`. */
  get brief(): unknown;
  set brief(paper: unknown);
  /** The filter; none while there is no brief. Setting takes what is given and leaves the rest empty. */
  get filter(): BriefFilter | undefined;
  set filter(filter: Partial<BriefFilter> | undefined);
  readonly state: "loading" | "ready" | "error";
  expandAll(): void;
  collapseAll(): void;
  clearFilter(): void;
  /** Opens a part and goes there; false if there is none of that id. */
  reveal(id: string): boolean;
  /** Loads the brief again. */
  retry(): Promise<void>;

  addEventListener<K extends keyof PolicyBriefEventMap>(
    type: K,
    listener: (this: PolicyBrief, event: PolicyBriefEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof PolicyBriefEventMap>(
    type: K,
    listener: (this: PolicyBrief, event: PolicyBriefEventMap[K]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "policy-brief": PolicyBrief;
  }
}
