//! `<policy-brief>`: a web component that turns a policy paper into an interactive brief.

#[cfg(not(target_arch = "wasm32"))]
pub mod author;
pub mod error;
pub mod model;
