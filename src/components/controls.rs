use super::{
    facet_group::facet_group,
    label,
    markup::{Markup, element},
    popover::{help, print_choice},
    status_line::status_line,
};
use crate::{logic::Facet, state::Reading};

/// The filter bar.
pub(super) fn controls(reading: Reading) -> Markup {
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
            reading.set_query(leptos::prelude::event_target_value(&event));
        });
    let groups = Facet::ALL.map(|facet| facet_group(facet, reading));
    // It stays when there is nothing to clear, so that the focus on it stays too.
    let clear = element("button")
        .with("type", "button")
        .class("action controls__clear")
        .text(label::CLEAR)
        .live("aria-disabled", move || {
            (!reading.is_filtered()).then(|| "true".to_owned())
        })
        .on("click", move |_| reading.clear_filter());
    let actions = element("div")
        .class("controls__actions")
        .child(action(label::EXPAND_ALL).on("click", move |_| reading.expand_all()))
        .child(action(label::COLLAPSE_ALL).on("click", move |_| reading.collapse_all()))
        .child(clear)
        .children(print_choice())
        .children(help());

    element("div")
        .class("controls")
        .with("role", "search")
        .with("part", "controls")
        .with("aria-label", label::SEARCH_REGION)
        .child(
            element("div")
                .class("controls__bar")
                .child(search)
                .child(status_line(reading)),
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

/// A button that has a name and shows a sign, which the style draws.
pub(super) fn icon_button(label: &str, sign: &str) -> Markup {
    element("button")
        .with("type", "button")
        .class(&format!("icon-button icon-button--{sign}"))
        .with("aria-label", label)
}
