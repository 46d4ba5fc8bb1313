use super::block_list::block_list;
use crate::{logic::Notes, model::Passage, state::Reading};
use leptos::prelude::*;

/// A paragraph of the running text; hidden while the filter hides it.
#[component]
pub(super) fn PassageView(
    /// The paragraph.
    passage: Passage,
    /// Its number among the items.
    item: usize,
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let text = block_list(&passage.blocks, Notes::new(&reading.paper().0));
    let is_hidden = move || !reading.is_any_shown(item..item + 1);

    view! {
        <div class="passage prose" id=passage.id.to_string() part="body" hidden=is_hidden>
            {text}
        </div>
    }
}
