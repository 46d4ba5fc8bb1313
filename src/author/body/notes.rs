use super::events::Events;
use super::ids::Ids;
use super::marked::{Marked, placed};
use crate::author::report::Report;
use crate::model::{Footnote, Id};
use std::collections::HashMap;
use std::ops::Range;

/// A footnote as it was defined.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) label: String,
    pub(super) id: Id,
    pub(super) span: Range<usize>,
    pub(super) blocks: Vec<Marked>,
    /// The footnotes marked in it.
    pub(super) marks: Vec<Id>,
}

/// The id of each footnote by its label.
///
/// A slug never holds `_`, so an id that starts with `note_` meets no other made-up one.
pub(super) fn ids_of(events: &Events<'_>, ids: &mut Ids) -> HashMap<String, Id> {
    let mut labels = HashMap::new();
    for label in events.footnotes() {
        labels.entry(key(label)).or_insert_with(|| {
            let slug = Id::slug(label);
            ids.free(Id::try_from(format!("note_{slug}")).unwrap_or(slug))
        });
    }
    labels
}

/// The form of a label in which marks and definitions are compared: case never matters.
pub(super) fn key(label: &str) -> String {
    label.to_lowercase()
}

/// The footnotes in the order in which a reader meets their marks: those of the text first, then
/// those that stand in other footnotes.
pub(super) fn in_order((notes, marks): (Vec<Note>, Vec<Id>), report: &mut Report) -> Vec<Footnote> {
    let mut order: Vec<Id> = Vec::new();
    let mut waiting = marks;
    while !waiting.is_empty() {
        let mut next = Vec::new();
        for id in waiting {
            if order.contains(&id) {
                continue;
            }
            let inner = notes.iter().find(|note| note.id == id);
            next.extend(
                inner
                    .into_iter()
                    .flat_map(|note| note.marks.iter().cloned()),
            );
            order.push(id);
        }
        waiting = next;
    }
    let mut placed_notes: Vec<(usize, Note)> = Vec::new();
    for note in notes {
        match order.iter().position(|id| *id == note.id) {
            Some(n) if placed_notes.iter().any(|(known, _)| *known == n) => {
                let message = format!(
                    "found the footnote `{}` a second time, expected it once",
                    note.label
                );
                report.error(note.span.start, message);
            }
            Some(n) => placed_notes.push((n, note)),
            None => {
                let message = format!(
                    "found the footnote `{0}`, which nothing marks, expected `[^{0}]` in the text",
                    note.label
                );
                report.error(note.span.start, message);
            }
        }
    }
    placed_notes.sort_by_key(|(n, _)| *n);
    placed_notes
        .into_iter()
        .enumerate()
        .map(|(n, (_, note))| {
            let path = format!("footnotes[{n}]");
            report.place(path.as_str(), note.span);
            Footnote {
                id: note.id,
                blocks: placed(&format!("{path}.blocks"), note.blocks, report),
            }
        })
        .collect()
}
