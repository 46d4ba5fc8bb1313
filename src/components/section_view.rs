use super::{
    block_list::block_list, finding_card::FindingCard, recommendation_card::RecommendationCard,
};
use crate::{
    logic::Notes,
    model::{Block, Content, Id, Passage, Section},
    state::Reading,
};
use leptos::prelude::*;

/// A section with its heading; hidden while the filter hides all that stands in it.
#[component]
pub(super) fn SectionView(
    /// The section.
    section: Section,
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let heading = format!("{}--heading", section.id);
    let labelled_by = heading.clone();
    let article = reading.article();
    let notes = Notes::new(&article);
    let id = section.id.to_string();
    let title = section.title;
    let (class, items, body) = match section.content {
        Content::Narrative(passages) => {
            let items = passages.iter().map(|passage| passage.id.clone()).collect();
            (
                "section section--narrative",
                items,
                narrative(passages, notes, reading).into_any(),
            )
        }
        Content::Findings(group) => {
            let items: Vec<_> = group.items.iter().map(|item| item.id.clone()).collect();
            let cards = (1..)
                .zip(group.items)
                .map(|(number, finding)| view! { <FindingCard finding number reading /> })
                .collect_view();
            (
                "section section--findings",
                items,
                (intro(&group.intro, notes), cards).into_any(),
            )
        }
        Content::Recommendations(group) => {
            let items: Vec<_> = group.items.iter().map(|item| item.id.clone()).collect();
            let cards = (1..)
                .zip(group.items)
                .map(|(number, item)| view! { <RecommendationCard item number reading /> })
                .collect_view();
            (
                "section section--recommendations",
                items,
                (intro(&group.intro, notes), cards).into_any(),
            )
        }
    };
    let is_hidden = hides_when_filtered_out(items, reading);

    view! {
        <section class=class id=id part="section" aria-labelledby=labelled_by hidden=is_hidden>
            <h2 class="section__heading" id=heading part="heading" tabindex="-1">{title}</h2>
            {body}
        </section>
    }
}

/// A section without items is no part of the filter, so it stays.
fn hides_when_filtered_out(items: Vec<Id>, reading: Reading) -> impl Fn() -> bool + Copy {
    let items = StoredValue::new(items);
    move || items.with_value(|items| !items.is_empty() && !reading.is_any_shown(items))
}

fn intro(blocks: &[Block], notes: Notes<'_>) -> impl IntoView + use<> {
    let text = block_list(blocks, notes);
    (!blocks.is_empty()).then(|| view! { <div class="section__intro prose">{text}</div> })
}

fn narrative(passages: Vec<Passage>, notes: Notes<'_>, reading: Reading) -> impl IntoView + use<> {
    passages
        .into_iter()
        .map(|passage| {
            let id = passage.id.to_string();
            let text = block_list(&passage.blocks, notes);
            let is_hidden = move || !reading.is_shown(&passage.id);
            view! {
                <div class="passage prose" id=id part="body" hidden=is_hidden>
                    {text}
                </div>
            }
        })
        .collect_view()
}
