use super::{Corpus, Query, places::Places, query::Term};
use std::{iter::repeat, ops::Range};

/// What a query finds in a [`Corpus`].
#[derive(Clone, Debug)]
pub struct Search {
    /// Whether each item matches, by its number.
    matches: Vec<bool>,
    /// How many hits each item has, whether it matches or not.
    hits: Vec<usize>,
    /// Where a hit begins.
    starts: Places,
    /// Where a hit goes on.
    rest: Places,
}

impl Search {
    /// Looks for a query in the first `count` items.
    pub fn new(corpus: &Corpus, query: &Query, count: usize) -> Self {
        let mut search = Self {
            matches: vec![true; count],
            hits: Vec::new(),
            starts: Places::default(),
            rest: Places::default(),
        };
        for clause in &query.clauses {
            let before = std::mem::replace(&mut search.matches, vec![false; count]);
            for term in clause {
                let found = places_of(corpus, term);
                // What has not been read has no words.
                let counts = found
                    .counts(corpus.item_ends())
                    .into_iter()
                    .chain(repeat(0));
                let items = search.matches.iter_mut().zip(&before).zip(counts);
                for ((matches, before), count) in items {
                    *matches |= before & ((count > 0) != term.is_excluded);
                }
                if !term.is_excluded {
                    for n in 1..term.words.len() {
                        search.rest.make_room(corpus.place_count());
                        found.each(|start| search.rest.insert(start + n));
                    }
                    search.starts.add(found);
                }
            }
            // Someone may paste a whole page: mostly, its first words are nowhere together.
            if !search.matches.contains(&true) {
                break;
            }
        }
        // Finds that share a word are one hit.
        search.starts.remove(&search.rest);
        search.hits = search.starts.counts(corpus.item_ends());
        search
    }

    /// How many hits an item has, as in [`hits`](Self::hits); `None` if it does not match.
    pub fn count(&self, item: usize) -> Option<usize> {
        let is_match = self.matches.get(item).copied().unwrap_or_default();
        is_match.then(|| self.hits.get(item).copied().unwrap_or_default())
    }

    /// What the query finds in an item, in order: numbers of its words, from the first to the one
    /// after the last.
    pub fn hits(&self, corpus: &Corpus, item: usize) -> Vec<Range<usize>> {
        let places = corpus.places(item);
        let first = places.start;
        let starts = places.filter(|&place| self.starts.contains(place));
        let hits = starts.map(|start| {
            let mut end = start + 1;
            while self.rest.contains(end) {
                end += 1;
            }
            start - first..end - first
        });
        hits.collect()
    }
}

/// Where a term begins.
fn places_of(corpus: &Corpus, term: &Term) -> Places {
    let mut found = Places::default();
    let last = term.words.len() - 1;
    for (n, word) in term.words.iter().enumerate() {
        let mut places = Places::with_room(corpus.place_count());
        corpus.each_place(word, n == last && !term.is_whole, |place| {
            // Where the term begins if this is its word.
            let start = place.checked_sub(n);
            start.into_iter().for_each(|start| places.insert(start));
        });
        if n > 0 {
            places.keep(&found);
        }
        found = places;
    }
    found
}
