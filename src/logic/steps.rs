//! Lists of places: in ascending order, each as a step from the last one (delta encoding), in two bytes.
//! Fifteen bits tell how far it is; the sixteenth tells that a list begins, so lists can stand one after the
//! other.
//!
//! Steps of one width are read without a branch that a processor has to guess. With one byte for a short
//! step and two for a long one, much of a query's time would go there.

/// The first step of a list has this bit. It leads from before the text.
const FIRST: u16 = 1 << 15;

/// A step that leads to no place, but only so far on.
const LONGEST: u16 = FIRST - 1;

/// Appends a step to a list: how far the next place is, at least 1.
pub(super) fn push(mut step: usize, list: &mut Vec<u8>) {
    let longest = usize::from(LONGEST);
    let mut bit = if list.is_empty() { FIRST } else { 0 };
    loop {
        list.extend_from_slice(&(step.min(longest) as u16 | bit).to_le_bytes());
        if step < longest {
            break;
        }
        step -= longest;
        bit = 0;
    }
}

/// Calls a function with each place of lists that stand one after the other.
// A query takes one for each hit. Where the bundle is compiled for size, the call would cost more than what
// it does.
#[inline(always)]
pub(super) fn each_place(lists: &[u8], mut take: impl FnMut(usize)) {
    let mut end = 0;
    for &step in lists.as_chunks().0 {
        let step = u16::from_le_bytes(step);
        if step & FIRST != 0 {
            end = 0;
        }
        end += usize::from(step & LONGEST);
        if step & LONGEST != LONGEST {
            take(end - 1);
        }
    }
}

/// Where each list begins.
pub(super) fn starts(lists: &[u8]) -> impl Iterator<Item = usize> {
    let steps = lists.as_chunks().0.iter().enumerate();
    let starts = steps.filter(|(_, step)| u16::from_le_bytes(**step) & FIRST != 0);
    starts.map(|(place, _)| 2 * place)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::{
        collection::{btree_set, vec},
        prelude::*,
    };

    /// Places of a word: neighbours, and some that no single step leads to.
    pub(crate) fn places() -> impl Strategy<Value = Vec<usize>> {
        let place = prop_oneof![0..100_usize, 32_760..32_770_usize, 0..200_000_usize];
        btree_set(place, 1..20).prop_map(Vec::from_iter)
    }

    pub(crate) fn list_of(places: &[usize]) -> Vec<u8> {
        let (mut list, mut end) = (Vec::new(), 0);
        for place in places {
            push(place + 1 - end, &mut list);
            end = place + 1;
        }
        list
    }

    proptest! {
        #[test]
        fn places_that_are_written_are_read_again(words in vec(places(), 0..5)) {
            let lists: Vec<_> = words.iter().map(|places| list_of(places)).collect();
            let mut read = Vec::new();
            each_place(&lists.concat(), |place| read.push(place));
            prop_assert_eq!(read, words.concat());
            let before = (0..lists.len()).map(|number| lists.iter().take(number).map(Vec::len).sum());
            prop_assert_eq!(Vec::from_iter(starts(&lists.concat())), before.collect::<Vec<usize>>());
        }
    }
}
