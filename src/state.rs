//! The one reactive seam: what the reader does goes in as signals, what is shown comes out.

use crate::{
    logic::{Choice, Filter, Index, Outcome, Widening},
    model::{Article, Content, Id},
};
use leptos::prelude::*;
use std::{collections::BTreeSet, sync::Arc};

/// A reader's session with one article.
///
/// It is `Copy`: every component takes it by value, reads what it shows and calls what the reader
/// asks for. It lives in the reactive owner that was current when it was made.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    article: StoredValue<Arc<Article>>,
    filter: RwSignal<Filter>,
    outcome: Memo<Outcome>,
    open: RwSignal<Openness>,
}

/// Which items are open, and what made the last change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Openness {
    /// The open findings and recommendations.
    pub ids: BTreeSet<Id>,
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
    pub fn new(article: Arc<Article>, open: InitiallyOpen) -> Self {
        let index = Index::new(&article);
        let filter = RwSignal::new(Filter::default());
        let outcome = Memo::new(move |_| filter.with(|filter| Outcome::new(&index, filter)));
        let ids = match open {
            InitiallyOpen::None => BTreeSet::new(),
            InitiallyOpen::All => collapsible(&article),
        };
        let open = RwSignal::new(Openness {
            ids,
            reason: Reason::Api,
        });
        Self {
            article: StoredValue::new(article),
            filter,
            outcome,
            open,
        }
    }

    /// The article.
    pub fn article(self) -> Arc<Article> {
        self.article.get_value()
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
    pub fn toggle_choice(self, choice: &Choice) {
        self.filter.update(|filter| choice.toggle(filter));
    }

    /// Drops one part of the filter.
    pub fn widen(self, widening: Widening) {
        self.filter.update(|filter| widening.drop_from(filter));
    }

    /// Whether a choice is in the filter. Reactive.
    pub fn is_chosen(self, choice: &Choice) -> bool {
        self.filter.with(|filter| choice.is_chosen(filter))
    }

    /// Whether the filter holds anything. Reactive.
    pub fn is_filtered(self) -> bool {
        self.filter.with(|filter| !filter.is_empty())
    }

    /// What the filter shows. Reactive.
    pub fn outcome(self) -> Memo<Outcome> {
        self.outcome
    }

    /// Whether an item passes the filter. Reactive.
    pub fn is_shown(self, id: &Id) -> bool {
        self.outcome.with(|outcome| outcome.is_shown(id))
    }

    /// Whether any of these items passes the filter. Reactive.
    pub fn is_any_shown(self, ids: &[Id]) -> bool {
        self.outcome
            .with(|outcome| ids.iter().any(|id| outcome.is_shown(id)))
    }

    /// Whether an item is open. Reactive.
    pub fn is_open(self, id: &Id) -> bool {
        self.open.with(|open| open.ids.contains(id))
    }

    /// What is open, and why. Reactive.
    pub fn openness(self) -> Openness {
        self.open.get()
    }

    /// Opens or closes an item at the reader's wish.
    pub fn toggle(self, id: &Id) {
        self.change(Reason::Reader, |ids| {
            if !ids.remove(id) {
                ids.insert(id.clone());
            }
        });
    }

    /// Opens an item.
    pub fn open(self, id: &Id, reason: Reason) {
        self.change(reason, |ids| {
            ids.insert(id.clone());
        });
    }

    /// Opens every item.
    pub fn expand_all(self) {
        let all = self.article.with_value(|article| collapsible(article));
        self.change(Reason::All, |ids| *ids = all);
    }

    /// Closes every item.
    pub fn collapse_all(self) {
        self.change(Reason::All, BTreeSet::clear);
    }

    fn change(self, reason: Reason, change: impl FnOnce(&mut BTreeSet<Id>)) {
        self.open.update(|open| {
            change(&mut open.ids);
            open.reason = reason;
        });
    }
}

/// The items that open and close.
fn collapsible(article: &Article) -> BTreeSet<Id> {
    let mut ids = BTreeSet::new();
    for section in &article.sections {
        match &section.content {
            Content::Narrative(_) => {}
            Content::Findings(group) => ids.extend(group.items.iter().map(|item| item.id.clone())),
            Content::Recommendations(group) => {
                ids.extend(group.items.iter().map(|item| item.id.clone()));
            }
        }
    }
    ids
}
