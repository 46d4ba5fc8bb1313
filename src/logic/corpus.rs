use super::{fold::each_word, items::Items, postings::Postings, varint};
use crate::model::Article;
use std::ops::Range;

/// The words of an article's items, as an inverted index: each word once, with the places where it stands.
///
/// Places are counted through the text. A query looks at those words that begin alike and then goes from
/// place to place. The text of a long paper takes a while to read, and nobody needs it before the first
/// query: so it can be read in steps. Until the last one no word is found.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// Where the items are that are still to be read.
    rest: Items,
    /// As long as it is being read: the words so far.
    postings: Postings,
    /// Once all is read: one word after the other, each with the gaps between its places.
    entries: Vec<u8>,
    /// Where the words of each bucket end in `entries`. Words go by their first letter and then by their
    /// second.
    bucket_ends: Vec<u32>,
    /// The place after the last one of each item. It stays empty, so that nobody takes words of two items
    /// for neighbours.
    item_ends: Vec<usize>,
}

/// A script has about as many letters.
const FIRST_LETTERS: usize = 32;
/// Keeps the vowels of the Latin alphabet apart. Of a short paper more buckets would be most of the index.
const SECOND_LETTERS: usize = 13;

impl Corpus {
    /// Reads all items of an article.
    pub fn new(article: &Article) -> Self {
        let mut corpus = Self::default();
        corpus.read(article, &|| true);
        corpus
    }

    /// Reads further items of the article for as long as there is time; `true` once all are read.
    pub fn read(&mut self, article: &Article, has_time: &dyn Fn() -> bool) -> bool {
        if !self.bucket_ends.is_empty() {
            return true;
        }
        let mut text = String::new();
        while has_time() {
            let Some((_, source)) = self.rest.next(article) else {
                self.finish();
                return true;
            };
            text.clear();
            source.push_text(&mut text);
            let mut place = self.item_ends.last().map_or(0, |end| end + 1);
            each_word(&text, &mut |word| {
                self.postings.add(word, place);
                place += 1;
            });
            self.item_ends.push(place);
        }
        false
    }

    /// Puts the words of each bucket side by side.
    fn finish(&mut self) {
        let mut buckets = vec![Vec::new(); FIRST_LETTERS * SECOND_LETTERS];
        for (word, gaps) in std::mem::take(&mut self.postings).iter() {
            if let Some(bucket) = buckets.get_mut(buckets_of(word, false).start) {
                varint::push_bytes(word.as_bytes(), bucket);
                varint::push_bytes(gaps, bucket);
            }
        }
        let mut end = 0;
        let ends = buckets.iter().map(|bucket| {
            end += bucket.len() as u32;
            end
        });
        self.bucket_ends = ends.collect();
        self.entries = buckets.concat();
    }

    /// The places of an item.
    pub(super) fn places(&self, item: usize) -> Range<usize> {
        let end = |item: usize| self.item_ends.get(item).copied();
        let start = item.checked_sub(1).and_then(end).map_or(0, |end| end + 1);
        start..end(item).unwrap_or(start)
    }

    /// The place after the last one of each item.
    pub(super) fn item_ends(&self) -> &[usize] {
        &self.item_ends
    }

    /// How many places there are so far.
    pub(super) fn place_count(&self) -> usize {
        self.item_ends.last().copied().unwrap_or_default()
    }

    /// Calls a function with each place of a word, or of the words that begin with it; in no order.
    pub(super) fn each_place(&self, wanted: &str, is_prefix: bool, mut take: impl FnMut(usize)) {
        let buckets = buckets_of(wanted, is_prefix);
        let entries = self.bucket_end(buckets.start)..self.bucket_end(buckets.end);
        let mut entries = self.entries.get(entries).unwrap_or_default();
        while let Some(word) = varint::pop_bytes(&mut entries)
            && let Some(mut gaps) = varint::pop_bytes(&mut entries)
        {
            if word.starts_with(wanted.as_bytes()) && (is_prefix || word.len() == wanted.len()) {
                let mut place = 0;
                while let Some(gap) = varint::pop(&mut gaps) {
                    place += gap;
                    take(place);
                }
            }
        }
    }

    /// Where the first so many buckets end.
    fn bucket_end(&self, count: usize) -> usize {
        let last = count.checked_sub(1);
        let end = last.and_then(|last| self.bucket_ends.get(last));
        end.map_or(0, |&end| end as usize)
    }
}

/// The bucket of a word, or the buckets of the words that begin with it.
fn buckets_of(word: &str, is_prefix: bool) -> Range<usize> {
    let mut letters = word.chars().map(|c| c as usize);
    let first = letters.next().unwrap_or_default() % FIRST_LETTERS * SECOND_LETTERS;
    match letters.next() {
        None if is_prefix => first..first + SECOND_LETTERS,
        second => {
            let bucket = first + second.unwrap_or_default() % SECOND_LETTERS;
            bucket..bucket + 1
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    #[allow(clippy::expect_used, reason = "a test fails by panicking")]
    fn the_index_of_a_short_paper_is_at_most_a_fifth_larger_than_its_text() {
        let text = include_str!("../../content/neutrality.md");
        let paragraphs = text.split("\n\n").enumerate().map(|(number, text)| {
            json!({ "id": format!("p{number}"), "blocks": [{ "paragraph": [{ "text": text }] }] })
        });
        let content = json!({ "narrative": paragraphs.collect::<Vec<_>>() });
        let sections = json!([{ "id": "s", "title": "S", "content": content }]);
        let paper =
            json!({ "title": "T", "standfirst": "S", "language": "en", "sections": sections });
        let article = Article::from_json(paper.to_string().as_bytes()).expect("a brief");
        let corpus = Corpus::new(&article);
        // A browser's `usize` has four bytes.
        let numbers = corpus.bucket_ends.capacity() + corpus.item_ends.capacity();
        let index = corpus.entries.capacity() + 4 * numbers;
        assert!(5 * index <= 6 * text.len(), "{index} for {}", text.len());
    }
}
