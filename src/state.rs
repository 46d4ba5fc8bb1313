//! The one reactive seam: what the reader does goes in as signals, what is shown comes out.

use crate::{
    logic::{Facet, Filter, Index, Outcome, Widening},
    model::{Article, Id},
};
use leptos::prelude::*;
use std::{ops::Range, sync::Arc};

/// A reader's session with one article.
///
/// It is `Copy`: every component takes it by value, reads what it shows and calls what the reader
/// asks for. Items go by their number in the [`Index`]. It lives in the reactive owner that was
/// current when it was made.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    paper: StoredValue<Arc<(Article, Index)>>,
    filter: RwSignal<Filter>,
    outcome: Memo<Outcome>,
    openness: RwSignal<Openness>,
}

/// Which items are open, and what made the last change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Openness {
    /// Whether each item is open, by its number.
    pub open: Vec<bool>,
    /// What made the last change.
    pub reason: Reason,
}

/// What opened or closed an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The reader, at the item itself.
    Reader,
    /// The host page, through a method.
    Api,
    /// "Expand all" or "Collapse all".
    All,
    /// A link to the item.
    Link,
    /// The browser's find-in-page.
    Find,
}

impl Reason {
    /// The reason as `brief-toggle` carries it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Api => "api",
            Self::All => "all",
            Self::Link => "link",
            Self::Find => "find",
        }
    }
}

/// What is open at first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InitiallyOpen {
    /// Nothing.
    #[default]
    None,
    /// Every item.
    All,
}

impl Reading {
    /// Starts a session with everything shown.
    pub fn new(article: Article, open: InitiallyOpen) -> Self {
        let index = Index::new(&article);
        let open = vec![open == InitiallyOpen::All; index.items.len()];
        let paper = Arc::new((article, index));
        let indexed = paper.clone();
        let filter = RwSignal::new(Filter::default());
        let outcome = Memo::new(move |_| filter.with(|filter| Outcome::new(&indexed.1, filter)));
        let openness = RwSignal::new(Openness {
            open,
            reason: Reason::Api,
        });
        Self {
            paper: StoredValue::new(paper),
            filter,
            outcome,
            openness,
        }
    }

    /// The article and its index.
    pub fn paper(self) -> Arc<(Article, Index)> {
        self.paper.get_value()
    }

    /// The filter as it stands. Reactive.
    pub fn filter(self) -> Filter {
        self.filter.get()
    }

    /// Replaces the filter.
    pub fn set_filter(self, filter: Filter) {
        self.filter.set(filter);
    }

    /// Replaces the words of the filter.
    pub fn set_query(self, query: String) {
        self.filter.update(|filter| filter.query = query);
    }

    /// Lets everything through.
    pub fn clear_filter(self) {
        self.filter.set(Filter::default());
    }

    /// Takes a choice into the filter, or out of it.
    pub fn toggle_choice(self, facet: Facet, id: &Id) {
        self.filter.update(|filter| filter.toggle(facet, id));
    }

    /// Drops one part of the filter.
    pub fn widen(self, part: Widening) {
        self.filter.update(|filter| part.drop_from(filter));
    }

    /// Whether a choice is in the filter. Reactive.
    pub fn is_chosen(self, facet: Facet, id: &Id) -> bool {
        self.filter.with(|filter| filter.is_chosen(facet, id))
    }

    /// Whether the filter holds anything. Reactive.
    pub fn is_filtered(self) -> bool {
        self.filter.with(|filter| !filter.is_empty())
    }

    /// What the filter shows. Reactive.
    pub fn outcome(self) -> Memo<Outcome> {
        self.outcome
    }

    /// Whether any of these items passes the filter. Reactive.
    pub fn is_any_shown(self, items: Range<usize>) -> bool {
        self.outcome
            .with(|outcome| items.into_iter().any(|item| outcome.is_shown(item)))
    }

    /// Whether an item is open. Reactive.
    pub fn is_open(self, item: usize) -> bool {
        self.openness
            .with(|now| now.open.get(item).copied().unwrap_or_default())
    }

    /// What is open, and why. Reactive.
    pub fn openness(self) -> Openness {
        self.openness.get()
    }

    /// Opens or closes an item at the reader's wish.
    pub fn toggle(self, item: usize) {
        self.change(Reason::Reader, |open| {
            open.get_mut(item)
                .into_iter()
                .for_each(|open| *open = !*open);
        });
    }

    /// Opens an item.
    pub fn open(self, item: usize, reason: Reason) {
        self.set_open(item, true, reason);
    }

    /// Opens or closes an item.
    pub fn set_open(self, item: usize, is_open: bool, reason: Reason) {
        self.change(reason, |open| {
            open.get_mut(item)
                .into_iter()
                .for_each(|open| *open = is_open);
        });
    }

    /// Opens every item.
    pub fn expand_all(self) {
        self.change(Reason::All, |open| open.fill(true));
    }

    /// Closes every item.
    pub fn collapse_all(self) {
        self.change(Reason::All, |open| open.fill(false));
    }

    fn change(self, reason: Reason, change: impl FnOnce(&mut [bool])) {
        self.openness.update(|now| {
            change(&mut now.open);
            now.reason = reason;
        });
    }
}
