//! The one reactive seam: what the reader does goes in as signals, what is shown comes out.

use crate::{
    logic::{Cause, Corpus, Facet, Filter, Index, Labels, Openness, Outcome, Widening},
    model::{Article, Id},
};
use leptos::prelude::*;
use std::{ops::Range, sync::Arc};

mod openings;
mod session;

pub use openings::{InitiallyOpen, Openings, Reason};
use session::Session;
pub use session::Standing;

/// A reader's session with one article.
///
/// It is `Copy`: every component takes it by value, reads what it shows and calls what the reader
/// asks for. Items go by their number in the [`Index`]. It lives in the reactive owner that was
/// current when it was made.
///
/// There is one signal for all of it. Whatever changes, what is live on the page is compared with
/// what it should be; that is little, because items are not live, and each further type of signal
/// would be another copy of the reactive machinery in the bundle.
#[derive(Clone, Copy, Debug)]
pub struct Reading(RwSignal<Session>);

impl Reading {
    /// Starts a session with everything shown.
    pub fn new(article: Article, labels: Labels, open: InitiallyOpen) -> Self {
        let (index, corpus, filter) = (Index::new(&article), Corpus::default(), Filter::default());
        let total = index.items.len();
        Self(RwSignal::new(Session {
            outcome: Arc::new(Outcome::new(&index, &corpus, &filter)),
            corpus,
            paper: Arc::new((article, index, labels)),
            filter,
            openings: Openings {
                now: Openness::new(total, open == InitiallyOpen::All),
                reasons: vec![Reason::Api; total],
            },
            hit: None,
            announced: Standing {
                shown: total,
                total,
                is_filtered: false,
            },
            is_copied: false,
        }))
    }

    /// The article, its index and the words of the interface. They never change.
    pub fn paper(self) -> Arc<(Article, Index, Labels)> {
        self.0.with_untracked(|session| session.paper.clone())
    }

    /// Reads further items' text for queries, for as long as there is time; `true` once all is read.
    /// The first query reads what is left.
    pub fn read(self, has_time: &dyn Fn() -> bool) -> bool {
        let session = self.0.try_write_untracked();
        session.is_none_or(|mut session| {
            let paper = session.paper.clone();
            session.corpus.read(&paper.0, has_time)
        })
    }

    /// Where the hits of the filter are in an item: numbers of its words.
    pub fn hits(self, item: usize) -> Vec<Range<usize>> {
        self.0
            .with_untracked(|session| session.outcome.hits(&session.corpus, item))
    }

    /// The filter as it stands. Reactive.
    pub fn filter(self) -> Filter {
        self.0.with(|session| session.filter.clone())
    }

    /// Replaces the filter. Items with hits of its words are open as long as it stands.
    pub fn set_filter(self, filter: Filter) {
        if self.0.with_untracked(|session| session.filter == filter) {
            return;
        }
        self.0.update(|session| {
            session.set_filter(filter);
            session.hit = None;
            let outcome = session.outcome.clone();
            session.openings.change(Reason::Filter, |now| {
                now.reveal(Cause::Filter, |item| outcome.has_hits(item));
            });
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
        let mut filter = untrack(|| self.filter());
        change(&mut filter);
        self.set_filter(filter);
    }

    /// Whether a choice is in the filter. Reactive.
    pub fn is_chosen(self, facet: Facet, id: &Id) -> bool {
        self.0.with(|session| session.filter.is_chosen(facet, id))
    }

    /// Whether the filter holds anything. Reactive.
    pub fn is_filtered(self) -> bool {
        self.0.with(|session| !session.filter.is_empty())
    }

    /// What the filter shows. Reactive.
    pub fn outcome(self) -> Arc<Outcome> {
        self.0.with(|session| session.outcome.clone())
    }

    /// How much is shown. Reactive.
    pub fn standing(self) -> Standing {
        self.0.with(Session::standing)
    }

    /// How much was shown when it was last said aloud. Reactive.
    pub fn announced(self) -> Standing {
        self.0.with(|session| session.announced)
    }

    /// Says aloud how much is shown.
    pub fn announce(self) {
        self.0
            .update(|session| session.announced = session.standing());
    }

    /// The number of the hit that the reader is at, and how many there are. Reactive.
    pub fn hit(self) -> (Option<usize>, usize) {
        self.0
            .with(|session| (session.hit, session.outcome.hit_count()))
    }

    /// Goes to the next hit, or to the previous one; after the last comes the first.
    pub fn step(self, is_forward: bool) {
        self.0.update(|session| {
            let outcome = session.outcome.clone();
            let count = outcome.hit_count();
            let next = match (session.hit, is_forward) {
                _ if count == 0 => return,
                (Some(hit), true) => (hit + 1) % count,
                (None, true) => 0,
                (Some(hit), false) if hit > 0 => hit - 1,
                (_, false) => count - 1,
            };
            let item = outcome.item_of_hit(next);
            session
                .openings
                .change(Reason::Filter, |now| now.reveal_also(Cause::Filter, item));
            session.hit = Some(next);
        });
    }

    /// Whether an item is open. Reactive.
    pub fn is_open(self, item: usize) -> bool {
        self.0.with(|session| session.openings.now.is_open(item))
    }

    /// What is open, and why. Reactive.
    pub fn openings(self) -> Openings {
        self.0.with(|session| session.openings.clone())
    }

    /// Opens or closes an item at the reader's wish.
    pub fn toggle(self, item: usize) {
        self.change(Reason::Reader, |now| now.set(item, !now.is_open(item)));
    }

    /// Opens or closes items as the reader had chosen.
    pub fn restore(self, is_open: impl Fn(usize) -> bool) {
        let count = self.paper().1.items.len();
        self.change(Reason::Reader, |now| {
            (0..count).for_each(|item| now.set(item, is_open(item)));
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

    /// Reveals one item for now, in place of what links revealed before; or none.
    pub fn reveal(self, item: Option<usize>, reason: Reason) {
        self.change(reason, |now| {
            now.end(Cause::Link);
            now.reveal(Cause::Link, |other| Some(other) == item);
        });
    }

    /// Leaves open for now what find-in-page has reached.
    pub fn find(self, item: usize) {
        self.change(Reason::Find, |now| now.reveal_also(Cause::Find, item));
    }

    /// Reveals everything for printing.
    pub fn print(self) {
        self.change(Reason::Print, |now| now.reveal(Cause::Print, |_| true));
    }

    /// Ends printing.
    pub fn end_print(self) {
        self.change(Reason::Print, |now| now.end(Cause::Print));
    }

    /// Says that a link was copied, or no longer.
    pub fn say_copied(self, is_copied: bool) {
        self.0.update(|session| session.is_copied = is_copied);
    }

    /// Whether it is said that a link was copied. Reactive.
    pub fn is_copied(self) -> bool {
        self.0.with(|session| session.is_copied)
    }

    fn change(self, reason: Reason, change: impl FnOnce(&mut Openness)) {
        self.0
            .update(|session| session.openings.change(reason, change));
    }
}
