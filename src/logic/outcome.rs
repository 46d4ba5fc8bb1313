use super::{Corpus, Facet, Filter, Index, Item, PerFacet, Query, Search};
use std::ops::Range;

/// What a filter shows of an article.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Whether each item is shown, by its number.
    pub shown: Vec<bool>,
    /// How many items are shown.
    pub count: usize,
    /// How many items have each choice, given the rest of the filter: what choosing it alone in
    /// its group shows. In the order of the index's vocabulary.
    pub counts: PerFacet<Vec<usize>>,
    /// How many items dropping each part of the filter would add, see [`Self::gain`].
    gains: [usize; Widening::ALL.len()],
    /// How many hits of the words stand in all items up to and with each; none in a hidden item.
    hits: Vec<usize>,
    search: Search,
}

/// A part of a filter that can be dropped to see more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Widening {
    /// The words.
    Query,
    /// The choices of one group.
    Facet(Facet),
}

impl Widening {
    /// Every part of a filter; the facets in their own order.
    pub const ALL: [Self; 4] = [
        Self::Query,
        Self::Facet(Facet::Kind),
        Self::Facet(Facet::Topic),
        Self::Facet(Facet::Addressee),
    ];

    /// Its place among all.
    fn place(self) -> usize {
        match self {
            Self::Query => 0,
            Self::Facet(facet) => 1 + facet as usize,
        }
    }

    /// Takes this part out of a filter.
    pub fn drop_from(self, filter: &mut Filter) {
        match self {
            Self::Query => filter.query.clear(),
            Self::Facet(facet) => filter.chosen.of_mut(facet).clear(),
        }
    }
}

/// Which places of a facet's vocabulary are chosen; `None` where the filter asks for nothing.
type Choice = Option<Vec<bool>>;

impl Outcome {
    /// Applies a filter to every item. As long as the corpus has not been read to its end, no item has words.
    pub fn new(index: &Index, corpus: &Corpus, filter: &Filter) -> Self {
        let choices = PerFacet::new(|facet| {
            let chosen = filter.chosen.of(facet);
            let vocabulary = index.vocabulary.of(facet).iter();
            (!chosen.is_empty()).then(|| vocabulary.map(|id| chosen.contains(id)).collect())
        });
        let mut outcome = Self {
            shown: Vec::with_capacity(index.items.len()),
            count: 0,
            counts: PerFacet::new(|facet| vec![0; index.vocabulary.of(facet).len()]),
            gains: Default::default(),
            hits: Vec::with_capacity(index.items.len()),
            search: Search::default(),
        };
        let search = Search::new(corpus, &Query::parse(&filter.query), index.items.len());
        let mut hits = 0;
        for (item, found) in index.items.iter().zip(search.counts()) {
            let is_shown = outcome.judge(item, found.is_some(), &choices);
            outcome.shown.push(is_shown);
            hits += found.filter(|_| is_shown).unwrap_or_default();
            outcome.hits.push(hits);
        }
        outcome.search = search;
        outcome
    }

    /// Whether an item is shown; counts it wherever it counts.
    fn judge(&mut self, item: &Item, is_found: bool, choices: &PerFacet<Choice>) -> bool {
        let mut missed = (!is_found).then_some(Widening::Query);
        for facet in Facet::ALL {
            let Some(chosen) = choices.of(facet) else {
                continue;
            };
            let mut values = item.values.of(facet).iter();
            if values.any(|&place| chosen.get(place).copied().unwrap_or_default()) {
                continue;
            }
            if missed.is_some() {
                return false;
            }
            missed = Some(Widening::Facet(facet));
        }
        match missed {
            None => {
                self.count += 1;
                Facet::ALL
                    .into_iter()
                    .for_each(|facet| self.tally(item, facet));
                true
            }
            // Only one part of the filter hides the item: dropping that part would show it,
            // and if the part is a facet, so would choosing one of the item's own values.
            Some(only) => {
                if let Widening::Facet(facet) = only {
                    self.tally(item, facet);
                }
                let gain = self.gains.get_mut(only.place());
                gain.into_iter().for_each(|gain| *gain += 1);
                false
            }
        }
    }

    fn tally(&mut self, item: &Item, facet: Facet) {
        let counts = self.counts.of_mut(facet);
        for &place in item.values.of(facet) {
            counts.get_mut(place).into_iter().for_each(|n| *n += 1);
        }
    }

    /// Whether an item is shown, by its number.
    pub fn is_shown(&self, item: usize) -> bool {
        self.shown.get(item).copied().unwrap_or(true)
    }

    /// The first item that is shown from an item on; after the last comes the first.
    pub fn next_shown(&self, item: usize) -> Option<usize> {
        let mut items = (item..self.shown.len()).chain(0..item);
        items.find(|item| self.is_shown(*item))
    }

    /// What dropping a part of the filter would add.
    pub fn gain(&self, part: Widening) -> usize {
        self.gains.get(part.place()).copied().unwrap_or_default()
    }

    /// How many hits the words of the filter have in the items that are shown.
    pub fn hit_count(&self) -> usize {
        self.hits.last().copied().unwrap_or_default()
    }

    /// Whether the words of the filter have a hit in an item that is shown.
    pub fn has_hits(&self, item: usize) -> bool {
        !self.hit_numbers(item).is_empty()
    }

    /// The numbers of an item's hits among all, from 0.
    pub fn hit_numbers(&self, item: usize) -> Range<usize> {
        let until = |item: usize| self.hits.get(item).copied().unwrap_or_default();
        item.checked_sub(1).map_or(0, until)..until(item)
    }

    /// The item in which a hit stands.
    pub fn item_of_hit(&self, hit: usize) -> usize {
        self.hits.partition_point(|&hits| hits <= hit)
    }

    /// Where the hits of an item are: numbers of its words, as in [`Search::hits`].
    pub fn hits(&self, corpus: &Corpus, item: usize) -> Vec<Range<usize>> {
        self.search.hits(corpus, item)
    }
}
