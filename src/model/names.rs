use super::Id;
use std::collections::BinaryHeap;

/// A set of ids that knows which of them have been met.
///
/// A list sorted by a heap: a hash set costs 3 kB of bundle more, and the standard sort 2 kB.
pub(super) struct Names<'a>(Vec<(&'a str, bool)>);

impl<'a> Names<'a> {
    /// The set of these ids, none met yet.
    pub(super) fn new(ids: impl Iterator<Item = &'a Id>) -> Self {
        let names: BinaryHeap<_> = ids.map(|id| (id.as_str(), false)).collect();
        let mut names = names.into_sorted_vec();
        names.dedup();
        Self(names)
    }

    /// Whether the set holds an id.
    pub(super) fn contains(&self, id: &str) -> bool {
        self.place(id).is_some()
    }

    /// Notes that an id of the set was met; `false` if it had been before.
    pub(super) fn meet(&mut self, id: &str) -> bool {
        let name = self.place(id).and_then(|place| self.0.get_mut(place));
        name.is_none_or(|(_, is_met)| !std::mem::replace(is_met, true))
    }

    /// The ids in the order of their letters.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'a str> {
        self.0.iter().map(|(id, _)| *id)
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.0.binary_search_by_key(&id, |(name, _)| name).ok()
    }
}
