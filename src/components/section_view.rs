use super::{
    block_list::block_list, finding_card::finding_card, markup::element, passage_view::PassageView,
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
) -> impl IntoView {
    let paper = reading.paper();
    let article = &paper.0;
    let notes = Notes::new(article);
    let intro = |blocks: &[Block]| {
        let text = element("div")
            .class("section__intro prose")
            .children(block_list(blocks, notes));
        (!blocks.is_empty()).then(|| text.view())
    };
    let numbered = (1..).zip(items.clone());
    let (kind, body): (_, Vec<AnyView>) = match &section.content {
        Content::Narrative(passages) => {
            let passages = passages.iter().zip(items.clone()).map(|(passage, item)| {
                view! { <PassageView passage=passage.clone() item reading /> }.into_any()
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
    let labelled_by = heading.clone();
    // A section without items is no part of the filter, so it stays.
    let is_hidden = move || !items.is_empty() && !reading.is_any_shown(items.clone());

    view! {
        <section
            class=format!("section section--{kind}")
            id=section.id.to_string()
            part="section"
            aria-labelledby=labelled_by
            hidden=is_hidden
        >
            <h2 class="section__heading" id=heading part="heading" tabindex="-1">
                {section.title}
            </h2>
            {body}
        </section>
    }
}
