//! Where the reader is while a filter, or the way back from it, changes the page.
//!
//! A filter that is set far down takes away what stood there: what it shows comes to the reader, and its
//! end leads back. Whoever has moved on meanwhile stays with what they look at. Each entry of the history
//! keeps its place too: the browser knows it by its height alone, and heights change.

use super::{
    dom,
    hold::{Hold, Place},
    later::before_paint,
    listener::Listener,
    screen::SharedScreen,
};
use crate::state::Reading;
use js_sys::Reflect;
use leptos::prelude::window;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget, HtmlElement};

/// Keeps the reader's place in one brief.
pub(super) struct Standpoint {
    pub(super) root: HtmlElement,
    pub(super) reading: Reading,
    pub(super) screen: SharedScreen,
    pub(super) hold: Hold,
    /// Where the reader was when the filter was set.
    origin: Cell<Option<Rc<Spot>>>,
    /// Where they were when anything first changed since the history's last entry.
    pending: Cell<Option<Rc<Spot>>>,
    /// Where they left entries of the history, by their number.
    left: Cell<Vec<(f64, Rc<Spot>)>>,
    /// Where they left the entry that they have come back to.
    returned: Cell<Option<Rc<Spot>>>,
    /// Whether something else leads them on.
    is_led: Cell<bool>,
}

/// A place in the text.
struct Spot {
    /// The first item that is in view or comes after it.
    item: Option<usize>,
    /// The item, or what else stands there.
    element: Element,
    /// How far that stands below the window's edge.
    top: f64,
}

impl Spot {
    /// Whether the text has not yet begun there, and the filter bar stands in its own place.
    fn is_top(&self) -> bool {
        self.item.is_none() && self.top >= 0.0
    }
}

impl Standpoint {
    pub(super) fn new(root: &HtmlElement, reading: Reading, screen: &SharedScreen) -> Rc<Self> {
        Rc::new(Self {
            root: root.clone(),
            reading,
            screen: screen.clone(),
            hold: Hold::default(),
            origin: Cell::default(),
            pending: Cell::default(),
            left: Cell::default(),
            returned: Cell::default(),
            is_led: Cell::default(),
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
        // Where it is missing, every address leads to the part that it names.
        let navigation = get(&window(), "navigation");
        if navigation.is_object() {
            let this = self.clone();
            let target: EventTarget = navigation.clone().unchecked_into();
            listeners.push(Listener::new(&target, "currententrychange", move |event| {
                let index = |entry| get(&entry, "index").as_f64().unwrap_or_default();
                let from = index(get(&event, "from"));
                let to = index(get(&navigation, "currentEntry"));
                let is_back = get(&event, "navigationType") == "traverse";
                this.turn_over(from, Some(to).filter(|_| is_back));
            }));
        }
        listeners
    }

    /// Takes note of where the reader is, before another filter changes the page.
    pub(super) fn note(&self) {
        if self.is_led.take() {
            return;
        }
        let here = self.look();
        let (origin, pending) = (self.origin.take(), self.pending.take());
        let pending = pending.filter(|_| origin.is_some());
        self.pending.set(pending.or_else(|| here.clone()));
        let origin = origin.filter(|_| !self.hold.is_left(&self.root));
        self.origin.set(origin.or(here));
    }

    /// The reader is led elsewhere, with another filter or with the same.
    pub(super) fn lead_away(&self, is_refiltered: bool) {
        self.is_led.set(is_refiltered);
        self.origin.set(None);
        self.pending.set(None);
    }

    /// The history goes from one entry to another, which may be one that it comes back to.
    fn turn_over(&self, from: f64, back_to: Option<f64>) {
        let here = self.pending.take().or_else(|| self.look());
        let mut left = self.left.take();
        left.retain(|(entry, _)| *entry != from);
        let known = left.iter().find(|(entry, _)| Some(*entry) == back_to);
        self.returned.set(known.map(|(_, spot)| spot.clone()));
        left.extend(here.map(|here| (from, here)));
        self.left.set(left);
    }

    /// Leads the reader back to where they left the history's entry; `false` if that is not known.
    pub(super) fn lead_back(self: &Rc<Self>, is_refiltered: bool) -> bool {
        let Some(spot) = self.returned.take() else {
            return false;
        };
        self.lead_away(is_refiltered);
        self.before_paint(move |this| this.go_to(&spot));
        true
    }

    /// Brings the reader where they belong, once another filter has changed the page.
    pub(super) fn settle(self: &Rc<Self>) {
        self.before_paint(|this| {
            let Some((layout, spot)) = dom::layout(&this.root).zip(this.origin.take()) else {
                return;
            };
            let is_filtered = this.reading.now().is_filtered();
            // Few items could leave too little of the page for the bar to stay where it is.
            let is_tall = is_filtered && !spot.is_top();
            dom::set(&layout, "data-tall", is_tall.then_some(""));
            if is_tall {
                this.show_some(&spot, &layout);
            }
            if is_filtered {
                this.origin.set(Some(spot));
            } else {
                this.go_to(&spot);
            }
            this.hold.leave(&this.root);
            this.wait();
        });
    }

    /// While the rest of the page is brought up to date, the browser may scroll: that is not the reader.
    fn wait(self: &Rc<Self>) {
        if !self.hold.is_left(&self.root) && !self.screen.borrow().is_done() {
            self.before_paint(Self::wait);
        }
    }

    fn before_paint(self: &Rc<Self>, task: impl FnOnce(&Rc<Self>) + 'static) {
        let this = Rc::downgrade(self);
        before_paint(move || {
            if let Some(this) = this.upgrade() {
                task(&this);
            }
        });
    }

    /// Sees to it that something of what is shown is in view: what comes next in the text, else the first.
    fn show_some(&self, spot: &Spot, layout: &Element) {
        dom::keep_bar(layout);
        let outcome = &self.reading.now().outcome;
        let mut screen = self.screen.borrow_mut();
        let edge = self.edge();
        let card = if outcome.count == 0 {
            dom::first(&self.root, ".empty-state").map(Element::from)
        } else {
            let seen = screen.first_in_view(edge, outcome);
            seen.map(|(_, card)| card).or_else(|| {
                let item = outcome.next_shown(spot.item.unwrap_or_default())?;
                screen.bring_up_to_date(item)
            })
        };
        drop(screen);
        if let Some(card) = card.filter(|card| !dom::is_in_view(card, edge)) {
            self.hold.bring(&card, &self.root, Place::BesideBar);
        }
    }

    fn go_to(&self, spot: &Spot) {
        if let Some(item) = spot.item {
            self.screen.borrow_mut().bring_up_to_date(item);
        }
        let height = spot.element.get_bounding_client_rect().height();
        // What the filter had opened has closed: of an item that began above the window its heading may be
        // all there is.
        let place = match spot.item {
            Some(_) if spot.top + height < self.edge() => Place::Start,
            _ => Place::At(spot.top),
        };
        if height > 0.0 {
            self.hold.bring(&spot.element, &self.root, place);
        }
    }

    fn look(&self) -> Option<Rc<Spot>> {
        let layout = dom::layout(&self.root)?;
        let is_top = dom::top(&layout) >= 0.0;
        let found = if is_top {
            None
        } else {
            self.screen.borrow().first_from(self.edge())
        };
        let (item, element) = found.map_or((None, layout), |(item, card)| (Some(item), card));
        Some(Rc::new(Spot {
            item,
            top: dom::top(&element),
            element,
        }))
    }

    /// Goes to the next hit or to the previous one, the first time from where the reader is.
    pub(super) fn step(&self, is_forward: bool) {
        let spot = self.look();
        self.hold.move_on();
        let from = spot.and_then(|spot| spot.item).unwrap_or_default();
        self.reading.step(from, is_forward);
    }

    /// Where the text begins to be seen: in one column the bar sticks to the window's edge.
    fn edge(&self) -> f64 {
        let rail = dom::first(&self.root, ".brief__rail");
        let is_beside = rail.is_some_and(|rail| rail.client_height() > 0);
        let bar = dom::first(&self.root, ".controls__bar").filter(|_| !is_beside);
        bar.map_or(0.0, |bar| bar.get_bounding_client_rect().bottom())
    }
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}
