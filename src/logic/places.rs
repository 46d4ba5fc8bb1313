/// A set of places in a text, a bit for each.
#[derive(Clone, Debug, Default)]
pub(super) struct Places(Vec<u64>);

const BITS: usize = 64;

impl Places {
    /// An empty set, with room for so many places.
    pub(super) fn with_room(len: usize) -> Self {
        Self(vec![0; len.div_ceil(BITS)])
    }

    /// Makes room for so many places in all.
    pub(super) fn make_room(&mut self, len: usize) {
        self.0.resize(len.div_ceil(BITS), 0);
    }

    /// Adds one for which there is room.
    // A query does so for each hit. Where the bundle is compiled for size, the call would cost more than what
    // it does.
    #[inline(always)]
    pub(super) fn insert(&mut self, place: usize) {
        if let Some(block) = self.0.get_mut(place / BITS) {
            *block |= bit(place);
        }
    }

    pub(super) fn contains(&self, place: usize) -> bool {
        let block = self.0.get(place / BITS);
        block.is_some_and(|block| block & bit(place) != 0)
    }

    /// How many lie before the first end, from there to the second, and so on; the ends go up. Of so many
    /// in all: where there is no further end, the rest lies before it.
    pub(super) fn counts(&self, ends: &[usize], count: usize) -> Vec<usize> {
        // How many lie before each block. With these, no step of the loop over the ends waits for the one
        // before, and none branches.
        let mut total = 0;
        let ranks = self.0.iter().map(|&block| {
            total += ones(block);
            total - ones(block)
        });
        let ranks: Vec<_> = ranks.collect();
        let rank = |end: usize| {
            let block = self.0.get(end / BITS).zip(ranks.get(end / BITS));
            block.map_or(total, |(block, rank)| rank + ones(block & (bit(end) - 1)))
        };
        let mut before = 0;
        let counts = (0..count).map(|number| {
            let until = ends.get(number).map_or(total, |&end| rank(end));
            until - std::mem::replace(&mut before, until)
        });
        counts.collect()
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

fn ones(block: u64) -> usize {
    block.count_ones() as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn places(of: &[usize]) -> Places {
        let mut places = Places::with_room(of.iter().max().map_or(0, |last| last + 1));
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
        fn places_are_a_set(a in some(), b in some(), ends in some()) {
            let sorted = |values: &[usize]| {
                values.iter().copied().collect::<std::collections::BTreeSet<_>>()
            };
            let (set, other) = (sorted(&a), sorted(&b));
            prop_assert_eq!(listed(&places(&a)), Vec::from_iter(set.clone()));
            let ends = Vec::from_iter(sorted(&ends));
            let starts = [0].into_iter().chain(ends.iter().copied());
            let between = starts.zip(&ends).map(|(start, &end)| set.range(start..end).count());
            let rest = set.range(ends.last().copied().unwrap_or_default()..).count();
            let counts = Vec::from_iter(between.chain([rest, 0]));
            prop_assert_eq!(places(&a).counts(&ends, ends.len() + 2), counts);
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
