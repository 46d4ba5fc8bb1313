use super::steps;

/// Words in order, each with a list of [steps](super::steps).
#[derive(Clone, Debug, Default)]
pub(super) struct Dictionary {
    /// One word after the other, each with [`END`] after it.
    letters: Vec<u8>,
    /// Where each begins.
    starts: Vec<u32>,
    /// One list after the other.
    steps: Vec<u8>,
    /// Where that of every [`STRIDE`]th word begins (a sparse index).
    marks: Vec<u32>,
}

/// In no word. Comes before all other bytes.
const END: u8 = 0;

/// A mark for each word would be a fifth of a short paper's index.
const STRIDE: usize = 8;

impl Dictionary {
    /// Appends a word, which comes after all others in the order of bytes.
    pub(super) fn push(&mut self, word: &str, steps: &[u8]) {
        if self.starts.len().is_multiple_of(STRIDE) {
            self.marks.push(self.steps.len() as u32);
        }
        self.starts.push(self.letters.len() as u32);
        self.letters.extend_from_slice(word.as_bytes());
        self.letters.push(END);
        self.steps.extend_from_slice(steps);
    }

    /// Gives back the room that no further word will need.
    pub(super) fn shrink(&mut self) {
        self.letters.shrink_to_fit();
        self.starts.shrink_to_fit();
        self.steps.shrink_to_fit();
        self.marks.shrink_to_fit();
    }

    /// The steps of a word, or those of all words that begin with it, one list after the other.
    pub(super) fn find(&self, wanted: &str, is_prefix: bool) -> &[u8] {
        let wanted = wanted.as_bytes();
        let first = self
            .starts
            .partition_point(|&start| self.letters_from(start) < wanted);
        let words = self.starts.get(first..).unwrap_or_default();
        let count = if is_prefix {
            words.partition_point(|&start| self.letters_from(start).starts_with(wanted))
        } else {
            let first = words.first().map(|&start| self.letters_from(start));
            let after = first.and_then(|first| first.strip_prefix(wanted));
            usize::from(after.is_some_and(|after| after.starts_with(&[END])))
        };
        let lists = self.start_of_list(first)..self.start_of_list(first + count);
        self.steps.get(lists).unwrap_or_default()
    }

    /// The word that begins there and all after it: what stands between them keeps comparisons right.
    fn letters_from(&self, start: u32) -> &[u8] {
        self.letters.get(start as usize..).unwrap_or_default()
    }

    /// Where the list of a word begins, by the word's number.
    fn start_of_list(&self, word: usize) -> usize {
        let len = self.steps.len();
        let mark = self.marks.get(word / STRIDE);
        let mark = mark.map_or(len, |&mark| mark as usize);
        let mut starts = steps::starts(self.steps.get(mark..).unwrap_or_default());
        starts.nth(word % STRIDE).map_or(len, |start| mark + start)
    }

    /// How many bytes of memory it takes.
    pub(super) fn size(&self) -> usize {
        let numbers = self.starts.capacity() + self.marks.capacity();
        self.letters.capacity() + self.steps.capacity() + size_of::<u32>() * numbers
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::steps::tests::{list_of, places},
        *,
    };
    use proptest::{collection::btree_map, prelude::*};

    proptest! {
        #[test]
        fn finds_the_steps_of_a_word_or_of_all_that_begin_with_it(
            words in btree_map("[abcж]{1,4}", places().prop_map(|places| list_of(&places)), 0..100),
            wanted in "[abcжd]{1,4}",
        ) {
            let mut dictionary = Dictionary::default();
            words.iter().for_each(|(word, steps)| dictionary.push(word, steps));
            dictionary.shrink();
            for is_prefix in [true, false] {
                let fits = |word: &str| word == wanted || is_prefix && word.starts_with(&wanted);
                let found = words.iter().filter(|(word, _)| fits(word));
                let steps: Vec<_> = found.flat_map(|(_, steps)| steps.iter().copied()).collect();
                prop_assert_eq!(dictionary.find(&wanted, is_prefix), steps);
            }
        }
    }
}
