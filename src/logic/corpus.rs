use super::{fold::each_word, items::Items};
use crate::model::Article;

/// The text of an article's items as word numbers, with the words themselves standing once each.
///
/// A word takes four bytes however long it is, and a query looks at every word of the vocabulary
/// once and from then on compares numbers. The text of a long paper takes a while to read, and
/// nobody needs it before the first query: so it can be read in steps.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// Where the items are that are still to be read.
    rest: Items,
    /// The vocabulary, one word after the other.
    letters: String,
    /// Where each word of the vocabulary ends in `letters`.
    word_ends: Vec<usize>,
    /// The items' words, by their number in the vocabulary.
    words: Vec<u32>,
    /// Where each item ends in `words`.
    item_ends: Vec<usize>,
    /// Open addressing: a word's number plus one, at the place its hash says or after it.
    slots: Vec<u32>,
}

impl Corpus {
    /// Reads all items of an article.
    pub fn new(article: &Article) -> Self {
        let mut corpus = Self::default();
        corpus.read(article, &|| true);
        corpus
    }

    /// Reads further items of the article for as long as there is time; `true` once all are read.
    pub fn read(&mut self, article: &Article, has_time: &dyn Fn() -> bool) -> bool {
        let mut text = String::new();
        while has_time() {
            let Some((_, source)) = self.rest.next(article) else {
                return true;
            };
            text.clear();
            source.push_text(&mut text);
            each_word(&text, &mut |word| {
                let number = self.number(word);
                self.words.push(number);
            });
            self.item_ends.push(self.words.len());
        }
        false
    }

    /// The words of an item.
    pub fn item(&self, item: usize) -> &[u32] {
        let start = item
            .checked_sub(1)
            .and_then(|before| self.item_ends.get(before))
            .copied()
            .unwrap_or_default();
        self.item_ends
            .get(item)
            .and_then(|&end| self.words.get(start..end))
            .unwrap_or_default()
    }

    /// How many different words there are.
    pub fn vocabulary_len(&self) -> usize {
        self.word_ends.len()
    }

    /// Whether each word of the vocabulary satisfies a condition, by its number.
    pub fn select(&self, is_wanted: impl Fn(&str) -> bool) -> Vec<bool> {
        let mut start = 0;
        let words = self.word_ends.iter().map(|&end| {
            let word = self.letters.get(start..end).unwrap_or_default();
            start = end;
            is_wanted(word)
        });
        words.collect()
    }

    /// The number of a word, new or known.
    fn number(&mut self, word: &str) -> u32 {
        // At most half of the slots are taken, so a search ends soon.
        if self.slots.len() <= 2 * self.word_ends.len() {
            self.make_room();
        }
        let slot = self.slot_of(word);
        match self.slots.get_mut(slot) {
            Some(taken) if *taken > 0 => *taken - 1,
            free => {
                let number = self.word_ends.len() as u32;
                free.into_iter().for_each(|slot| *slot = number + 1);
                self.letters.push_str(word);
                self.word_ends.push(self.letters.len());
                number
            }
        }
    }

    /// Where a word stands in `slots`, or would.
    fn slot_of(&self, word: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(word) as usize & mask;
        while let Some(&taken) = self.slots.get(slot)
            && taken > 0
            && self.word(taken as usize - 1) != word
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn word(&self, number: usize) -> &str {
        let end = |number: usize| self.word_ends.get(number).copied().unwrap_or_default();
        let start = number.checked_sub(1).map_or(0, end);
        self.letters.get(start..end(number)).unwrap_or_default()
    }

    fn make_room(&mut self) {
        self.slots = vec![0; (4 * self.word_ends.len()).next_power_of_two().max(64)];
        for number in 0..self.word_ends.len() {
            let slot = self.slot_of(self.word(number));
            let place = self.slots.get_mut(slot);
            place.into_iter().for_each(|slot| *slot = number as u32 + 1);
        }
    }
}

/// FNV-1a.
fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
