use crate::model::{Id, Kind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What the reader asks to see: words and choices in the facet groups.
///
/// An empty group asks for nothing. Within a group any choice may match, between the groups and
/// the words all must.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// The words as typed.
    pub query: String,
    /// The chosen topics.
    pub topics: BTreeSet<Id>,
    /// The chosen addressees.
    pub addressees: BTreeSet<Id>,
    /// The chosen kinds of item.
    pub kinds: BTreeSet<Kind>,
}

impl Filter {
    /// Whether the filter lets everything through.
    pub fn is_empty(&self) -> bool {
        self.query.trim().is_empty()
            && self.topics.is_empty()
            && self.addressees.is_empty()
            && self.kinds.is_empty()
    }
}
