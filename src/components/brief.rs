use super::{
    chronology::chronology,
    colophon::colophon,
    contents::contents,
    contributors::contributors,
    controls::controls,
    empty_state::empty_state,
    endnotes::endnotes,
    label,
    markup::{Markup, element},
    masthead::masthead,
    section_view::{CHUNK, SectionView},
    status_line::spoken,
};
use crate::{
    logic::{Label, Labels},
    model::Article,
    state::Reading,
};
use leptos::prelude::*;

/// The whole brief: the page that is prerendered, hydrated and mounted. It stands in a shadow root, which its
/// style knows and no form reaches into.
#[component]
pub fn Brief(
    /// The reader's session.
    reading: Reading,
    /// How many items are built. The rest are empty chunks, see
    /// [`items_of_chunk`](super::items_of_chunk).
    #[prop(default = usize::MAX)]
    built: usize,
) -> impl IntoView {
    let paper = reading.paper();
    let article = &paper.0;
    let is_open = reading.now().is_open(0);
    let rail = element("div")
        .class("brief__rail")
        // Firefox would make each box that scrolls a stop for Tab.
        .with("tabindex", "-1")
        .child(controls(reading))
        .still(move || {
            let paper = reading.paper();
            vec![contents(&paper.0, &paper.2)]
        });
    let text = element("div")
        .class("brief__text")
        .child(empty_state(reading))
        .child(
            spoken()
                .lang(label::foreign(&paper.2, article))
                .live_text(move || {
                    if reading.watch().is_copied {
                        reading.paper().2.text(Label::Copied).to_owned()
                    } else {
                        String::new()
                    }
                }),
        )
        .still(move || {
            let paper = reading.paper();
            parts(&paper.0, &paper.2, built, is_open)
        });

    element("div")
        .class("brief")
        .with("lang", article.language.as_str())
        .with("dir", article.language.direction())
        .child(masthead(reading))
        .child(
            element("div")
                .class("brief__layout")
                .child(rail)
                .child(text),
        )
}

/// The text: the sections, then what stands behind them.
fn parts(article: &Article, labels: &Labels, built: usize, is_open: bool) -> Vec<Markup> {
    let mut first = 0;
    let sections = article.sections.iter().map(|section| {
        let before = first;
        first += section.item_count();
        Markup::from(SectionView {
            article,
            labels,
            section,
            built: built.saturating_sub(before),
            is_open,
        })
    });
    let back_matter = [
        endnotes(article, labels),
        chronology(article, labels),
        contributors(article, labels),
        colophon(article, labels),
        // Written when it is printed.
        Some(element("div").class("print-note")),
    ];
    sections.chain(back_matter.into_iter().flatten()).collect()
}

/// The items of a chunk that was left empty; `first` is the number of its first item.
#[cfg_attr(
    not(target_arch = "wasm32"),
    expect(dead_code, reason = "only the browser needs it")
)]
pub(crate) fn items_of_chunk(reading: Reading, first: usize) -> Vec<Markup> {
    let paper = reading.paper();
    let article = &paper.0;
    let mut place = first;
    for section in &article.sections {
        let count = section.item_count();
        if place < count {
            let view = SectionView {
                article,
                labels: &reading.paper().2,
                section,
                built: 0,
                is_open: false,
            };
            return view.items(place..count.min(place + CHUNK));
        }
        place -= count;
    }
    Vec::new()
}
