//! The one reactive seam: what the reader does goes in as signals, what is shown comes out.

use crate::{
    logic::{Cause, Facet, Filter, Index, Openness, Outcome, Widening},
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
    openness: RwSignal<Openings>,
    /// The number of the hit that the reader is at.
    hit: RwSignal<Option<usize>>,
    announced: RwSignal<Standing>,
    print_note: RwSignal<String>,
    copied: RwSignal<String>,
}

/// What is open, and what last changed each item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Openings {
    /// What is open.
    pub now: Openness,
    reasons: Vec<Reason>,
}

impl Openings {
    /// What last opened or closed an item.
    pub fn reason(&self, item: usize) -> Reason {
        self.reasons.get(item).copied().unwrap_or(Reason::Api)
    }
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
    /// The filter, which has hits in it.
    Filter,
    /// A link to the item.
    Link,
    /// The browser's find-in-page.
    Find,
    /// Printing.
    Print,
}

impl Reason {
    /// The reason as `brief-toggle` carries it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Api => "api",
            Self::All => "all",
            Self::Filter => "filter",
            Self::Link => "link",
            Self::Find => "find",
            Self::Print => "print",
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

impl Reading {
    /// Starts a session with everything shown.
    pub fn new(article: Article, open: InitiallyOpen) -> Self {
        let index = Index::new(&article);
        let total = index.items.len();
        let paper = Arc::new((article, index));
        let indexed = paper.clone();
        let filter = RwSignal::new(Filter::default());
        let outcome = Memo::new_with_compare(
            move |_| filter.with(|filter| Outcome::new(&indexed.1, filter)),
            // A new filter is a change, and comparing would take as long as filtering.
            |_, _| true,
        );
        Self {
            paper: StoredValue::new(paper),
            filter,
            outcome,
            openness: RwSignal::new(Openings {
                now: Openness::new(total, open == InitiallyOpen::All),
                reasons: vec![Reason::Api; total],
            }),
            hit: RwSignal::new(None),
            announced: RwSignal::new(Standing {
                shown: total,
                total,
                is_filtered: false,
            }),
            print_note: RwSignal::default(),
            copied: RwSignal::default(),
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

    /// Replaces the filter. Items with hits of its words are open as long as it stands.
    pub fn set_filter(self, filter: Filter) {
        if self.filter.with_untracked(|now| *now == filter) {
            return;
        }
        self.filter.set(filter);
        self.hit.set(None);
        let outcome = self.outcome.read_untracked();
        self.change(Reason::Filter, |now| {
            now.reveal(Cause::Filter, |item| outcome.has_hits(item));
        });
    }

    /// Replaces the words of the filter.
    pub fn set_query(self, query: String) {
        self.refilter(|filter| filter.query = query);
    }

    /// Lets everything through.
    pub fn clear_filter(self) {
        self.set_filter(Filter::default());
    }

    /// Takes a choice into the filter, or out of it.
    pub fn toggle_choice(self, facet: Facet, id: &Id) {
        self.refilter(|filter| filter.toggle(facet, id));
    }

    /// Drops one part of the filter.
    pub fn widen(self, part: Widening) {
        self.refilter(|filter| part.drop_from(filter));
    }

    fn refilter(self, change: impl FnOnce(&mut Filter)) {
        let mut filter = self.filter.get_untracked();
        change(&mut filter);
        self.set_filter(filter);
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

    /// How much is shown. Reactive.
    pub fn standing(self) -> Standing {
        let is_filtered = self.is_filtered();
        self.outcome.with(|outcome| Standing {
            shown: outcome.count,
            total: outcome.shown.len(),
            is_filtered,
        })
    }

    /// How much was shown when it was last said aloud. Reactive.
    pub fn announced(self) -> Standing {
        self.announced.get()
    }

    /// Says aloud how much is shown.
    pub fn announce(self) {
        self.announced.set(untrack(|| self.standing()));
    }

    /// The number of the hit that the reader is at, and how many there are. Reactive.
    pub fn hit(self) -> (Option<usize>, usize) {
        (self.hit.get(), self.outcome.with(Outcome::hit_count))
    }

    /// Goes to the next hit, or to the previous one; after the last comes the first.
    pub fn step(self, is_forward: bool) {
        let outcome = self.outcome.read_untracked();
        let count = outcome.hit_count();
        let next = match (self.hit.get_untracked(), is_forward) {
            _ if count == 0 => return,
            (Some(hit), true) => (hit + 1) % count,
            (None, true) => 0,
            (Some(hit), false) if hit > 0 => hit - 1,
            (_, false) => count - 1,
        };
        let item = outcome.item_of_hit(next);
        self.change(Reason::Filter, |now| now.reveal_also(Cause::Filter, item));
        self.hit.set(Some(next));
    }

    /// Whether an item is open. Reactive.
    pub fn is_open(self, item: usize) -> bool {
        self.openness.with(|openings| openings.now.is_open(item))
    }

    /// What is open, and why. Reactive.
    pub fn openness(self) -> Openings {
        self.openness.get()
    }

    /// Opens or closes an item at the reader's wish.
    pub fn toggle(self, item: usize) {
        self.change(Reason::Reader, |now| now.set(item, !now.is_open(item)));
    }

    /// Opens or closes items as the reader had chosen.
    pub fn restore(self, is_open: impl Fn(usize) -> bool) {
        self.change(Reason::Reader, |now| {
            (0..self.outcome.read_untracked().shown.len()).for_each(|item| now.set(item, is_open(item)));
        });
    }

    /// Opens every item.
    pub fn expand_all(self) {
        self.change(Reason::All, |now| now.set_all(true));
    }

    /// Closes every item.
    pub fn collapse_all(self) {
        self.change(Reason::All, |now| now.set_all(false));
    }

    /// Reveals one item for now, in place of what the cause revealed before.
    pub fn reveal(self, cause: Cause, item: usize, reason: Reason) {
        self.change(reason, |now| {
            now.end(cause);
            now.reveal(cause, |other| other == item);
        });
    }

    /// Ends what a link reveals.
    pub fn end_link(self) {
        self.change(Reason::Link, |now| now.end(Cause::Link));
    }

    /// Leaves open for now what find-in-page has reached.
    pub fn find(self, item: usize) {
        self.change(Reason::Find, |now| now.reveal_also(Cause::Find, item));
    }

    /// Reveals everything for printing, with a note that says what is printed.
    pub fn print(self, note: String) {
        self.print_note.set(note);
        self.change(Reason::Print, |now| now.reveal(Cause::Print, |_| true));
    }

    /// Ends printing.
    pub fn end_print(self) {
        self.change(Reason::Print, |now| now.end(Cause::Print));
    }

    /// What stands below a printed brief. Reactive.
    pub fn print_note(self) -> String {
        self.print_note.get()
    }

    /// Says that a link was copied, in these words.
    pub fn say_copied(self, words: &str) {
        self.copied.set(words.to_owned());
    }

    /// What is said of copied links. Reactive.
    pub fn copied(self) -> String {
        self.copied.get()
    }

    fn change(self, reason: Reason, change: impl FnOnce(&mut Openness)) {
        self.openness.update(|openings| {
            let before = openings.now.clone();
            change(&mut openings.now);
            for (item, why) in openings.reasons.iter_mut().enumerate() {
                if before.is_open(item) != openings.now.is_open(item) {
                    *why = reason;
                }
            }
        });
    }
}
