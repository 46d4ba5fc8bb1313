use super::{Corpus, Query, places::Places, query::Term};
use std::ops::Range;

/// What a query finds in a [`Corpus`].
#[derive(Clone, Debug)]
pub struct Search {
    /// Whether each item matches, by its number.
    matches: Vec<bool>,
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
            starts: Places::default(),
            rest: Places::default(),
        };
        for clause in &query.clauses {
            let mut holds = vec![false; count];
            for term in clause {
                let found = places_of(corpus, term);
                // Someone may paste a whole page: few items match its first words.
                let items = holds.iter_mut().zip(&search.matches).enumerate();
                for (item, (holds, _)) in items.filter(|(_, (_, is_match))| **is_match) {
                    *holds |= found.has_any(corpus.places(item)) != term.is_excluded;
                }
                if !term.is_excluded {
                    for n in 1..term.words.len() {
                        found.each(|start| search.rest.insert(start + n));
                    }
                    search.starts.add(found);
                }
            }
            search.matches = holds;
            if !search.matches.contains(&true) {
                break;
            }
        }
        // Finds that share a word are one hit.
        search.starts.remove(&search.rest);
        search
    }

    /// How many hits an item has, as in [`hits`](Self::hits); `None` if it does not match.
    pub fn count(&self, corpus: &Corpus, item: usize) -> Option<usize> {
        let is_match = self.matches.get(item).copied().unwrap_or_default();
        is_match.then(|| self.starts.count(corpus.places(item)))
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
