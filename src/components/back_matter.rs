use super::{
    label,
    markup::{Markup, element},
};
use crate::{
    logic::{Label, Labels},
    model::Article,
};

/// A section behind the text, under a heading of its own.
pub(super) fn back_matter(
    article: &Article,
    labels: &Labels,
    class: &str,
    id: &str,
    heading: Label,
) -> Markup {
    element("section")
        .class(class)
        .with("aria-labelledby", id)
        .child(
            element("h2")
                .class("back-matter__heading")
                .with("id", id)
                .with("part", "heading")
                .lang(label::foreign(labels, article))
                .label(labels, heading),
        )
}
