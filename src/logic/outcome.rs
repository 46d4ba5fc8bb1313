use super::{Choice, Facet, Filter, Index, Item, Query};
use crate::model::{Id, Kind};
use std::collections::HashMap;

/// What a filter shows of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    shown: HashMap<Id, bool>,
    count: usize,
    counts: HashMap<Choice, usize>,
    widenings: Vec<(Widening, usize)>,
}

/// A part of a filter that can be dropped to see more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Widening {
    /// The words.
    Query,
    /// The choices of one group.
    Facet(Facet),
}

impl Widening {
    /// The filter without this part.
    pub fn drop_from(self, filter: &mut Filter) {
        match self {
            Self::Query => filter.query.clear(),
            Self::Facet(Facet::Kind) => filter.kinds.clear(),
            Self::Facet(Facet::Topic) => filter.topics.clear(),
            Self::Facet(Facet::Addressee) => filter.addressees.clear(),
        }
    }
}

impl Outcome {
    /// Applies a filter to every item.
    pub fn new(index: &Index, filter: &Filter) -> Self {
        let query = Query::parse(&filter.query);
        let mut outcome = Self {
            shown: HashMap::with_capacity(index.items().len()),
            count: 0,
            counts: HashMap::new(),
            widenings: Vec::new(),
        };
        let mut missed = HashMap::<Widening, usize>::new();
        for item in index.items() {
            let misses = misses(item, &query, filter);
            outcome.shown.insert(item.id.clone(), misses.is_empty());
            match misses.as_slice() {
                [] => {
                    outcome.count += 1;
                    choices(item)
                        .for_each(|choice| *outcome.counts.entry(choice).or_default() += 1);
                }
                // Only one part of the filter hides the item: dropping that part would show it,
                // and if that part is a facet, so would choosing one of the item's own choices.
                &[only] => {
                    *missed.entry(only).or_default() += 1;
                    choices(item)
                        .filter(|choice| only == Widening::Facet(choice.facet()))
                        .for_each(|choice| *outcome.counts.entry(choice).or_default() += 1);
                }
                _ => {}
            }
        }
        outcome.widenings = [Widening::Query]
            .into_iter()
            .chain(Facet::ALL.map(Widening::Facet))
            .filter_map(|widening| missed.get(&widening).map(|&count| (widening, count)))
            .collect();
        outcome
    }

    /// Whether an item is shown; what is no item is always shown.
    pub fn is_shown(&self, id: &Id) -> bool {
        self.shown.get(id).copied().unwrap_or(true)
    }

    /// How many items are shown.
    pub fn count(&self) -> usize {
        self.count
    }

    /// How many items there are.
    pub fn total(&self) -> usize {
        self.shown.len()
    }

    /// How many items have this choice, given the rest of the filter: what choosing it alone in
    /// its group shows.
    pub fn count_of(&self, choice: &Choice) -> usize {
        self.counts.get(choice).copied().unwrap_or_default()
    }

    /// The parts of the filter that alone hide something, each with the number of items that
    /// dropping it would add.
    pub fn widenings(&self) -> &[(Widening, usize)] {
        &self.widenings
    }
}

/// The parts of the filter that an item does not satisfy.
fn misses(item: &Item, query: &Query, filter: &Filter) -> Vec<Widening> {
    let lacks = |chosen: &std::collections::BTreeSet<Id>, own: &[Id]| {
        !chosen.is_empty() && !own.iter().any(|id| chosen.contains(id))
    };
    [
        (Widening::Query, !query.matches(&item.text)),
        (
            Widening::Facet(Facet::Kind),
            !filter.kinds.is_empty() && !filter.kinds.contains(&item.kind),
        ),
        (
            Widening::Facet(Facet::Topic),
            lacks(&filter.topics, &item.topics),
        ),
        (
            Widening::Facet(Facet::Addressee),
            lacks(&filter.addressees, &item.addressees),
        ),
    ]
    .into_iter()
    .filter_map(|(part, is_missed)| is_missed.then_some(part))
    .collect()
}

fn choices(item: &Item) -> impl Iterator<Item = Choice> + '_ {
    let kind: Kind = item.kind;
    std::iter::once(Choice::Kind(kind))
        .chain(item.topics.iter().cloned().map(Choice::Topic))
        .chain(item.addressees.iter().cloned().map(Choice::Addressee))
}
