use super::{
    block_list::block_list,
    finding_card::finding_card,
    markup::{Markup, element},
    passage_view::PassageView,
    recommendation_card::recommendation_card,
};
use crate::{
    logic::Notes,
    model::{Block, Content, Section},
    state::Reading,
};
use leptos::prelude::*;
use std::ops::Range;

/// A section with its heading; hidden while the filter hides all that stands in it.
#[component]
pub(super) fn SectionView(
    /// The section.
    section: Section,
    /// The numbers of its items.
    items: Range<usize>,
    /// The reader's session.
    reading: Reading,
) -> Markup {
    let paper = reading.paper();
    let article = &paper.0;
    let notes = Notes::new(article);
    let intro = |blocks: &[Block]| {
        let text = element("div")
            .class("section__intro prose")
            .children(block_list(blocks, notes));
        (!blocks.is_empty()).then_some(text)
    };
    let numbered = (1..).zip(items.clone());
    let (kind, body): (_, Vec<Markup>) = match &section.content {
        Content::Narrative(passages) => {
            let passages = passages.iter().zip(items.clone()).map(|(passage, item)| {
                view! { <PassageView passage=passage.clone() item reading /> }.into_inner()
            });
            ("narrative", passages.collect())
        }
        Content::Findings(group) => {
            let cards = group.items.iter().zip(numbered);
            let cards = cards.map(|(finding, place)| finding_card(finding, place, reading));
            (
                "findings",
                intro(&group.intro).into_iter().chain(cards).collect(),
            )
        }
        Content::Recommendations(group) => {
            let cards = group.items.iter().zip(numbered);
            let cards = cards.map(|(item, place)| recommendation_card(item, place, reading));
            (
                "recommendations",
                intro(&group.intro).into_iter().chain(cards).collect(),
            )
        }
    };
    let heading = format!("{}--heading", section.id);

    element("section")
        .class(&format!("section section--{kind}"))
        .with("id", section.id.as_str())
        .with("part", "section")
        .with("aria-labelledby", &heading)
        // A section without items is no part of the filter, so it stays.
        .hidden(move || !items.is_empty() && !reading.is_any_shown(items.clone()))
        .child(
            element("h2")
                .class("section__heading")
                .with("id", heading)
                .with("part", "heading")
                .with("tabindex", "-1")
                .text(section.title),
        )
        .children(body)
}
