use super::Filter;
use crate::model::{Id, Kind};
use std::collections::BTreeSet;

/// A group of choices in the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// What sort of item.
    Kind,
    /// What it is about.
    Topic,
    /// Who must act.
    Addressee,
}

impl Facet {
    /// Every group, in the order of the filter bar.
    pub const ALL: [Self; 3] = [Self::Kind, Self::Topic, Self::Addressee];
}

/// One choice in a facet group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// Items of this kind.
    Kind(Kind),
    /// Items with this topic.
    Topic(Id),
    /// Recommendations to this addressee.
    Addressee(Id),
}

impl Choice {
    /// The group it belongs to.
    pub fn facet(&self) -> Facet {
        match self {
            Self::Kind(_) => Facet::Kind,
            Self::Topic(_) => Facet::Topic,
            Self::Addressee(_) => Facet::Addressee,
        }
    }

    /// Whether the filter holds it.
    pub fn is_chosen(&self, filter: &Filter) -> bool {
        match self {
            Self::Kind(kind) => filter.kinds.contains(kind),
            Self::Topic(id) => filter.topics.contains(id),
            Self::Addressee(id) => filter.addressees.contains(id),
        }
    }

    /// Takes it into the filter, or out if it is there.
    pub fn toggle(&self, filter: &mut Filter) {
        match self {
            Self::Kind(kind) => flip(&mut filter.kinds, kind),
            Self::Topic(id) => flip(&mut filter.topics, id),
            Self::Addressee(id) => flip(&mut filter.addressees, id),
        }
    }
}

fn flip<T: Clone + Ord>(set: &mut BTreeSet<T>, value: &T) {
    if !set.remove(value) {
        set.insert(value.clone());
    }
}
