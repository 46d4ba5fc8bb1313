use super::{
    chronology::chronology, colophon::colophon, contents::contents, contributors::contributors,
    controls::Controls, empty_state::EmptyState, endnotes::endnotes, masthead::masthead,
    section_view::SectionView,
};
use crate::state::Reading;
use leptos::prelude::*;

/// The whole brief: the page that is prerendered, hydrated and mounted.
#[component]
pub fn Brief(
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let paper = reading.paper();
    let article = &paper.0;
    let mut first = 0;
    let sections: Vec<_> = (article.sections.iter().cloned())
        .map(|section| {
            let items = first..first + section.item_count();
            first = items.end;
            view! { <SectionView section items reading /> }
        })
        .collect();
    let back_matter = [
        endnotes(article),
        chronology(article),
        contributors(article),
        colophon(article),
    ];

    view! {
        <div class="brief" lang=article.language.as_str().to_owned()>
            {masthead(article)}
            <div class="brief__layout">
                <div class="brief__rail">
                    <Controls reading />
                    {contents(article)}
                </div>
                <div class="brief__text">
                    <EmptyState reading />
                    {sections}
                    {back_matter.into_iter().flatten().collect::<Vec<_>>()}
                </div>
            </div>
        </div>
    }
}
