use super::{block_list::block_list, label};
use crate::{logic::Notes, state::Reading};
use leptos::prelude::*;

/// The notes below the text; nothing where there are none.
#[component]
pub(super) fn Endnotes(
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let article = reading.article();
    let notes = Notes::new(&article);
    (!article.footnotes.is_empty()).then(|| {
        let entries = article
            .footnotes
            .iter()
            .map(|note| {
                let back = notes.cited_in(&note.id).map(|id| {
                    let href = format!("#{id}");
                    view! { <a class="endnotes__back" href=href>{label::BACK_TO_TEXT}</a> }
                });
                view! {
                    <li class="endnotes__note prose" id=note.id.to_string() tabindex="-1">
                        {block_list(&note.blocks, notes)}
                        {back}
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="endnotes back-matter" aria-labelledby="brief--notes">
                <h2 class="back-matter__heading" id="brief--notes">{label::NOTES}</h2>
                <ol class="endnotes__list">{entries}</ol>
            </section>
        }
    })
}
