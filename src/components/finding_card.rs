use super::{
    block_list::block_list,
    cross_links::cross_links,
    item_card::ItemCard,
    markup::{Markup, element},
};
use crate::{
    logic::{Backlinks, Label, Labels, Notes},
    model::{Article, Finding},
};

/// A finding: its claim, then its evidence and the recommendations that rest on it.
///
/// `place` is its place among the findings of its section, from 1.
pub(super) fn finding_card(
    article: &Article,
    labels: &Labels,
    finding: &Finding,
    place: usize,
    is_open: bool,
) -> Markup {
    let links = Backlinks::new(article).of_finding(&finding.id);
    let links = links.into_iter().map(|item| (&item.id, &item.action));
    let evidence = block_list(&finding.evidence, Notes::new(article));
    let body = element("div")
        .class("item-card__body")
        .child(element("div").class("prose").children(evidence))
        .children(cross_links(labels.text(Label::LeadsTo), links));
    let number = element("p")
        .class("finding-card__number")
        .child(
            element("span")
                .class("visually-hidden")
                .text(labels.text(Label::Finding).to_owned() + " "),
        )
        .text(place.to_string());

    ItemCard {
        part: "finding",
        labels,
        id: &finding.id,
        eyebrow: number,
        heading: &finding.claim,
        body,
        is_open,
    }
    .into()
}
