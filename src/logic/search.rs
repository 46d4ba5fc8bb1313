use super::{Corpus, Query, query::Term};
use std::ops::Range;

/// A query made ready for one [`Corpus`]: it compares numbers, no letters.
///
/// An item's words are looked at once, however many terms there are: each word of the vocabulary
/// knows which terms it satisfies. Only a phrase has to be looked for by itself.
#[derive(Clone, Debug)]
pub struct Search {
    clauses: Vec<Vec<Needle>>,
    /// For each word of the vocabulary, a bit for each needle of one word that it fits.
    fits: Vec<u32>,
    /// The bits of the needles that are to be there: their words are hits.
    wanted: u32,
    /// Whether something else than single words is to be there.
    wants_phrases: bool,
}

/// A term of the query.
#[derive(Clone, Debug)]
struct Needle {
    form: Form,
    is_excluded: bool,
}

#[derive(Clone, Debug)]
enum Form {
    /// One word: its bit.
    Word(u32),
    /// Words side by side: for each, which words of the vocabulary fit.
    Phrase(Vec<Vec<bool>>),
}

impl Search {
    /// Looks the query's words up.
    pub fn new(corpus: &Corpus, query: &Query) -> Self {
        let mut search = Self {
            clauses: Vec::new(),
            fits: vec![0; corpus.vocabulary_len()],
            wanted: 0,
            wants_phrases: false,
        };
        let mut bit = 1;
        for clause in &query.clauses {
            let needles = clause
                .iter()
                .map(|term| search.needle(corpus, term, &mut bit));
            let needles = needles.collect();
            search.clauses.push(needles);
        }
        search
    }

    /// `bit` is the next that is free; 0 when none is left.
    fn needle(&mut self, corpus: &Corpus, term: &Term, bit: &mut u32) -> Needle {
        let is_excluded = term.is_excluded;
        let last = term.words.len() - 1;
        let mut words = term.words.iter().enumerate().map(|(n, wanted)| {
            corpus.select(|word| {
                let is_prefix = n == last && !term.is_whole && word.starts_with(wanted.as_str());
                is_prefix || word == wanted
            })
        });
        let form = if last == 0 && *bit != 0 {
            let own = std::mem::replace(bit, *bit << 1);
            let fits = words.next().unwrap_or_default();
            for (bits, _) in self.fits.iter_mut().zip(fits).filter(|(_, fits)| *fits) {
                *bits |= own;
            }
            if !is_excluded {
                self.wanted |= own;
            }
            Form::Word(own)
        } else {
            self.wants_phrases |= !is_excluded;
            Form::Phrase(words.collect())
        };
        Needle { form, is_excluded }
    }

    /// How many hits the words of an item have, as in [`hits`](Self::hits); `None` if they do not
    /// match.
    pub fn count(&self, words: &[u32]) -> Option<usize> {
        let (mut met, mut hits) = (0, 0);
        if !self.clauses.is_empty() {
            for &word in words {
                let bits = self.fits_of(word);
                met |= bits;
                hits += usize::from(bits & self.wanted != 0);
            }
        }
        let holds = |needle: &Needle| needle.occurs(words, met) != needle.is_excluded;
        let is_match = self.clauses.iter().all(|clause| clause.iter().any(holds));
        is_match.then(|| {
            if self.wants_phrases {
                self.hits(words).len()
            } else {
                hits
            }
        })
    }

    /// What the query finds in an item, in order: numbers of words, from the first to the one
    /// after the last. Finds that share a word are one.
    pub fn hits(&self, words: &[u32]) -> Vec<Range<usize>> {
        let phrases: Vec<_> = self
            .clauses
            .iter()
            .flatten()
            .filter_map(Needle::wanted_phrase)
            .collect();
        let mut hits: Vec<Range<usize>> = Vec::new();
        for (start, &word) in words.iter().enumerate() {
            let is_word = self.fits_of(word) & self.wanted != 0;
            let phrases = phrases
                .iter()
                .filter(|phrase| begins_with(words, start, phrase));
            // Of what begins here, the longest.
            let length = phrases.map(|phrase| phrase.len()).max().unwrap_or_default();
            let end = start + length.max(usize::from(is_word));
            match hits.last_mut() {
                _ if end == start => {}
                Some(hit) if start < hit.end => hit.end = end.max(hit.end),
                _ => hits.push(start..end),
            }
        }
        hits
    }

    fn fits_of(&self, word: u32) -> u32 {
        self.fits.get(word as usize).copied().unwrap_or_default()
    }
}

impl Needle {
    /// `met` has the bits of the needles of one word that the words satisfy.
    fn occurs(&self, words: &[u32], met: u32) -> bool {
        match &self.form {
            Form::Word(bit) => met & bit != 0,
            Form::Phrase(phrase) => (0..words.len()).any(|start| begins_with(words, start, phrase)),
        }
    }

    fn wanted_phrase(&self) -> Option<&[Vec<bool>]> {
        match &self.form {
            Form::Phrase(phrase) if !self.is_excluded => Some(phrase),
            _ => None,
        }
    }
}

/// Whether a phrase stands in the words from one of them on.
fn begins_with(words: &[u32], start: usize, phrase: &[Vec<bool>]) -> bool {
    let here = words.get(start..).unwrap_or_default();
    let fits =
        |(fits, &word): (&Vec<bool>, &u32)| fits.get(word as usize).copied().unwrap_or_default();
    here.len() >= phrase.len() && phrase.iter().zip(here).all(fits)
}
