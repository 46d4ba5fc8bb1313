use super::{
    dictionary::Dictionary,
    fold::each_word,
    items::Items,
    postings::{Entry, Postings},
    steps,
};
use crate::model::Article;
use std::{collections::BinaryHeap, ops::Range};

/// The words of an article's items, as an inverted index: each word once, with the places where it stands.
///
/// Places are counted through the text. A query finds its word, or all that begin with it, and then goes
/// from place to place. The text of a long paper takes a while to read, and nobody needs it before the first
/// query: so it can be read in steps. Until the last one no word is found.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    stage: Stage,
    /// Each word with the steps to its places.
    words: Dictionary,
    /// The place after the last one of each item. It stays empty, so that nobody takes words of two items
    /// for neighbours.
    item_ends: Vec<usize>,
}

/// How far the reading is.
#[derive(Clone, Debug)]
enum Stage {
    /// Where the items are that are still to be read; the words so far.
    Reading(Items, Postings),
    /// The words that are still to be put into the dictionary.
    Sorting(BinaryHeap<Entry>),
    Read,
}

impl Default for Stage {
    fn default() -> Self {
        Self::Reading(Items::default(), Postings::default())
    }
}

/// How many words are sorted between two looks at the clock.
const WORDS_AT_ONCE: usize = 32;

impl Corpus {
    /// Reads all items of an article.
    pub fn new(article: &Article) -> Self {
        let mut corpus = Self::default();
        corpus.read(article, &|| true);
        corpus
    }

    /// Reads further items of the article, one after the other, for as long as there is time; `true` once all
    /// are read.
    pub fn read(&mut self, article: &Article, has_time: &dyn Fn() -> bool) -> bool {
        let mut text = String::new();
        loop {
            match &mut self.stage {
                Stage::Read => return true,
                _ if !has_time() => return false,
                Stage::Reading(items, postings) => {
                    let Some((_, source)) = items.next(article) else {
                        self.stage = Stage::Sorting(std::mem::take(postings).into_heap());
                        continue;
                    };
                    text.clear();
                    source.push_text(&mut text);
                    let mut place = self.item_ends.last().map_or(0, |end| end + 1);
                    each_word(&text, &mut |word| {
                        postings.add(word, place);
                        place += 1;
                    });
                    self.item_ends.push(place);
                }
                Stage::Sorting(heap) => {
                    for _ in 0..WORDS_AT_ONCE {
                        let Some(Entry { word, steps, .. }) = heap.pop() else {
                            self.words.shrink();
                            self.stage = Stage::Read;
                            break;
                        };
                        self.words.push(&word.0, &steps);
                    }
                }
            }
        }
    }

    /// How many bytes of memory it takes once all is read.
    pub fn size(&self) -> usize {
        self.words.size() + size_of::<usize>() * self.item_ends.capacity()
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
    pub(super) fn each_place(&self, wanted: &str, is_prefix: bool, take: impl FnMut(usize)) {
        if matches!(self.stage, Stage::Read) {
            steps::each_place(self.words.find(wanted, is_prefix), take);
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
        // As long as the text of its items: the longer, the smaller the share of the index.
        let text = text.get(..5_500).expect("no letter is cut");
        let paragraphs = text.split("\n\n").enumerate().map(|(number, text)| {
            json!({ "id": format!("p{number}"), "blocks": [{ "paragraph": [{ "text": text }] }] })
        });
        let content = json!({ "narrative": paragraphs.collect::<Vec<_>>() });
        let sections = json!([{ "id": "s", "title": "S", "content": content }]);
        let paper =
            json!({ "title": "T", "standfirst": "S", "language": "en", "sections": sections });
        let article = Article::from_json(paper.to_string().as_bytes()).expect("a brief");
        let index = Corpus::new(&article).size();
        assert!(5 * index <= 6 * text.len(), "{index} for {}", text.len());
    }
}
