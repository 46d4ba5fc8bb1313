use super::markup::{Markup, element};
use crate::{
    logic::{Label, Labels},
    model::Id,
};

/// A link to a part of the brief, to be followed or copied. Its sign is drawn by the style: it is
/// no text of the paper.
pub(super) fn permalink(labels: &Labels, id: &Id, name: &str) -> Markup {
    element("a")
        .class("permalink")
        .with("href", format!("#{id}"))
        .with("aria-label", labels.with(Label::LinkTo, &[name]))
}
