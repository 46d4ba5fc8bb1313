use super::{block_list::block_list, cross_links::cross_links, disclosure::Disclosure, label};
use crate::{
    logic::{Backlinks, Notes},
    model::Recommendation,
    state::Reading,
};
use leptos::prelude::*;

/// A recommendation: who must act and what to do, then why, how and what it rests on.
#[component]
pub(super) fn RecommendationCard(
    /// The recommendation.
    item: Recommendation,
    /// Its place among the recommendations of its section, from 1.
    number: usize,
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let article = reading.article();
    let links = Backlinks::new(&article)
        .of_recommendation(&item)
        .into_iter()
        .map(|finding| (finding.id.clone(), finding.claim.clone()))
        .collect();
    let addressees: Vec<_> = article
        .addressees
        .iter()
        .filter(|term| item.addressees.contains(&term.id))
        .map(|term| term.label.clone())
        .collect();
    let rationale = block_list(&item.rationale, Notes::new(&article));
    let labelled_by = format!("{}--heading", item.id);
    let id = item.id.to_string();
    let own = item.id.clone();
    let is_hidden = move || !reading.is_shown(&own);

    view! {
        <article
            class="recommendation-card"
            id=id
            part="recommendation"
            aria-labelledby=labelled_by
            hidden=is_hidden
        >
            <p class="recommendation-card__for">
                <span class="visually-hidden">{label::RECOMMENDATION}" "{number}". "</span>
                {(!addressees.is_empty()).then(|| view! {
                    <span class="recommendation-card__prefix">{label::ADDRESSED_TO}" "</span>
                    {addressees.join(", ")}
                })}
            </p>
            <Disclosure id=item.id heading=item.action reading>
                <div class="prose">{rationale}</div>
                {cross_links(label::RESTS_ON, links)}
            </Disclosure>
        </article>
    }
}
