use super::events::Names;
use super::ids::Ids;
use super::marked::Blocks;
use crate::author::report::Report;
use crate::model::path::Path;
use crate::model::{Footnote, Id};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// A footnote as it was defined.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) label: String,
    pub(super) id: Id,
    pub(super) span: Range<usize>,
    pub(super) blocks: Blocks,
    /// The footnotes marked in it.
    pub(super) marks: Vec<Id>,
}

/// The id of each footnote by its label.
#[derive(Debug, Default)]
pub(super) struct Labels {
    ids: FxHashMap<String, Id>,
    /// Whether these are all labels, each with its very id.
    is_whole: bool,
}

impl Labels {
    /// The labels of a body, whose footnotes take what the author's own ids leave free.
    pub(super) fn of(names: &Names, ids: &mut Ids<'_>) -> Self {
        let mut labels = FxHashMap::default();
        for label in names.footnotes() {
            labels
                .entry(key(label))
                .or_insert_with(|| ids.free(id_of(label)));
        }
        Self {
            ids: labels,
            is_whole: true,
        }
    }

    /// The id of a footnote. Before the labels are known it is the one that the footnote has if no
    /// other is called the same.
    pub(super) fn id(&mut self, label: &str) -> Option<Id> {
        let key = key(label);
        if !self.is_whole && !self.ids.contains_key(&key) {
            self.ids.insert(key.clone(), id_of(label));
        }
        self.ids.get(&key).cloned()
    }

    /// Whether each label has got the id that it has here.
    pub(super) fn agree_with(&self, whole: &Self) -> bool {
        self.ids == whole.ids
    }
}

/// A slug never holds `_`, so an id that starts with `note_` meets no other made-up one.
fn id_of(label: &str) -> Id {
    let slug = Id::slug(label);
    Id::try_from(format!("note_{slug}")).unwrap_or(slug)
}

/// The form of a label in which marks and definitions are compared: case never matters.
fn key(label: &str) -> String {
    label.to_lowercase()
}

/// The footnotes in the order in which a reader meets their marks: those of the text first, then
/// those that stand in other footnotes.
pub(super) fn in_order(notes: Vec<Note>, marks: Vec<Id>, report: &mut Report) -> Vec<Footnote> {
    let mut first: FxHashMap<&Id, &Note> = FxHashMap::default();
    for note in &notes {
        first.entry(&note.id).or_insert(note);
    }
    let mut order: FxHashMap<Id, usize> = FxHashMap::default();
    let mut waiting = marks;
    while !waiting.is_empty() {
        let mut next = Vec::new();
        for id in waiting {
            if order.contains_key(&id) {
                continue;
            }
            let inner = first.get(&id).map(|note| note.marks.iter().cloned());
            next.extend(inner.into_iter().flatten());
            order.insert(id, order.len());
        }
        waiting = next;
    }
    let mut met = FxHashSet::default();
    let mut placed_notes: Vec<(usize, Note)> = Vec::new();
    for note in notes {
        match order.get(&note.id) {
            Some(_) if !met.insert(note.id.clone()) => {
                let message = format!(
                    "found the footnote `{}` a second time, expected it once",
                    note.label
                );
                report.error(note.span.start, message);
            }
            Some(n) => placed_notes.push((*n, note)),
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
            let path = Path::ROOT.name("footnotes");
            let path = path.place(n);
            report.place(path, note.span);
            Footnote {
                id: note.id,
                blocks: note.blocks.placed(&path.name("blocks"), report),
            }
        })
        .collect()
}
