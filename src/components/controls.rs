use super::{facet_group::FacetGroup, label, status_line::StatusLine};
use crate::{logic::Facet, state::Reading};
use leptos::prelude::*;

/// The filter bar.
#[component]
pub(super) fn Controls(
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let query = move || reading.filter().query;
    let groups = Facet::ALL.map(|facet| view! { <FacetGroup facet reading /> });

    view! {
        <div class="controls" role="search" part="controls" aria-label=label::SEARCH_REGION>
            <div class="controls__bar">
                <input
                    class="controls__search"
                    type="search"
                    aria-label=label::SEARCH
                    placeholder=label::SEARCH
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    prop:value=query
                    on:input=move |event| reading.set_query(event_target_value(&event))
                />
                <StatusLine reading />
            </div>
            {groups}
            <div class="controls__actions">
                <button type="button" class="action" on:click=move |_| reading.expand_all()>
                    {label::EXPAND_ALL}
                </button>
                <button type="button" class="action" on:click=move |_| reading.collapse_all()>
                    {label::COLLAPSE_ALL}
                </button>
                <button
                    type="button"
                    class="action"
                    disabled=move || !reading.is_filtered()
                    on:click=move |_| reading.clear_filter()
                >
                    {label::CLEAR}
                </button>
            </div>
        </div>
    }
}
