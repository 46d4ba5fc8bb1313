use super::Id;
use std::collections::BinaryHeap;

/// What ids are used for, as bits: one may have several uses, if they are not in good order.
pub(super) type Uses = u8;

pub(super) const TERM: Uses = 1;
/// Of a section, passage or recommendation.
pub(super) const PART: Uses = 2;
pub(super) const FINDING: Uses = 4;
pub(super) const FOOTNOTE: Uses = 8;

/// A set of ids that knows what they are used for and which of them have been met.
///
/// A sorted list: a hash set costs 3 kB of bundle more.
pub(super) struct Names<'a> {
    list: Vec<Name<'a>>,
    /// Whether an id was given twice.
    has_twins: bool,
}

/// An id and its uses.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name<'a> {
    id: &'a str,
    uses: Uses,
    is_met: bool,
}

impl<'a> Names<'a> {
    /// The set of these ids, none met yet.
    pub(super) fn new(mut list: Vec<Name<'a>>) -> Self {
        let count = list.len();
        // The standard sort is quicker, but costs 2 kB of bundle.
        if cfg!(target_arch = "wasm32") {
            list = BinaryHeap::from(list).into_sorted_vec();
        } else {
            list.sort_unstable();
        }
        list.dedup_by(|twin, name| {
            let is_twin = twin.id == name.id;
            if is_twin {
                name.uses |= twin.uses;
            }
            is_twin
        });
        Self {
            has_twins: list.len() < count,
            list,
        }
    }

    /// Whether the set holds an id with one of these uses.
    pub(super) fn contains(&self, id: &str, uses: Uses) -> bool {
        let name = self.place(id).and_then(|place| self.list.get(place));
        name.is_some_and(|name| name.uses & uses != 0)
    }

    /// Notes that an id of the set was met; `false` if it had been before.
    pub(super) fn meet(&mut self, id: &str) -> bool {
        // Nearly always no id needs to be looked for.
        if !self.has_twins {
            return true;
        }
        let name = self.place(id).and_then(|place| self.list.get_mut(place));
        name.is_none_or(|name| !std::mem::replace(&mut name.is_met, true))
    }

    /// The ids with one of these uses, in the order of their letters.
    pub(super) fn of(&self, uses: Uses) -> impl Iterator<Item = &'a str> {
        let names = self.list.iter();
        names
            .filter(move |name| name.uses & uses != 0)
            .map(|name| name.id)
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.list.binary_search_by_key(&id, |name| name.id).ok()
    }
}

impl<'a> Name<'a> {
    pub(super) fn new(id: &'a Id, uses: Uses) -> Self {
        Self {
            id: id.as_str(),
            uses,
            is_met: false,
        }
    }
}
