use super::{Facet, Filter, Index, Item, PerFacet, Query};

/// What a filter shows of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether each item is shown, by its number.
    pub shown: Vec<bool>,
    /// How many items are shown.
    pub count: usize,
    /// How many items have each choice, given the rest of the filter: what choosing it alone in
    /// its group shows. In the order of the index's vocabulary.
    pub counts: PerFacet<Vec<usize>>,
    /// The parts of the filter that alone hide something, each with the number of items that
    /// dropping it would add.
    pub widenings: Vec<(Widening, usize)>,
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
    /// Every part of a filter.
    pub const ALL: [Self; 4] = [
        Self::Query,
        Self::Facet(Facet::Kind),
        Self::Facet(Facet::Topic),
        Self::Facet(Facet::Addressee),
    ];

    /// Takes this part out of a filter.
    pub fn drop_from(self, filter: &mut Filter) {
        match self {
            Self::Query => filter.query.clear(),
            Self::Facet(facet) => filter.chosen.of_mut(facet).clear(),
        }
    }
}

impl Outcome {
    /// Applies a filter to every item.
    pub fn new(index: &Index, filter: &Filter) -> Self {
        let query = Query::parse(&filter.query);
        let misses = |part: Widening, item: &Item| match part {
            Widening::Query => !query.matches(&item.text),
            Widening::Facet(facet) => {
                let chosen = filter.chosen.of(facet);
                !chosen.is_empty() && !item.values.of(facet).iter().any(|id| chosen.contains(id))
            }
        };
        let mut outcome = Self {
            shown: Vec::with_capacity(index.items.len()),
            count: 0,
            counts: PerFacet::new(|facet| vec![0; index.vocabulary.of(facet).len()]),
            widenings: Widening::ALL.map(|part| (part, 0)).to_vec(),
        };
        for item in &index.items {
            let missed = Widening::ALL.into_iter().filter(|&part| misses(part, item));
            let missed: Vec<_> = missed.collect();
            outcome.shown.push(missed.is_empty());
            match missed.as_slice() {
                [] => {
                    outcome.count += 1;
                    Facet::ALL
                        .into_iter()
                        .for_each(|facet| outcome.tally(index, item, facet));
                }
                // Only one part of the filter hides the item: dropping that part would show it,
                // and if the part is a facet, so would choosing one of the item's own values.
                &[only] => {
                    let gain = outcome.widenings.iter_mut().find(|(part, _)| *part == only);
                    gain.into_iter().for_each(|(_, gain)| *gain += 1);
                    if let Widening::Facet(facet) = only {
                        outcome.tally(index, item, facet);
                    }
                }
                _ => {}
            }
        }
        outcome.widenings.retain(|(_, gain)| *gain > 0);
        outcome
    }

    fn tally(&mut self, index: &Index, item: &Item, facet: Facet) {
        let choices = index
            .vocabulary
            .of(facet)
            .iter()
            .zip(self.counts.of_mut(facet));
        for (id, count) in choices {
            *count += usize::from(item.values.of(facet).contains(id));
        }
    }

    /// Whether an item is shown, by its number.
    pub fn is_shown(&self, item: usize) -> bool {
        self.shown.get(item).copied().unwrap_or(true)
    }
}
