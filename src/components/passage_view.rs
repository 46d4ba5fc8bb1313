use super::{
    block_list::block_list,
    markup::{Markup, element},
};
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
) -> Markup {
    element("div")
        .class("passage prose")
        .with("id", passage.id.as_str())
        .with("part", "body")
        .hidden(move || !reading.is_any_shown(item..item + 1))
        .children(block_list(&passage.blocks, Notes::new(&reading.paper().0)))
}
