use crate::model::Id;
use std::collections::HashSet;

/// The ids in use, so that a made-up one never takes another's place.
#[derive(Debug)]
pub(super) struct Ids(HashSet<String>);

impl Ids {
    /// Starts with the ids that the author chose.
    pub(super) fn new(explicit: impl Iterator<Item = String>) -> Self {
        Self(explicit.collect())
    }

    /// The id itself if it is free, or else the first free one of `id-2`, `id-3`, ….
    pub(super) fn free(&mut self, id: Id) -> Id {
        let mut free = id.clone();
        let mut n = 2;
        while !self.0.insert(free.to_string()) {
            free = id.numbered(n);
            n += 1;
        }
        free
    }
}
