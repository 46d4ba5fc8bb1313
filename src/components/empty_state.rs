use super::label;
use crate::state::Reading;
use leptos::prelude::*;

/// What to do when nothing matches: drop the part of the filter that stands in the way.
#[component]
pub(super) fn EmptyState(
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    // What alone stands in the way, while nothing is shown.
    let widenings = Memo::new(move |_| {
        reading
            .outcome()
            .with(|outcome| (outcome.count == 0).then(|| outcome.widenings.clone()))
    });
    let buttons = move |(part, gain)| {
        view! {
            <button type="button" class="action" on:click=move |_| reading.widen(part)>
                {label::widening(part, gain)}
            </button>
        }
    };

    move || {
        widenings
            .get()
            .filter(|_| reading.is_filtered())
            .map(|widenings| {
                view! {
                    <div class="empty-state">
                        <p class="empty-state__hint">{label::NO_MATCH_HINT}</p>
                        {widenings.into_iter().map(buttons).collect::<Vec<_>>()}
                    </div>
                }
            })
    }
}
