//! The body: Markdown becomes sections of passages, findings and recommendations.
//!
//! [`Pieces`] are what the parser is given, one after the other. A [`Reader`] turns its events, as they
//! come, into blocks that know where they stand; an
//! [`Outline`] puts them in their places by the headings; only then, when every id that the author
//! chose is known, do the other parts get theirs.

mod attributes;
mod blocks;
mod events;
mod fence;
mod figures;
mod heading;
mod ids;
mod inlines;
mod marked;
mod notes;
mod outline;
mod pieces;
mod plain;
mod reader;
mod role;
mod sections;
mod tables;
mod title;

use super::report::Report;
use crate::model::{Footnote, Section};
pub(super) use events::options;
use ids::Ids;
use notes::Labels;
use outline::Outline;
use pieces::Pieces;
use reader::{Reader, Rest};
use std::{ops::Range, path::Path};

/// Reads the Markdown that stands in `span` and notes where each part of it stands. Pictures are
/// looked at where the `folder` of the file is known.
pub(super) fn read(
    text: &str,
    span: Range<usize>,
    folder: Option<&Path>,
    report: &mut Report,
) -> (Vec<Section>, Vec<Footnote>) {
    // A footnote's id gives way to those that the author chose, and these are known only at the end.
    // It hardly ever has to; then all is read once more.
    let attempt = |labels, report: &mut Report| {
        let mut found = report.emptied();
        let body = attempt(text, span.clone(), folder, labels, &mut found)?;
        report.absorb(found);
        Ok(body)
    };
    attempt(Labels::default(), report)
        .or_else(|labels| attempt(labels, report))
        .unwrap_or_default()
}

/// Reads the Markdown with these labels of footnotes, or tells the right ones.
fn attempt(
    text: &str,
    span: Range<usize>,
    folder: Option<&Path>,
    labels: Labels,
    report: &mut Report,
) -> Result<(Vec<Section>, Vec<Footnote>), Labels> {
    let mut outline = Outline::default();
    let mut rest = Rest {
        labels,
        ..Rest::default()
    };
    let pieces = Pieces::of(text.get(span.clone()).unwrap_or_default());
    let mut room = String::new();
    for cut in pieces.cuts() {
        let piece = pieces.piece(cut, &mut room);
        let mut reader = Reader::new(text, piece, span.start, rest, folder, report);
        while let Some(part) = reader.next_part() {
            outline.take(part, reader.report());
        }
        rest = reader.finish();
    }
    let mut ids = Ids::new(rest.names.explicit_ids(), outline.unnamed());
    let labels = Labels::of(&rest.names, &mut ids);
    if !rest.labels.agree_with(&labels) {
        return Err(labels);
    }
    report.place("sections", span);
    let sections = sections::finish(outline, &mut ids, report);
    Ok((sections, notes::in_order(rest.notes, rest.marks, report)))
}
