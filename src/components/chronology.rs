use super::label;
use crate::state::Reading;
use leptos::prelude::*;

/// The paper's timeline; nothing where it has none.
#[component]
pub(super) fn Chronology(
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let article = reading.article();
    (!article.timeline.is_empty()).then(|| {
        let milestones = article
            .timeline
            .iter()
            .map(|milestone| {
                let when = milestone
                    .shown
                    .clone()
                    .unwrap_or_else(|| label::when(milestone.when));
                view! {
                    <li class="chronology__milestone">
                        <p class="chronology__when">{when}" "</p>
                        <p class="chronology__what">{milestone.label.clone()}</p>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="chronology back-matter" aria-labelledby="brief--timeline">
                <h2 class="back-matter__heading" id="brief--timeline" part="heading">
                    {label::TIMELINE}
                </h2>
                <ol class="chronology__list" role="list">{milestones}</ol>
            </section>
        }
    })
}
