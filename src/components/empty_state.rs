use super::label;
use crate::state::Reading;
use leptos::prelude::*;

/// What to do when nothing matches: drop the part of the filter that stands in the way.
#[component]
pub(super) fn EmptyState(
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let is_empty = Memo::new(move |_| reading.outcome().with(|outcome| outcome.count() == 0));
    let widenings = move || {
        let widenings = reading
            .outcome()
            .with(|outcome| outcome.widenings().to_vec());
        widenings
            .into_iter()
            .map(|(widening, gain)| {
                view! {
                    <button type="button" class="action" on:click=move |_| reading.widen(widening)>
                        {label::widening(widening, gain)}
                    </button>
                }
            })
            .collect_view()
    };

    view! {
        <Show when=move || is_empty.get() && reading.is_filtered()>
            <div class="empty-state">
                <p class="empty-state__hint">{label::NO_MATCH_HINT}</p>
                <div class="empty-state__actions">
                    {widenings}
                    <button type="button" class="action" on:click=move |_| reading.clear_filter()>
                        {label::CLEAR}
                    </button>
                </div>
            </div>
        </Show>
    }
}
