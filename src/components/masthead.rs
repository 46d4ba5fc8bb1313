use super::label;
use crate::{logic::minutes, state::Reading};
use leptos::prelude::*;

/// The head of the paper: who published it, its title, what it says in short, who wrote it.
#[component]
pub(super) fn Masthead(
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let article = reading.article();
    let publication = article
        .publication
        .as_ref()
        .map(|publication| publication.name.clone());
    let kicker = [article.publisher.clone(), publication];
    let names: Vec<_> = article
        .authors
        .iter()
        .map(|author| author.name.clone())
        .collect();
    let facts = [
        article.date.map(label::date),
        Some(label::reading_time(minutes(&article))),
        article.reads.map(label::reads),
    ];
    let topics = article.topics.iter().map(|topic| topic.label.clone());

    view! {
        <header class="masthead" part="header">
            <p class="masthead__kicker">{spans(kicker.into_iter().flatten())}</p>
            <h1 class="masthead__title" part="heading">{article.title.clone()}</h1>
            <p class="masthead__standfirst">{article.standfirst.clone()}</p>
            {(!names.is_empty()).then(|| view! {
                <p class="masthead__byline">
                    <span class="masthead__by">{label::BY}" "</span>
                    {enumeration(&names)}
                </p>
            })}
            <p class="masthead__facts">{spans(facts.into_iter().flatten())}</p>
            <ul class="masthead__topics" role="list" aria-label=label::TOPICS>
                {topics.map(|topic| view! { <li>{topic}</li> }).collect_view()}
            </ul>
        </header>
    }
}

/// Parts of a line that the style sets apart with dots.
fn spans(texts: impl Iterator<Item = String>) -> impl IntoView {
    texts
        .map(|text| view! { <span>{text}" "</span> })
        .collect_view()
}

/// "A", "A and B", "A, B and C".
fn enumeration(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
