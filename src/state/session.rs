use super::{Openings, Reason};
use crate::{
    logic::{Cause, Corpus, Filter, Index, Labels, Outcome},
    model::Article,
};
use std::sync::Arc;

/// All that a reading consists of.
#[derive(Clone, Debug)]
pub(super) struct Session {
    pub(super) paper: Arc<(Article, Index, Labels)>,
    /// The text of the items, as far as it has been read.
    pub(super) corpus: Corpus,
    pub(super) now: Arc<Moment>,
}

/// What stands at a moment.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The filter.
    pub filter: Filter,
    /// What it shows.
    pub outcome: Arc<Outcome>,
    /// What is open, and why.
    pub openings: Openings,
    /// The number of the hit that the reader is at.
    pub hit: Option<usize>,
    /// How much was shown when it was last said aloud.
    pub announced: Standing,
    /// Whether it is said that a link was copied.
    pub is_copied: bool,
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
    pub(super) fn set_filter(&mut self, filter: &Filter) {
        let (article, index, _) = &*self.paper;
        if filter.has_query() {
            self.corpus.read(article, &|| true);
        }
        let outcome = Arc::new(Outcome::new(index, &self.corpus, filter));
        let now = self.now_mut();
        now.openings.change(Reason::Filter, &mut |openness| {
            openness.reveal(Cause::Filter, &|item| outcome.has_hits(item));
        });
        now.outcome = outcome;
        now.filter = filter.clone();
        now.hit = None;
    }

    /// What stands, to be changed.
    pub(super) fn now_mut(&mut self) -> &mut Moment {
        Arc::make_mut(&mut self.now)
    }
}

impl Moment {
    /// Whether the filter holds anything.
    pub fn is_filtered(&self) -> bool {
        !self.filter.is_empty()
    }

    /// How much is shown.
    pub fn standing(&self) -> Standing {
        Standing {
            shown: self.outcome.count,
            total: self.outcome.shown.len(),
            is_filtered: self.is_filtered(),
        }
    }

    /// Whether an item is open.
    pub fn is_open(&self, item: usize) -> bool {
        self.openings.now.is_open(item)
    }

    pub(super) fn announce(&mut self) {
        self.announced = self.standing();
    }

    pub(super) fn step(&mut self, first: usize, is_forward: bool) {
        let count = self.outcome.hit_count();
        if count == 0 {
            return;
        }
        let next = match (self.hit, is_forward) {
            (Some(hit), true) => hit + 1,
            (None, true) => first,
            (hit, false) => hit.unwrap_or(first) + count - 1,
        };
        let next = next % count;
        let item = self.outcome.item_of_hit(next);
        self.openings.change(Reason::Filter, &mut |openness| {
            openness.reveal_also(Cause::Filter, item);
        });
        self.hit = Some(next);
    }
}
