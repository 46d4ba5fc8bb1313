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
pub use session::{Moment, Standing};

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
            now: Arc::new(Moment {
                outcome: Arc::new(Outcome::new(&index, &corpus, &filter)),
                filter,
                openings: Openings {
                    now: Openness::new(total, open == InitiallyOpen::All),
                    reasons: vec![Reason::Api; total],
                    sweeps: 0,
                },
                hit: None,
                announced: Standing {
                    shown: total,
                    total,
                    is_filtered: false,
                },
                is_copied: false,
            }),
            corpus,
            paper: Arc::new((article, index, labels)),
        }))
    }

    /// The article, its index and the words of the interface. They never change.
    pub fn paper(self) -> Arc<(Article, Index, Labels)> {
        self.0.with_untracked(|session| session.paper.clone())
    }

    /// What stands. Reactive.
    pub fn watch(self) -> Arc<Moment> {
        self.0.track();
        self.now()
    }

    /// What stands at this moment, whatever becomes of it.
    pub fn now(self) -> Arc<Moment> {
        self.0.with_untracked(|session| session.now.clone())
    }

    /// Whether the session goes on: what is done later may come after its end.
    pub fn is_alive(self) -> bool {
        !self.0.is_disposed()
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
            .with_untracked(|session| session.now.outcome.hits(&session.corpus, item))
    }

    /// Replaces the filter. Items with hits of its words are open as long as it stands.
    pub fn set_filter(self, filter: Filter) {
        if self.now().filter != filter {
            self.update(&mut |session| session.set_filter(&filter));
        }
    }

    /// Replaces the words of the filter.
    pub fn set_query(self, query: &str) {
        self.refilter(&mut |filter| query.clone_into(&mut filter.query));
    }

    /// Lets everything through.
    pub fn clear_filter(self) {
        self.set_filter(Filter::default());
    }

    /// Takes a choice into the filter, or out of it.
    pub fn toggle_choice(self, facet: Facet, id: &Id) {
        self.refilter(&mut |filter| filter.toggle(facet, id));
    }

    /// Drops one part of the filter.
    pub fn widen(self, part: Widening) {
        self.refilter(&mut |filter| part.drop_from(filter));
    }

    /// Says aloud how much is shown.
    pub fn announce(self) {
        self.update(&mut |session| session.now_mut().announce());
    }

    /// Goes to the next hit, or to the previous one; after the last comes the first. The way begins at the
    /// hit number `first`.
    pub fn step(self, first: usize, is_forward: bool) {
        self.update(&mut |session| session.now_mut().step(first, is_forward));
    }

    /// Opens or closes an item at the reader's wish.
    pub fn toggle(self, item: usize) {
        self.change(Reason::Reader, &mut |now| now.set(item, !now.is_open(item)));
    }

    /// Opens or closes items as the reader had chosen.
    pub fn restore(self, is_open: &dyn Fn(usize) -> bool) {
        let count = self.paper().1.items.len();
        self.change(Reason::Reader, &mut |now| {
            (0..count).for_each(|item| now.set(item, is_open(item)));
        });
    }

    /// Opens or closes every item that the filter shows.
    pub fn set_all(self, is_open: bool) {
        let outcome = &self.now().outcome;
        self.change(Reason::All, &mut |now| {
            let shown = (0..outcome.shown.len()).filter(|item| outcome.is_shown(*item));
            shown.for_each(|item| now.set(item, is_open));
        });
    }

    /// Reveals one item for now, in place of what links revealed before; or none.
    pub fn reveal(self, item: Option<usize>, reason: Reason) {
        self.change(reason, &mut |now| {
            now.end(Cause::Link);
            now.reveal(Cause::Link, &|other| Some(other) == item);
        });
    }

    /// Leaves open for now what find-in-page has reached.
    pub fn find(self, item: usize) {
        self.change(Reason::Find, &mut |now| now.reveal_also(Cause::Find, item));
    }

    /// Reveals everything for printing.
    pub fn print(self) {
        self.change(Reason::Print, &mut |now| {
            now.reveal(Cause::Print, &|_| true)
        });
    }

    /// Ends printing.
    pub fn end_print(self) {
        self.change(Reason::Print, &mut |now| now.end(Cause::Print));
    }

    /// Says that a link was copied, or no longer.
    pub fn say_copied(self, is_copied: bool) {
        self.update(&mut |session| session.now_mut().is_copied = is_copied);
    }

    fn refilter(self, change: &mut dyn FnMut(&mut Filter)) {
        let mut filter = self.now().filter.clone();
        change(&mut filter);
        self.set_filter(filter);
    }

    fn change(self, reason: Reason, change: &mut dyn FnMut(&mut Openness)) {
        self.update(&mut |session| session.now_mut().openings.change(reason, change));
    }

    /// Nothing where the brief has gone meanwhile. There is one copy of the machinery for every change.
    fn update(self, change: &mut dyn FnMut(&mut Session)) {
        if let Some(mut session) = self.0.try_write() {
            change(&mut session);
        }
    }
}
