use super::{Corpus, Query, places::Places, query::Term};
use std::ops::Range;

/// What a query finds in a [`Corpus`].
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// How many clauses each item meets before the first that it misses.
    met: Vec<usize>,
    /// How many clauses were looked for: all, or up to the first that no item meets.
    clauses: usize,
    /// How many hits each item has, whether it matches or not.
    counts: Vec<usize>,
    /// Where a hit begins.
    starts: Places,
    /// Where a hit goes on.
    rest: Places,
}

impl Search {
    /// Looks for a query in the first `count` items.
    pub fn new(corpus: &Corpus, query: &Query, count: usize) -> Self {
        let (mut starts, mut rest) = (Places::default(), Places::default());
        let counts_of = |places: &Places| places.counts(corpus.item_ends(), count);
        let mut met = vec![0; count];
        let mut counts = Vec::new();
        let mut clauses = 0;
        for clause in query.clauses() {
            for term in clause {
                let found = places_of(corpus, term);
                counts = counts_of(&found);
                for (met, &hits) in met.iter_mut().zip(&counts) {
                    *met += usize::from((*met == clauses) & ((hits > 0) != term.is_excluded));
                }
                if !term.is_excluded {
                    for n in 1..term.words.len() {
                        rest.make_room(corpus.place_count());
                        found.each(|start| rest.insert(start + n));
                    }
                    starts.add(found);
                }
            }
            clauses += 1;
            // Someone may paste a whole page: mostly, its first words are nowhere together.
            if !met.contains(&clauses) {
                break;
            }
        }
        // A single word has been counted.
        if !query.is_word() {
            // Finds that share a word are one hit.
            starts.remove(&rest);
            counts = counts_of(&starts);
        }
        Self {
            met,
            clauses,
            counts,
            starts,
            rest,
        }
    }

    /// How many hits each item has, as in [`hits`](Self::hits); `None` if it does not match.
    pub fn counts(&self) -> impl Iterator<Item = Option<usize>> {
        let items = self.met.iter().zip(&self.counts);
        items.map(|(&met, &count)| (met == self.clauses).then_some(count))
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
            if let Some(start) = place.checked_sub(n) {
                places.insert(start);
            }
        });
        if n > 0 {
            places.keep(&found);
        }
        found = places;
    }
    found
}
