use super::markup::{Markup, element};

/// A section behind the text, under a heading of its own.
pub(super) fn back_matter(class: &str, id: &str, heading: &str) -> Markup {
    element("section")
        .class(&format!("back-matter {class}"))
        .with("aria-labelledby", id)
        .child(
            element("h2")
                .class("back-matter__heading")
                .with("id", id)
                .with("part", "heading")
                .text(heading),
        )
}
