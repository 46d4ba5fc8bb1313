use super::{
    facet_group::FacetGroup,
    label,
    markup::{Markup, element},
    status_line::StatusLine,
};
use crate::{logic::Facet, state::Reading};
use leptos::prelude::*;

/// The filter bar.
#[component]
pub(super) fn Controls(
    /// The reader's session.
    reading: Reading,
) -> Markup {
    let search = element("input")
        .class("controls__search")
        .with("type", "search")
        .with("aria-label", label::SEARCH)
        .with("placeholder", label::SEARCH)
        .with("autocomplete", "off")
        .with("spellcheck", "false")
        .with("enterkeyhint", "search")
        .live_value(move || reading.filter().query)
        .on("input", move |event| {
            reading.set_query(event_target_value(&event));
        });
    let groups = Facet::ALL.map(|facet| view! { <FacetGroup facet reading /> }.into_inner());
    let clear = action(label::CLEAR)
        .live("disabled", move || {
            (!reading.is_filtered()).then(String::new)
        })
        .on("click", move |_| reading.clear_filter());
    let actions = element("div")
        .class("controls__actions")
        .child(action(label::EXPAND_ALL).on("click", move |_| reading.expand_all()))
        .child(action(label::COLLAPSE_ALL).on("click", move |_| reading.collapse_all()))
        .child(clear);

    element("div")
        .class("controls")
        .with("role", "search")
        .with("part", "controls")
        .with("aria-label", label::SEARCH_REGION)
        .child(
            element("div")
                .class("controls__bar")
                .child(search)
                .child(view! { <StatusLine reading /> }),
        )
        .children(groups.into_iter().flatten())
        .child(actions)
}

/// A plain button.
pub(super) fn action(label: &str) -> Markup {
    element("button")
        .with("type", "button")
        .class("action")
        .text(label)
}
