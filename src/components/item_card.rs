use super::{
    markup::{Markup, button, element},
    permalink::permalink,
};
use crate::{logic::Labels, model::Id};

/// An item that opens and closes: a heading that is a button, and the panel it controls.
///
/// A closed panel is `hidden="until-found"`: its text stays in the document, find-in-page reaches
/// it, and the browser says so with `beforematch`. The heading holds the button and not the other
/// way round: screen readers drop a heading inside a `<summary>`.
///
/// Nothing in it is live: what opens, closes or hides items goes through the whole list at once.
pub(super) struct ItemCard<'a> {
    /// `finding` or `recommendation`.
    pub(super) part: &'static str,
    pub(super) labels: &'a Labels,
    /// Its name in links.
    pub(super) id: &'a Id,
    /// The line above the heading.
    pub(super) eyebrow: Markup,
    /// The heading.
    pub(super) heading: &'a str,
    /// What the panel holds.
    pub(super) body: Markup,
    /// Whether it is open at first.
    pub(super) is_open: bool,
}

impl From<ItemCard<'_>> for Markup {
    fn from(card: ItemCard<'_>) -> Self {
        let heading_id = format!("{}:heading", card.id);
        let panel_id = format!("{}:panel", card.id);
        let button = button("item-card__button")
            .with("id", &heading_id)
            .with("aria-controls", &panel_id)
            .with("aria-expanded", card.is_open.to_string())
            // WebKit highlights no text that stands in a button by itself.
            .child(element("span").text(card.heading));
        let mut panel = element("div")
            .class("item-card__panel")
            .with("id", panel_id)
            .with("part", "body");
        if !card.is_open {
            panel = panel.with("hidden", "until-found");
        }

        element("article")
            .class(&format!("item-card {part}-card", part = card.part))
            .with("id", card.id.as_str())
            .with("part", card.part)
            .with("aria-labelledby", heading_id)
            .child(card.eyebrow)
            .child(
                element("h3")
                    .class("item-card__heading")
                    .with("part", "heading")
                    .child(button),
            )
            .child(permalink(card.labels, card.id, card.heading))
            .child(panel.child(card.body))
    }
}
