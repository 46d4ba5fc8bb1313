use super::{Corpus, Query, query::Term};
use std::ops::Range;

/// A query made ready for one [`Corpus`]: it compares numbers, no letters.
#[derive(Clone, Debug)]
pub struct Search {
    clauses: Vec<Vec<Needle>>,
}

/// A term of the query.
#[derive(Clone, Debug)]
struct Needle {
    /// For each of its words, which words of the vocabulary fit.
    words: Vec<Vec<bool>>,
    is_excluded: bool,
}

impl Search {
    /// Looks the query's words up.
    pub fn new(corpus: &Corpus, query: &Query) -> Self {
        let needles = |terms: &Vec<Term>| {
            let needles = terms.iter().map(|term| Needle::new(corpus, term));
            needles.collect()
        };
        Self {
            clauses: query.clauses.iter().map(needles).collect(),
        }
    }

    /// Whether the words of an item match.
    pub fn matches(&self, words: &[u32]) -> bool {
        let holds = |needle: &Needle| needle.occurs(words) != needle.is_excluded;
        self.clauses.iter().all(|clause| clause.iter().any(holds))
    }

    /// What the query finds in an item, in order: numbers of words, from the first to the one
    /// after the last. Finds that share a word are one.
    pub fn hits(&self, words: &[u32]) -> Vec<Range<usize>> {
        if self.clauses.is_empty() {
            return Vec::new();
        }
        // For each word, where what begins there ends: in order without sorting.
        let mut ends = vec![0; words.len()];
        let wanted = self.clauses.iter().flatten();
        for needle in wanted.filter(|needle| !needle.is_excluded) {
            for place in needle.places(words) {
                let end = ends.get_mut(place.start);
                end.into_iter().for_each(|end| *end = place.end.max(*end));
            }
        }
        let mut hits: Vec<Range<usize>> = Vec::new();
        for (start, end) in ends.into_iter().enumerate().filter(|(_, end)| *end > 0) {
            match hits.last_mut() {
                Some(hit) if start < hit.end => hit.end = end.max(hit.end),
                _ => hits.push(start..end),
            }
        }
        hits
    }
}

impl Needle {
    fn new(corpus: &Corpus, term: &Term) -> Self {
        let last = term.words.len() - 1;
        let words = term.words.iter().enumerate().map(|(n, wanted)| {
            if n == last && !term.is_whole {
                corpus.select(|word| word.starts_with(wanted.as_str()))
            } else {
                corpus.select(|word| word == wanted)
            }
        });
        Self {
            words: words.collect(),
            is_excluded: term.is_excluded,
        }
    }

    fn occurs(&self, words: &[u32]) -> bool {
        match self.words.as_slice() {
            [fits] => words.iter().any(|&word| is_fit(fits, word)),
            _ => self.places(words).next().is_some(),
        }
    }

    fn places<'a>(&'a self, words: &'a [u32]) -> impl Iterator<Item = Range<usize>> + 'a {
        let length = self.words.len();
        let fits_at = move |window: &[u32]| {
            let mut pairs = self.words.iter().zip(window);
            pairs.all(|(fits, &word)| is_fit(fits, word))
        };
        let windows = words.windows(length).enumerate();
        windows
            .filter(move |(_, window)| fits_at(window))
            .map(move |(start, _)| start..start + length)
    }
}

fn is_fit(fits: &[bool], word: u32) -> bool {
    fits.get(word as usize).copied().unwrap_or_default()
}
