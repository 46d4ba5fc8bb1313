use super::label;
use crate::state::Reading;
use leptos::prelude::*;

/// How much of the brief is shown, announced politely when it changes.
#[component]
pub(super) fn StatusLine(
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let text = move || {
        let is_filtered = reading.is_filtered();
        (reading.outcome())
            .with(|outcome| label::status(outcome.count, outcome.shown.len(), is_filtered))
    };

    view! { <p class="status-line" role="status" part="status">{text}</p> }
}
