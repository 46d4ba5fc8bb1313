//! The bundle's entry point. It does nothing by itself: linking the library exports
//! `BriefReader`, which `policy-brief.js` calls.

#[cfg(target_arch = "wasm32")]
use policy_brief as _;

// A fifth of the standard one's code, which every first visit pays for.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

fn main() {}
