use crate::model::Id;
use leptos::prelude::*;

/// The items that an item rests on or leads to, as links under a word that says which.
///
/// Nothing where there are none.
pub(super) fn cross_links(name: &'static str, items: Vec<(Id, String)>) -> impl IntoView + use<> {
    (!items.is_empty()).then(|| {
        let links = items
            .into_iter()
            .map(|(id, text)| view! { <li><a href=format!("#{id}")>{text}</a></li> })
            .collect_view();
        view! {
            <div class="cross-links">
                <p class="cross-links__name">{name}</p>
                <ul class="cross-links__list" role="list">{links}</ul>
            </div>
        }
    })
}
