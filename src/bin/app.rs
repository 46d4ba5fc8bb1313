//! The bundle's entry point. It does nothing by itself: linking the library exports
//! `LoadedBrief`, which `policy-brief.js` calls.

#[cfg(target_arch = "wasm32")]
use policy_brief as _;

fn main() {}
