use super::markup::{Markup, element};
use crate::{
    model::Id,
    state::{Reading, Reason},
};
use leptos::prelude::*;

/// An item that opens and closes: a heading that is a button, and the panel it controls.
///
/// A closed panel is `hidden="until-found"`: its text stays in the document, find-in-page reaches
/// it, and the browser says so with `beforematch`. The heading holds the button and not the other
/// way round: screen readers drop a heading inside a `<summary>`.
#[component]
pub(super) fn ItemCard(
    /// `finding` or `recommendation`.
    part: &'static str,
    /// Its name in links.
    id: Id,
    /// Its number among the items.
    item: usize,
    /// The line above the heading.
    eyebrow: Markup,
    /// The heading.
    heading: String,
    /// What the panel holds.
    body: Markup,
    /// The reader's session.
    reading: Reading,
) -> Markup {
    let heading_id = format!("{id}--heading");
    let panel_id = format!("{id}--panel");
    let button = element("button")
        .with("type", "button")
        .class("item-card__button")
        .with("id", &heading_id)
        .with("aria-controls", &panel_id)
        .live("aria-expanded", move || {
            Some(reading.is_open(item).to_string())
        })
        .on("click", move |_| reading.toggle(item))
        .text(heading);
    let panel = element("div")
        .class("item-card__panel")
        .with("id", panel_id)
        .with("part", "body")
        .live("hidden", move || {
            (!reading.is_open(item)).then(|| "until-found".to_owned())
        })
        .on("beforematch", move |_| reading.open(item, Reason::Find))
        .child(body);

    element("article")
        .class(&format!("item-card {part}-card"))
        .with("id", id.as_str())
        .with("part", part)
        .with("aria-labelledby", heading_id)
        .hidden(move || !reading.is_any_shown(item..item + 1))
        .child(eyebrow)
        .child(
            element("h3")
                .class("item-card__heading")
                .with("part", "heading")
                .child(button),
        )
        .child(panel)
}
