use super::{Looks, TAG, style::STYLE, version};
use crate::{
    components::Brief,
    logic::Labels,
    model::Article,
    state::{InitiallyOpen, Reading},
};
use leptos::{
    html::{custom, div, style, template},
    nonce::use_nonce,
    prelude::*,
};

/// The brief in a declarative shadow root: it can be read before, and without, any script.
pub(super) fn host(
    article: Article,
    open: InitiallyOpen,
    _state_key: Option<String>,
    labels: Labels,
    looks: Looks,
) -> impl IntoView {
    let mark = labels.mark(&version(&article));
    let reading = Reading::new(article, labels, open);
    let body = div()
        .attr("data-brief", mark)
        .child(view! { <Brief reading /> });
    let style = style().nonce(use_nonce()).child(STYLE);
    let root = template()
        .attr("shadowrootmode", "open")
        // What Leptos streams late is a copy of what was sent.
        .attr("shadowrootclonable", true)
        .child((style, body));
    custom(TAG)
        .attr("theme", move || looks.theme.get())
        .attr("controls", move || looks.controls.get())
        .child(root)
}
