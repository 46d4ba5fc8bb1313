use super::{
    facet_group::facet_group,
    label,
    markup::{Markup, button, element},
    popover::{help, print_choice},
    status_line::status_line,
    widenings::widenings,
};
use crate::{
    logic::{Facet, Label, Labels},
    state::Reading,
};

/// The filter bar.
pub(super) fn controls(reading: Reading) -> Markup {
    let paper = reading.paper();
    let labels = &paper.2;
    let search = element("input")
        .class("controls__search")
        .with("type", "search")
        .with("aria-label", labels.text(Label::Search))
        .with("placeholder", labels.text(Label::Search))
        .with("autocomplete", "off")
        .with("spellcheck", "false")
        .with("enterkeyhint", "search")
        .live_value(move || reading.watch().filter.query.clone())
        .on("input", move |event| {
            reading.set_query(&leptos::prelude::event_target_value(&event));
        });
    let groups = Facet::ALL.map(|facet| facet_group(facet, reading));
    // It stays when there is nothing to clear, so that the focus on it stays too. Signs that ask for nothing
    // can be cleared.
    let clear = button("action controls__clear")
        .label(labels, Label::Clear)
        .live("aria-disabled", move || {
            let now = reading.watch();
            let is_clear = now.filter.query.is_empty() && !now.is_filtered();
            is_clear.then(|| "true".to_owned())
        })
        .on("click", move |_| reading.clear_filter());
    let actions = element("div")
        .class("controls__actions")
        .child(action(labels, Label::ExpandAll).on("click", move |_| reading.set_all(true)))
        .child(action(labels, Label::CollapseAll).on("click", move |_| reading.set_all(false)))
        .child(clear)
        .children(print_choice(reading))
        .children(help(labels));

    element("div")
        .class("controls")
        .lang(label::foreign(labels, &paper.0))
        .with("role", "search")
        .with("part", "controls")
        .with("aria-label", labels.text(Label::SearchRegion))
        .child(
            element("div")
                .class("controls__bar")
                .child(search)
                .child(status_line(reading)),
        )
        .children(groups.into_iter().flatten())
        .child(actions)
        .child(widenings(reading))
}

/// A plain button.
pub(super) fn action(labels: &Labels, label: Label) -> Markup {
    button("action").label(labels, label)
}

/// A button that has a name and shows a sign, which the style draws.
pub(super) fn icon_button(labels: &Labels, label: Label, class: &str) -> Markup {
    button(class).with("aria-label", labels.text(label))
}
