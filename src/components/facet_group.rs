use super::label;
use crate::{
    logic::Facet,
    model::{Article, Id, Kind},
    state::Reading,
};
use leptos::prelude::*;

/// One group of the filter: a row of toggle buttons, each with the number of items it would show.
/// Nothing where the brief has nothing to choose.
#[component]
pub(super) fn FacetGroup(
    /// Which group.
    facet: Facet,
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let choices = choices(&reading.paper().0, facet);

    (!choices.is_empty()).then(|| {
        let name = label::facet(facet);
        let buttons: Vec<_> = (choices.into_iter().enumerate())
            .map(|(place, (id, label))| view! { <FacetButton facet place id label reading /> })
            .collect();
        view! {
            <div class="facet-group" role="group" aria-label=name>
                <p class="facet-group__name" aria-hidden="true">{name}</p>
                <div class="facet-group__choices">{buttons}</div>
            </div>
        }
    })
}

/// One choice of a group; `place` is its place in the vocabulary.
#[component]
fn FacetButton(
    facet: Facet,
    place: usize,
    id: Id,
    label: String,
    reading: Reading,
) -> impl IntoView {
    let choice = id.clone();
    let is_chosen = move || reading.is_chosen(facet, &choice).to_string();
    let count = move || {
        let count = |counts: &Vec<usize>| counts.get(place).copied().unwrap_or_default();
        reading
            .outcome()
            .with(|outcome| count(outcome.counts.of(facet)))
    };

    view! {
        <button
            type="button"
            class="facet-button"
            aria-pressed=is_chosen
            data-empty=move || (count() == 0).then_some("")
            on:click=move |_| reading.toggle_choice(facet, &id)
        >
            {label}
            " "
            <span class="facet-button__count">{move || count().to_string()}</span>
        </button>
    }
}

/// The choices of a group with their labels.
fn choices(article: &Article, facet: Facet) -> Vec<(Id, String)> {
    let terms = match facet {
        Facet::Kind => {
            return Kind::ALL
                .map(|kind| (kind.id(), label::kind(kind).to_owned()))
                .to_vec();
        }
        Facet::Topic => &article.topics,
        Facet::Addressee => &article.addressees,
    };
    terms
        .iter()
        .map(|term| (term.id.clone(), term.label.clone()))
        .collect()
}
