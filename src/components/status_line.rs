use super::{
    label,
    markup::{Markup, element},
};
use crate::state::Reading;
use leptos::prelude::*;

/// How much of the brief is shown, announced politely when it changes.
#[component]
pub(super) fn StatusLine(
    /// The reader's session.
    reading: Reading,
) -> Markup {
    element("p")
        .class("status-line")
        .with("role", "status")
        .with("part", "status")
        .live_text(move || {
            let is_filtered = reading.is_filtered();
            (reading.outcome())
                .with(|outcome| label::status(outcome.count, outcome.shown.len(), is_filtered))
        })
}
