use super::{block_list::block_list, cross_links::cross_links, disclosure::Disclosure, label};
use crate::{
    logic::{Backlinks, Notes},
    model::Finding,
    state::Reading,
};
use leptos::prelude::*;

/// A finding: its claim, then its evidence and the recommendations that rest on it.
#[component]
pub(super) fn FindingCard(
    /// The finding.
    finding: Finding,
    /// Its place among the findings of its section, from 1.
    number: usize,
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let article = reading.article();
    let links = Backlinks::new(&article)
        .of_finding(&finding.id)
        .into_iter()
        .map(|item| (item.id.clone(), item.action.clone()))
        .collect();
    let evidence = block_list(&finding.evidence, Notes::new(&article));
    let labelled_by = format!("{}--heading", finding.id);
    let id = finding.id.to_string();
    let item = finding.id.clone();
    let is_hidden = move || !reading.is_shown(&item);

    view! {
        <article
            class="finding-card"
            id=id
            part="finding"
            aria-labelledby=labelled_by
            hidden=is_hidden
        >
            <p class="finding-card__number">
                <span class="visually-hidden">{label::FINDING}" "</span>
                {number}
            </p>
            <Disclosure id=finding.id heading=finding.claim reading>
                <div class="prose">{evidence}</div>
                {cross_links(label::LEADS_TO, links)}
            </Disclosure>
        </article>
    }
}
