use super::{
    block_list::block_list,
    cross_links::cross_links,
    item_card::ItemCard,
    markup::{Markup, element},
};
use crate::{
    logic::{Backlinks, Label, Labels, Notes},
    model::{Article, Recommendation},
};

/// A recommendation: who must act and what to do, then why, how and what it rests on.
///
/// `place` is its place in its section, from 1.
pub(super) fn recommendation_card(
    article: &Article,
    labels: &Labels,
    recommendation: &Recommendation,
    place: usize,
    is_open: bool,
) -> Markup {
    let links = Backlinks::new(article).of_recommendation(recommendation);
    let links = links
        .into_iter()
        .map(|finding| (&finding.id, &finding.claim));
    let rationale = block_list(&recommendation.rationale, Notes::new(article));
    let body = element("div")
        .class("item-card__body")
        .child(element("div").class("prose").children(rationale))
        .children(cross_links(labels.text(Label::RestsOn), links));
    let addressees: Vec<_> = (article.addressees.iter())
        .filter(|term| recommendation.addressees.contains(&term.id))
        .map(|term| term.label.as_str())
        .collect();
    let name = element("span")
        .class("visually-hidden")
        .text(format!("{} {place}. ", labels.text(Label::Recommendation)));
    let eyebrow = element("p")
        .class("recommendation-card__for")
        .child(name)
        .children((!addressees.is_empty()).then(|| {
            let text = labels.with(Label::AddressedTo, &[&addressees.join(", ")]);
            element("span").text(text)
        }));

    ItemCard {
        part: "recommendation",
        labels,
        id: &recommendation.id,
        eyebrow,
        heading: &recommendation.action,
        body,
        is_open,
    }
    .into()
}
