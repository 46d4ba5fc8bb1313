use super::{
    chronology::chronology, colophon::colophon, contents::contents, contributors::contributors,
    controls::Controls, empty_state::EmptyState, endnotes::endnotes, markup::element,
    masthead::masthead, section_view::SectionView,
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
    let sections = article.sections.iter().cloned().map(|section| {
        let items = first..first + section.item_count();
        first = items.end;
        view! { <SectionView section items reading /> }
    });
    let back_matter = [
        endnotes(article),
        chronology(article),
        contributors(article),
        colophon(article),
    ];
    let rail = element("div")
        .class("brief__rail")
        .child(view! { <Controls reading /> })
        .child(contents(article));
    let text = element("div")
        .class("brief__text")
        .child(view! { <EmptyState reading /> })
        .children(sections)
        .children(back_matter.into_iter().flatten());

    element("div")
        .class("brief")
        .with("lang", article.language.as_str())
        .child(masthead(article))
        .child(
            element("div")
                .class("brief__layout")
                .child(rail)
                .child(text),
        )
}
