use std::ops::Range;

/// A set of places in a text, a bit for each.
#[derive(Clone, Debug, Default)]
pub(super) struct Places(Vec<u64>);

const BITS: usize = 64;

impl Places {
    /// An empty set, with room for so many places.
    pub(super) fn with_room(len: usize) -> Self {
        Self(vec![0; len.div_ceil(BITS)])
    }

    /// Adds one; the set grows as it must.
    pub(super) fn insert(&mut self, place: usize) {
        if place / BITS >= self.0.len() {
            self.0.resize(place / BITS + 1, 0);
        }
        let block = self.0.get_mut(place / BITS);
        block.into_iter().for_each(|block| *block |= bit(place));
    }

    pub(super) fn contains(&self, place: usize) -> bool {
        let block = self.0.get(place / BITS);
        block.is_some_and(|block| block & bit(place) != 0)
    }

    /// How many lie in a range.
    pub(super) fn count(&self, range: Range<usize>) -> usize {
        let mut count = 0;
        self.each_block(range, |block| count += block.count_ones());
        count as usize
    }

    /// Whether any lies in a range.
    pub(super) fn has_any(&self, range: Range<usize>) -> bool {
        let mut any = 0;
        self.each_block(range, |block| any |= block);
        any != 0
    }

    /// Calls a function with what of each block lies in a range.
    fn each_block(&self, range: Range<usize>, mut take: impl FnMut(u64)) {
        let (mut place, last) = (range.start / BITS, range.end / BITS);
        let mut mask = !(bit(range.start) - 1);
        loop {
            let block = mask & self.0.get(place).copied().unwrap_or_default();
            if place >= last {
                return take(block & (bit(range.end) - 1));
            }
            take(block);
            mask = !0;
            place += 1;
        }
    }

    /// Calls a function with each, in order.
    pub(super) fn each(&self, mut take: impl FnMut(usize)) {
        for (place, &block) in self.0.iter().enumerate() {
            let mut left = block;
            while left != 0 {
                take(place * BITS + left.trailing_zeros() as usize);
                left &= left - 1;
            }
        }
    }

    /// Adds those of another set.
    pub(super) fn add(&mut self, mut other: Self) {
        if other.0.len() > self.0.len() {
            std::mem::swap(self, &mut other);
        }
        let pairs = self.0.iter_mut().zip(&other.0);
        pairs.for_each(|(block, other)| *block |= other);
    }

    /// Keeps those that are in another set too.
    pub(super) fn keep(&mut self, other: &Self) {
        self.0.truncate(other.0.len());
        let pairs = self.0.iter_mut().zip(&other.0);
        pairs.for_each(|(block, other)| *block &= other);
    }

    /// Removes those of another set.
    pub(super) fn remove(&mut self, other: &Self) {
        let pairs = self.0.iter_mut().zip(&other.0);
        pairs.for_each(|(block, other)| *block &= !other);
    }
}

fn bit(place: usize) -> u64 {
    1 << (place % BITS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn places(of: &[usize]) -> Places {
        let mut places = Places::default();
        of.iter().for_each(|&place| places.insert(place));
        places
    }

    fn listed(places: &Places) -> Vec<usize> {
        let mut listed = Vec::new();
        places.each(|place| listed.push(place));
        listed
    }

    fn some() -> impl Strategy<Value = Vec<usize>> {
        proptest::collection::vec(0..300_usize, 0..40)
    }

    proptest! {
        #[test]
        fn places_are_a_set(a in some(), b in some(), from in 0..300_usize, length in 0..200_usize) {
            let range = from..from + length;
            let sorted = |values: &[usize]| {
                values.iter().copied().collect::<std::collections::BTreeSet<_>>()
            };
            let (set, other) = (sorted(&a), sorted(&b));
            prop_assert_eq!(listed(&places(&a)), Vec::from_iter(set.clone()));
            let inside = set.iter().filter(|place| range.contains(place)).count();
            prop_assert_eq!(places(&a).count(range.clone()), inside);
            prop_assert_eq!(places(&a).has_any(range), inside > 0);
            let mut both = places(&a);
            both.add(places(&b));
            prop_assert_eq!(listed(&both), Vec::from_iter(set.union(&other).copied()));
            let mut common = places(&a);
            common.keep(&places(&b));
            prop_assert_eq!(listed(&common), Vec::from_iter(set.intersection(&other).copied()));
            let mut left = places(&a);
            left.remove(&places(&b));
            prop_assert_eq!(listed(&left), Vec::from_iter(set.difference(&other).copied()));
        }
    }
}
