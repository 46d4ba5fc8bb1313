//! The brief as a component of other Leptos apps.
//!
//! In the browser it does what the element does, by the same code; on a server it renders what
//! `brief publish` prerenders, and the browser takes that over.

#![expect(
    unreachable_pub,
    reason = "the component macro declares its props `pub`"
)]

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod server;
mod style;

use crate::{
    logic::{Labels, fingerprint},
    model::Article,
    state::InitiallyOpen,
};
#[cfg(target_arch = "wasm32")]
use browser::host;
use leptos::prelude::*;
#[cfg(not(target_arch = "wasm32"))]
use server::host;

/// The element that holds the brief. It has a name of its own: `policy-brief.js`, on the same page,
/// would take the other one over.
const TAG: &str = "policy-brief-view";

/// A policy paper that is read as interactive parts: `<policy-brief>` for Leptos apps.
///
/// It stands in a shadow root with a style of its own, so that neither the app's style nor its
/// policy touches it. The events `brief-toggle` and `brief-filter` bubble from it. An article does not
/// change; to show another, render another component.
///
/// An app on a server needs nothing more: the paper is part of its HTML, and the browser takes that
/// over where it is given the same article and labels.
///
/// # Example
///
/// ```
/// use leptos::prelude::*;
/// use policy_brief::{PolicyBrief, model::Article};
///
/// // As `brief build` writes it.
/// const JSON: &[u8] = include_bytes!("../examples/paper.json");
///
/// #[component]
/// fn Page() -> impl IntoView {
///     Article::from_json(JSON).map(|article| view! { <PolicyBrief article theme="dark" /> })
/// }
/// ```
#[component]
pub fn PolicyBrief(
    /// The paper.
    article: Article,
    /// What is open at first.
    #[prop(optional)]
    open: InitiallyOpen,
    /// Under which name the reader's browser remembers what was opened. An empty one turns that
    /// off and leaves the page's address alone.
    #[prop(optional, into)]
    state_key: Option<String>,
    /// `light` or `dark`; else it follows the reader's system.
    #[prop(optional, into)]
    theme: MaybeProp<String>,
    /// `none` leaves the filter bar out.
    #[prop(optional, into)]
    controls: MaybeProp<String>,
    /// The words of the interface.
    #[prop(default = Labels::english())]
    labels: Labels,
) -> impl IntoView {
    let looks = Looks { theme, controls };
    host(article, open, state_key, labels, looks)
}

/// The attributes that the style of the brief asks for.
struct Looks {
    theme: MaybeProp<String>,
    controls: MaybeProp<String>,
}

/// A name for the article that changes when it does, the same on the server and in the browser.
fn version(article: &Article) -> String {
    // A paper that was read from JSON can be written as JSON.
    fingerprint(&serde_json::to_vec(&**article).unwrap_or_default())
}
