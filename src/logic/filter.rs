use super::{Facet, PerFacet, Query};
use crate::model::Id;

/// What the reader asks to see: words, and choices in the facet groups.
///
/// An empty group asks for nothing. Within a group any choice may match; between the groups and
/// the words all must.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The words as typed.
    pub query: String,
    /// The chosen ids of each group: kinds, topics, addressees.
    pub chosen: PerFacet<Vec<Id>>,
}

impl Filter {
    /// Whether the filter lets everything through.
    pub fn is_empty(&self) -> bool {
        !self.has_query() && Facet::ALL.iter().all(|&f| self.chosen.of(f).is_empty())
    }

    /// Whether its words ask for anything.
    pub fn has_query(&self) -> bool {
        !Query::parse(&self.query).is_empty()
    }

    /// Whether a choice is in the filter.
    pub fn is_chosen(&self, facet: Facet, id: &Id) -> bool {
        self.chosen.of(facet).contains(id)
    }

    /// Takes a choice into the filter, unless it is there or no id.
    pub fn choose(&mut self, facet: Facet, id: &str) {
        if let Ok(id) = Id::try_from(id)
            && !self.is_chosen(facet, &id)
        {
            self.chosen.of_mut(facet).push(id);
        }
    }

    /// Takes a choice into the filter, or out if it is there.
    pub fn toggle(&mut self, facet: Facet, id: &Id) {
        let chosen = self.chosen.of_mut(facet);
        match chosen.iter().position(|other| other == id) {
            Some(place) => {
                chosen.remove(place);
            }
            None => chosen.push(id.clone()),
        }
    }
}
