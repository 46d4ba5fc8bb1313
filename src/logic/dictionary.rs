/// Words in order, each with bytes of its own.
#[derive(Clone, Debug, Default)]
pub(super) struct Dictionary {
    /// One word after the other, each with [`END`] after it.
    letters: Vec<u8>,
    /// Where each begins.
    words: Vec<u32>,
    /// In the same order what belongs to each, with [`END`] after it.
    own: Vec<u8>,
    /// Where that of every [`STRIDE`]th word begins.
    marks: Vec<u32>,
}

/// In no word and in nothing that belongs to one. Comes before all other bytes.
pub(super) const END: u8 = 0;

/// A mark for each word would be a fifth of a short paper's index.
const STRIDE: usize = 8;

impl Dictionary {
    /// Appends a word, which comes after all others in the order of bytes.
    pub(super) fn push(&mut self, word: &str, own: &[u8]) {
        if self.words.len().is_multiple_of(STRIDE) {
            self.marks.push(self.own.len() as u32);
        }
        self.words.push(self.letters.len() as u32);
        self.letters.extend_from_slice(word.as_bytes());
        self.letters.push(END);
        self.own.extend_from_slice(own);
        self.own.push(END);
    }

    /// Gives back the room that no further word will need.
    pub(super) fn shrink(&mut self) {
        self.letters.shrink_to_fit();
        self.words.shrink_to_fit();
        self.own.shrink_to_fit();
        self.marks.shrink_to_fit();
    }

    /// What belongs to a word, or to all words that begin with it; with [`END`] after that of each.
    pub(super) fn find(&self, wanted: &str, is_prefix: bool) -> &[u8] {
        let wanted = wanted.as_bytes();
        let first = self
            .words
            .partition_point(|&start| self.letters_from(start) < wanted);
        let words = self.words.get(first..).unwrap_or_default();
        let count = if is_prefix {
            words.partition_point(|&start| self.letters_from(start).starts_with(wanted))
        } else {
            let first = words.first().map(|&start| self.letters_from(start));
            let after = first.and_then(|first| first.strip_prefix(wanted));
            usize::from(after.is_some_and(|after| after.starts_with(&[END])))
        };
        let own = self.start_of_own(first)..self.start_of_own(first + count);
        self.own.get(own).unwrap_or_default()
    }

    /// The letters from there on, of however many words.
    fn letters_from(&self, start: u32) -> &[u8] {
        self.letters.get(start as usize..).unwrap_or_default()
    }

    /// Where that begins in `own` which belongs to a word, by its number.
    fn start_of_own(&self, word: usize) -> usize {
        let mark = self.marks.get(word / STRIDE);
        let start = mark.map_or(self.own.len(), |&mark| mark as usize);
        let after = self.own.get(start..).unwrap_or_default();
        let before = after
            .split_inclusive(|&byte| byte == END)
            .take(word % STRIDE);
        start + before.map(<[u8]>::len).sum::<usize>()
    }

    /// How many bytes of memory it takes.
    #[cfg(test)]
    pub(super) fn size(&self) -> usize {
        let numbers = self.words.capacity() + self.marks.capacity();
        self.letters.capacity() + self.own.capacity() + size_of::<u32>() * numbers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{
        collection::{btree_map, vec},
        prelude::*,
    };

    proptest! {
        #[test]
        fn finds_what_belongs_to_a_word_or_to_all_that_begin_with_it(
            words in btree_map("[abcж]{1,4}", vec(1_u8.., 0..3), 0..100),
            wanted in "[abcжd]{1,4}",
        ) {
            let mut dictionary = Dictionary::default();
            words.iter().for_each(|(word, own)| dictionary.push(word, own));
            dictionary.shrink();
            for is_prefix in [true, false] {
                let fits = |word: &str| word == wanted || is_prefix && word.starts_with(&wanted);
                let found = words.iter().filter(|(word, _)| fits(word));
                let own: Vec<_> = found.flat_map(|(_, own)| own.iter().copied().chain([END])).collect();
                prop_assert_eq!(dictionary.find(&wanted, is_prefix), own);
            }
        }
    }
}
