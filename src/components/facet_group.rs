use super::label;
use crate::{
    logic::{Choice, Facet},
    model::{Article, Kind},
    state::Reading,
};
use leptos::prelude::*;

/// One group of the filter: a row of toggle buttons, each with the number of items it would show.
#[component]
pub(super) fn FacetGroup(
    /// Which group.
    facet: Facet,
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let choices = choices(&reading.article(), facet);

    (!choices.is_empty()).then(|| {
        let name = label::facet(facet);
        let buttons = choices
            .into_iter()
            .map(|(choice, label)| view! { <FacetButton choice label reading /> })
            .collect_view();
        view! {
            <div class="facet-group" role="group" aria-label=name>
                <p class="facet-group__name" aria-hidden="true">{name}</p>
                <div class="facet-group__choices">{buttons}</div>
            </div>
        }
    })
}

/// One choice of a group.
#[component]
fn FacetButton(choice: Choice, label: String, reading: Reading) -> impl IntoView {
    let choice = StoredValue::new(choice);
    let is_chosen = move || choice.with_value(|choice| reading.is_chosen(choice));
    let count = move || {
        choice.with_value(|choice| reading.outcome().with(|outcome| outcome.count_of(choice)))
    };

    view! {
        <button
            type="button"
            class="facet-button"
            aria-pressed=move || is_chosen().to_string()
            data-empty=move || (count() == 0).then_some("")
            on:click=move |_| choice.with_value(|choice| reading.toggle_choice(choice))
        >
            {label}
            " "
            <span class="facet-button__count">{count}</span>
        </button>
    }
}

/// The choices of a group with their labels; none where the brief has nothing to choose.
fn choices(article: &Article, facet: Facet) -> Vec<(Choice, String)> {
    match facet {
        Facet::Kind => Kind::ALL
            .map(|kind| (Choice::Kind(kind), label::kind(kind).to_owned()))
            .to_vec(),
        Facet::Topic => article
            .topics
            .iter()
            .map(|term| (Choice::Topic(term.id.clone()), term.label.clone()))
            .collect(),
        Facet::Addressee => article
            .addressees
            .iter()
            .map(|term| (Choice::Addressee(term.id.clone()), term.label.clone()))
            .collect(),
    }
}
