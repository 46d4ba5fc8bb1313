use super::Id;

/// What ids are used for; one may have several uses, if they are not in good order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Term = 1,
    /// A section, passage or recommendation.
    Part = 2,
    Finding = 4,
    Footnote = 8,
}

/// A set of ids that knows what they are used for and which of them have been met.
///
/// A sorted list: a hash set costs 3 kB of bundle more.
pub(super) struct Names<'a> {
    list: Vec<Name<'a>>,
    /// Whether an id was given twice.
    has_twins: bool,
}

/// An id and its uses.
pub(super) struct Name<'a> {
    id: &'a str,
    /// The sum of its uses.
    uses: u8,
    is_met: bool,
}

impl<'a> Names<'a> {
    /// The set of these ids, none met yet.
    pub(super) fn new(mut list: Vec<Name<'a>>) -> Self {
        let count = list.len();
        list.sort_unstable_by_key(|name| name.id);
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
    pub(super) fn contains(&self, id: &str, uses: &[Use]) -> bool {
        let name = self.place(id).and_then(|place| self.list.get(place));
        name.is_some_and(|name| name.has(uses))
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

    /// The ids with a use, in the order of their letters.
    pub(super) fn of(&self, usage: Use) -> impl Iterator<Item = &'a str> {
        let names = self.list.iter();
        names
            .filter(move |name| name.has(&[usage]))
            .map(|name| name.id)
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.list.binary_search_by_key(&id, |name| name.id).ok()
    }
}

impl<'a> Name<'a> {
    pub(super) fn new(id: &'a Id, usage: Use) -> Self {
        Self {
            id: id.as_str(),
            uses: usage as u8,
            is_met: false,
        }
    }

    fn has(&self, uses: &[Use]) -> bool {
        uses.iter().any(|usage| self.uses & *usage as u8 != 0)
    }
}
