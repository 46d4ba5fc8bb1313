use super::Openings;
use crate::{
    logic::{Corpus, Filter, Index, Labels, Outcome},
    model::Article,
};
use std::sync::Arc;

/// All that a reading consists of.
#[derive(Clone, Debug)]
pub(super) struct Session {
    pub(super) paper: Arc<(Article, Index, Labels)>,
    /// The text of the items, as far as it has been read.
    pub(super) corpus: Corpus,
    pub(super) filter: Filter,
    pub(super) outcome: Arc<Outcome>,
    pub(super) openings: Openings,
    /// The number of the hit that the reader is at.
    pub(super) hit: Option<usize>,
    pub(super) announced: Standing,
    pub(super) is_copied: bool,
}

/// How much of the brief is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The items that are shown.
    pub shown: usize,
    /// All items.
    pub total: usize,
    /// Whether a filter is what shows them.
    pub is_filtered: bool,
}

impl Session {
    /// Applies a filter. All of the text has to be read for its words.
    pub(super) fn set_filter(&mut self, filter: Filter) {
        let (article, index, _) = &*self.paper;
        if filter.has_query() {
            self.corpus.read(article, &|| true);
        }
        self.outcome = Arc::new(Outcome::new(index, &self.corpus, &filter));
        self.filter = filter;
    }

    pub(super) fn standing(&self) -> Standing {
        Standing {
            shown: self.outcome.count,
            total: self.outcome.shown.len(),
            is_filtered: !self.filter.is_empty(),
        }
    }
}
