//! `<policy-brief>`: a web component that turns a policy paper into an interactive brief.

pub mod error;
pub mod model;
