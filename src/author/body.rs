//! The body: Markdown becomes sections of passages, findings and recommendations.
//!
//! A [`Reader`] turns the parser's events into blocks that know where they stand; an [`Outline`]
//! puts them in their places by the headings; only then, when every id that the author chose is
//! known, do the other parts get theirs.

mod attributes;
mod blocks;
mod events;
mod figures;
mod heading;
mod ids;
mod inlines;
mod marked;
mod notes;
mod outline;
mod reader;
mod role;
mod sections;
mod tables;
mod title;

use super::report::Report;
use crate::model::{Footnote, Section};
use events::Events;
pub(super) use events::options;
use ids::Ids;
use outline::Outline;
use reader::Reader;
use std::{ops::Range, path::Path};

/// Reads the Markdown that stands in `span` and notes where each part of it stands. Pictures are
/// looked at where the `folder` of the file is known.
pub(super) fn read(
    text: &str,
    span: Range<usize>,
    folder: Option<&Path>,
    report: &mut Report,
) -> (Vec<Section>, Vec<Footnote>) {
    let end = span.clone();
    let events = Events::new(text, span);
    let mut ids = Ids::new(events.explicit_ids());
    let labels = notes::ids_of(&events, &mut ids);
    let mut reader = Reader::new(text, events, labels, folder, report);
    let mut outline = Outline::default();
    while let Some(part) = reader.next_part() {
        outline.take(part, reader.report());
    }
    let notes = reader.into_notes();
    report.place("sections", end);
    let sections = sections::finish(outline, &mut ids, report);
    (sections, notes::in_order(notes, report))
}
