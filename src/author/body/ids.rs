use crate::model::Id;
use rustc_hash::FxHashSet;
use std::borrow::Cow;

/// The ids in use, so that a made-up one never takes another's place.
#[derive(Debug)]
pub(super) struct Ids<'a>(FxHashSet<Cow<'a, str>>);

impl<'a> Ids<'a> {
    /// Starts with the ids that the author chose, with room for `more`.
    pub(super) fn new(explicit: impl Iterator<Item = &'a str> + Clone, more: usize) -> Self {
        let mut ids = FxHashSet::default();
        ids.reserve(explicit.clone().count() + more);
        ids.extend(explicit.map(Cow::Borrowed));
        Self(ids)
    }

    /// The id itself if it is free, or else the first free one of `id-2`, `id-3`, ….
    pub(super) fn free(&mut self, id: Id) -> Id {
        if self.take(&id) {
            return id;
        }
        let numbers = 2..;
        let mut free = numbers.map(|n| id.numbered(n));
        free.find(|id| self.take(id)).unwrap_or(id)
    }

    /// Puts an id in use; `false` if it is already.
    fn take(&mut self, id: &Id) -> bool {
        self.0.insert(Cow::Owned(id.to_string()))
    }
}
