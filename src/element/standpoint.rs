//! Where the reader is while a filter, or the way back from it, changes the page.
//!
//! A filter that is set far down takes away what stood there: what it shows comes to the reader, and its
//! end leads back. So it does for whoever types, wherever they are. Whoever has moved on meanwhile stays
//! with what they look at, and whoever presses a control above the text stays with that. Each entry of the
//! history keeps its place too: the browser knows it by its height alone, and heights change.
//!
//! A filter is noted before it changes the page (`note`) and settled after it has (`settle`). An entry of the
//! history is left by a filter that rests, by a link or by the way back (`turn_over`); on the way back comes
//! the address next (`lead_back`), and its filter, if it has another, is noted and settled as any.

mod controls;
mod history;
mod sight;

use super::{
    dom,
    hold::Hold,
    keys,
    later::before_paint,
    listener::Listener,
    screen::{Screen, SharedScreen, schedule},
};
use crate::{logic::Filter, state::Reading};
use std::{cell::Cell, rc::Rc};
use web_sys::{Element, HtmlElement};

/// Keeps the reader's place in one brief.
pub(super) struct Standpoint {
    pub(super) root: HtmlElement,
    pub(super) reading: Reading,
    pub(super) screen: SharedScreen,
    pub(super) hold: Hold,
    /// What stood since the reader last moved on, each with where they were when another filter came.
    trail: Cell<Vec<(Filter, Spot)>>,
    /// Where they were before the change that is about to make an entry of the history, and when it came.
    pending: Cell<Option<(f64, Spot)>>,
    /// Where they were when they left an entry of the history, by its key.
    entries: Cell<Vec<(String, Spot)>>,
    /// Where they were in the entry that they have come back to, if they have.
    returned: Cell<Option<Spot>>,
    /// Where they are to be once the filter of that entry has changed the page.
    goal: Cell<Option<Spot>>,
    /// The item that they last opened, closed or went to a hit of.
    at: Cell<Option<usize>>,
    /// The control of the filter that they have pressed, with how the text stood then.
    control: Cell<Option<(Element, Spot)>>,
    /// Whether a link leads them on.
    is_led: Cell<bool>,
    /// Whether the rest of the page is waited for. One wait does for any number of changes: what it asks
    /// in one frame would be answered otherwise if it were asked twice.
    is_waiting: Cell<bool>,
}

/// A place in the text.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    /// The first item that is in view or comes after it; none where the text has not begun, or is over.
    item: Option<usize>,
    /// How far that stands below the window's edge, or the whole of the text, in CSS pixels.
    top: f64,
}

impl Spot {
    /// Whether the text has not yet come to the window's edge there, and the filter bar stands in its own place.
    fn is_top(&self) -> bool {
        self.item.is_none() && self.top >= 1.0
    }
}

impl Standpoint {
    pub(super) fn new(root: &HtmlElement, reading: Reading, screen: &SharedScreen) -> Rc<Self> {
        Rc::new(Self {
            root: root.clone(),
            reading,
            screen: screen.clone(),
            hold: Hold::default(),
            trail: Cell::default(),
            pending: Cell::default(),
            entries: Cell::default(),
            returned: Cell::default(),
            goal: Cell::default(),
            at: Cell::default(),
            control: Cell::default(),
            is_led: Cell::default(),
            is_waiting: Cell::default(),
        })
    }

    /// Answers the buttons that go from hit to hit, and takes note of the history's entries.
    pub(super) fn follow(self: &Rc<Self>) -> Vec<Listener> {
        let mut listeners = self.hold.follow(&self.root);
        let this = self.clone();
        listeners.push(Listener::new(&self.root, "click", move |event| {
            let button = dom::target(&event);
            let way = button.and_then(|button| button.get_attribute("data-step"));
            if let Some(way) = way {
                this.step(way == "next");
            }
        }));
        self.follow_history(&mut listeners);
        listeners
    }

    /// Takes note of where the reader is, before another filter changes the page.
    pub(super) fn note(&self, before: &Filter) {
        self.hold.let_go();
        if self.is_led.take() {
            return;
        }
        let mut trail = self.trail.take();
        let here = self.look();
        if here.is_none() || self.hold.has_moved_on(&self.root) {
            trail.clear();
        }
        if let Some(mut here) = here {
            // On the way back the entry has been left already.
            let goal = self.goal.take();
            if goal.is_none() {
                self.expect_entry(self.expected().unwrap_or(here));
                here = self.note_control().unwrap_or(here);
            }
            self.goal.set(goal);
            trail.push((before.clone(), here));
            // The next key may come before this one has been settled.
            self.hold.put(&self.root);
        }
        self.trail.set(trail);
    }

    /// A link leads the reader on, with another filter or with the same.
    pub(super) fn lead_away(&self, is_refiltered: bool) {
        self.is_led.set(is_refiltered);
        self.trail.take();
    }

    /// Brings the reader where they belong, once another filter has changed the page. The rest of the page
    /// follows after the paint.
    pub(super) fn settle(self: &Rc<Self>) {
        // Until then the browser scrolls too: to where text is typed, or to where an entry was left.
        self.before_paint(|this| {
            let now = this.reading.now();
            let control = this.control.take();
            let mut trail = this.trail.take();
            // Whoever types wants to see what that shows, although the bar could stay in its own place.
            let is_typing =
                || dom::focused(&this.root).is_some_and(|focused| keys::is_search(&focused));
            let is_away = |(_, spot): &(_, Spot)| !spot.is_top() || is_typing();
            let is_tall = now.is_filtered() && trail.iter().any(is_away);
            if let Some(layout) = dom::layout(&this.root) {
                // Few items could leave too little of the page for the bar to stay where it is.
                dom::set(&layout, "data-tall", is_tall.then_some(""));
            }
            let known = trail.iter().position(|(then, _)| *then == now.filter);
            // The filter that stood then, or none any more: where they were last.
            let last = if now.is_filtered() {
                None
            } else {
                trail.len().checked_sub(1)
            };
            let spot = known.or(last).and_then(|place| trail.get(place));
            let goal = this.goal.take().or_else(|| Some(spot?.1));
            trail.truncate(known.unwrap_or(trail.len()));
            // Or else they have gone to a hit meanwhile.
            if now.hit.is_none() {
                let is_there = goal.is_some_and(|goal| this.go_to(goal));
                if !is_there && (is_tall || goal.is_some()) {
                    this.show_some(&trail, &now.outcome);
                }
                this.stay_at(control);
            }
            this.trail.set(trail);
            this.hold.put(&this.root);
            schedule(&this.screen);
            if !this.is_waiting.replace(true) {
                this.before_paint(Self::wait);
            }
        });
    }

    /// Keeps the item that the reader was at where it stood, once those above it have opened or closed.
    /// Browsers keep what comes first in view, were it the last line of an item that opens, or nothing.
    pub(super) fn stay(&self, here: Spot) {
        if here.item.is_some() {
            // No filter leads them back to where they were before.
            self.trail.take();
            Screen::finish_soon(&self.screen);
            self.go_to(here);
        }
    }

    /// While the rest of the page is brought up to date, the browser may scroll: that is not the reader.
    fn wait(self: &Rc<Self>) {
        let has_moved_on = self.hold.has_moved_on(&self.root);
        let is_waiting =
            !has_moved_on && (self.hold.is_settling() || !self.screen.borrow().is_done());
        self.is_waiting.set(is_waiting);
        if is_waiting {
            self.before_paint(Self::wait);
        }
    }

    fn before_paint(self: &Rc<Self>, task: impl FnOnce(&Rc<Self>) + 'static) {
        let this = Rc::downgrade(self);
        before_paint(move || {
            // A link that is being copied may outlive its brief.
            if let Some(this) = this.upgrade().filter(|this| this.reading.is_alive()) {
                task(&this);
            }
        });
    }

    /// Goes to the next hit or to the previous one, the first time from where the reader is. It may be the
    /// one that they are at, and have scrolled away from.
    pub(super) fn step(&self, is_forward: bool) {
        if self.reading.now().outcome.hit_count() == 0 {
            return;
        }
        let from = self.screen.borrow_mut().first_hit(self.edge());
        self.reading.step(from, is_forward);
        let now = self.reading.now();
        let hit = now.hit.map(|hit| now.outcome.item_of_hit(hit));
        hit.into_iter().for_each(|item| self.act_on(item));
        self.screen.borrow_mut().show_hit(self.edge());
        dom::keep_bar(&self.root);
    }

    /// The reader does something with an item: that is where they are from now on.
    pub(super) fn act_on(&self, item: usize) {
        self.hold.move_on();
        self.at.set(Some(item));
    }
}
