use super::{Diagnostic, source::Source};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// What is gathered while a file is read: its errors, and where each part of the paper stands.
#[derive(Debug, Default)]
pub(super) struct Report {
    /// The errors, by the byte they stand at.
    errors: Vec<(usize, String)>,
    /// The parts, by their JSON path.
    places: HashMap<String, Place>,
    /// The vocabularies that are incomplete, so that no reference to them can be judged.
    doubts: HashSet<Doubt>,
    /// The ids of parts that are not in the paper because of an error that has been reported.
    lost: HashSet<String>,
}

/// Where a part of the paper stands in the file.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Its bytes.
    pub(super) span: Range<usize>,
    /// The name it refers to, if it is a reference.
    pub(super) name: Option<String>,
}

/// A vocabulary that is incomplete because of an error that has been reported: what is missing
/// from it is no further error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Doubt {
    /// The topics.
    Topics,
    /// The addressees.
    Addressees,
    /// The sections.
    Sections,
}

impl Report {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Notes an error at a byte of the file.
    pub(super) fn error(&mut self, offset: usize, message: impl Into<String>) {
        self.errors.push((offset, message.into()));
    }

    /// Notes where the part at a JSON path stands.
    pub(super) fn place(&mut self, path: impl Into<String>, span: Range<usize>) {
        self.place_at(path, Place { span, name: None });
    }

    /// Notes where the part at a JSON path stands and what it refers to.
    pub(super) fn place_at(&mut self, path: impl Into<String>, place: Place) {
        self.places.insert(path.into(), place);
    }

    pub(super) fn doubt(&mut self, doubt: Doubt) {
        self.doubts.insert(doubt);
    }

    pub(super) fn doubts(&self, doubt: Doubt) -> bool {
        self.doubts.contains(&doubt)
    }

    /// Notes an id that a part would have had; what refers to it is no further error.
    pub(super) fn lose(&mut self, id: impl Into<String>) {
        self.lost.insert(id.into());
    }

    pub(super) fn has_lost(&self, id: &str) -> bool {
        self.lost.contains(id)
    }

    /// The part at a JSON path, or the smallest known part around it.
    pub(super) fn find(&self, path: &str) -> Option<&Place> {
        let mut known = path;
        loop {
            if let Some(place) = self.places.get(known) {
                return Some(place);
            }
            known = known.get(..known.rfind(['.', '['])?)?;
        }
    }

    /// All errors in the order of the file; `Ok` if there are none.
    pub(super) fn finish(mut self, source: &Source<'_>) -> Result<(), Vec<Diagnostic>> {
        if self.errors.is_empty() {
            return Ok(());
        }
        // The sort is stable: two errors at one place keep the order in which they were found.
        self.errors.sort_by_key(|(offset, _)| *offset);
        self.errors.dedup();
        Err(self
            .errors
            .into_iter()
            .map(|(offset, message)| source.diagnostic(offset, message))
            .collect())
    }
}
