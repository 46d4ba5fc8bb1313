//! `<policy-brief>`: a web component that turns a policy paper into an interactive brief.
//!
//! The layers, each importing only what stands before it: [`error`], [`model`], [`logic`],
//! [`state`], [`components`], then `element` in the browser and `author` on the author's machine.
//! To understand the whole, read [`components::Brief`]: it is the page. To show a brief in a Leptos
//! app of your own, use [`PolicyBrief`].

#[cfg(not(target_arch = "wasm32"))]
pub mod author;
pub mod components;
#[cfg(target_arch = "wasm32")]
pub mod element;
mod embedded;
pub mod error;
pub mod logic;
pub mod model;
pub mod state;

pub use embedded::PolicyBrief;
