use super::{
    chronology::Chronology, colophon::Colophon, contents::Contents, contributors::Contributors,
    controls::Controls, empty_state::EmptyState, endnotes::Endnotes, masthead::Masthead,
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
    let article = reading.article();
    let sections = article
        .sections
        .iter()
        .map(|section| view! { <SectionView section=section.clone() reading /> })
        .collect_view();

    view! {
        <div class="brief" lang=article.language.as_str().to_owned()>
            <Masthead reading />
            <div class="brief__layout">
                <div class="brief__rail">
                    <Controls reading />
                    <Contents reading />
                </div>
                <div class="brief__text">
                    <EmptyState reading />
                    {sections}
                    <Endnotes reading />
                    <Chronology reading />
                    <Contributors reading />
                    <Colophon reading />
                </div>
            </div>
        </div>
    }
}
