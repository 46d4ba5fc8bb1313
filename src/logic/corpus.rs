use super::{fold::each_word, items::Items};
use crate::model::Article;
use std::ops::Range;

/// The words of an article's items: each of the vocabulary once, with the places where it stands.
///
/// Places are counted through the text. A word of the text takes four bytes however long it is, and a
/// query looks at those words of the vocabulary that begin alike and then goes from place to place. The
/// text of a long paper takes a while to read, and nobody needs it before the first query: so it can be
/// read in steps. Until the last one nothing is found.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// Where the items are that are still to be read.
    rest: Items,
    /// The vocabulary, one word after the other.
    letters: String,
    /// Where each word of the vocabulary ends in `letters`.
    word_ends: Vec<usize>,
    /// As long as it is being read: the word of each place, by its number in the vocabulary. After each
    /// item a place stays empty, so that nobody takes words of two for neighbours.
    words: Vec<u32>,
    /// Once all is read: the places of each word, one word after the other. There are as many as places;
    /// the empty ones are last.
    places: Vec<u32>,
    /// Where the places of each word end in `places`.
    place_ends: Vec<usize>,
    /// The place after the last one of each item.
    item_ends: Vec<usize>,
    /// As long as it is being read: open addressing, a word's number plus one at the place its hash says
    /// or after it.
    slots: Vec<u32>,
    /// For each bucket, the last word of the vocabulary that is in it: its number plus one. Words go by
    /// their first letter.
    last_words: Vec<u32>,
    /// For each word of the vocabulary, the one before it in its bucket: its number plus one; 0 if there
    /// is none.
    previous_words: Vec<u32>,
}

/// Stands where no word does.
const NO_WORD: u32 = u32::MAX;

const BUCKETS: usize = 256;

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
                self.sort();
                return true;
            };
            text.clear();
            source.push_text(&mut text);
            each_word(&text, &mut |word| {
                let number = self.number(word);
                self.words.push(number);
            });
            self.item_ends.push(self.words.len());
            self.words.push(NO_WORD);
        }
        false
    }

    /// Puts the places of each word side by side: to go from one to the next through the whole text
    /// takes several times as long.
    fn sort(&mut self) {
        let words = std::mem::take(&mut self.words);
        if words.is_empty() {
            return;
        }
        // Nobody asks any more whether a word is new.
        self.slots = Vec::new();
        self.places = vec![0; words.len()];
        // This holds in turn how many places each word has, where they begin, and, once they stand there,
        // where they end.
        self.place_ends = vec![0; self.word_ends.len()];
        for &word in &words {
            let count = self.place_ends.get_mut(word as usize);
            count.into_iter().for_each(|count| *count += 1);
        }
        let mut sum = 0;
        for count in &mut self.place_ends {
            sum += std::mem::replace(count, sum);
        }
        for (place, &word) in (0..).zip(&words) {
            if let Some(end) = self.place_ends.get_mut(word as usize) {
                let free = self.places.get_mut(*end);
                free.into_iter().for_each(|free| *free = place);
                *end += 1;
            }
        }
    }

    /// The places of an item.
    pub(super) fn places(&self, item: usize) -> Range<usize> {
        let end = |item: usize| self.item_ends.get(item).copied();
        let start = item.checked_sub(1).and_then(end).map_or(0, |end| end + 1);
        start..end(item).unwrap_or(start)
    }

    /// How many places there are.
    pub(super) fn place_count(&self) -> usize {
        self.places.len()
    }

    /// Calls a function with each place of a word, or of the words that begin with it; in no order.
    pub(super) fn each_place(&self, wanted: &str, is_prefix: bool, mut take: impl FnMut(usize)) {
        let mut next = self.last_word(wanted);
        while let Some(number) = (next as usize).checked_sub(1) {
            let word = self.word(number);
            if word.starts_with(wanted) && (is_prefix || word.len() == wanted.len()) {
                let end = |number: usize| self.place_ends.get(number).copied();
                let start = number.checked_sub(1).and_then(end).unwrap_or_default();
                let places = self.places.get(start..end(number).unwrap_or(start));
                let places = places.unwrap_or_default().iter();
                places.for_each(|&place| take(place as usize));
            }
            next = self.previous_words.get(number).copied().unwrap_or_default();
        }
    }

    /// The number of a word, new or known.
    fn number(&mut self, word: &str) -> u32 {
        // At most half of the slots are taken, so a search ends soon.
        if self.slots.len() <= 2 * self.word_ends.len() {
            self.make_room();
        }
        let number = self.word_ends.len() as u32;
        let slot = self.slot_of(word);
        match self.slots.get_mut(slot) {
            Some(taken) if *taken > 0 => return *taken - 1,
            free => free.into_iter().for_each(|slot| *slot = number + 1),
        }
        self.letters.push_str(word);
        self.word_ends.push(self.letters.len());
        self.previous_words.push(self.last_word(word));
        // There is no bucket before the first word.
        self.last_words.resize(BUCKETS, 0);
        let last = self.last_words.get_mut(bucket(word));
        last.into_iter().for_each(|last| *last = number + 1);
        number
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

    fn last_word(&self, word: &str) -> u32 {
        let last = self.last_words.get(bucket(word));
        last.copied().unwrap_or_default()
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

/// The letters of one script have as many buckets.
fn bucket(word: &str) -> usize {
    word.chars().next().map_or(0, |c| c as usize % BUCKETS)
}

/// FNV-1a.
fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
