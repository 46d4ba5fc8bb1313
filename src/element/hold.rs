//! What is held where it stands in the window: what has come near is laid out only then, and takes
//! another room than was kept for it.

use super::{dom, later::before_paint, listener::Listener};
use js_sys::Date;
use leptos::prelude::window;
use std::{cell::Cell, rc::Rc};
use web_sys::{Element, HtmlElement, ScrollLogicalPosition};

/// How long something is held, in milliseconds.
const HOLD: f64 = 1000.0;

/// Holds one thing at a time, the last that it is given, until the reader does something.
#[derive(Clone, Default)]
pub(super) struct Hold {
    /// Counts what was to be held, and what the reader did since.
    turn: Rc<Cell<u32>>,
    /// Where the brief stood when the reader was last left alone, and how tall it was; nothing once they
    /// have moved on.
    left: Rc<Cell<Option<[f64; 2]>>>,
}

/// Where something is to stand.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// At the window's upper edge, below what sticks to it.
    Start,
    /// The same, as far as the filter bar need not give way for it.
    BesideBar,
    /// So far below the window's upper edge, in CSS pixels.
    At(f64),
}

/// Something that is held. It may outlive the brief by some frames, so it knows nothing of the
/// reader's session.
struct Held {
    element: Element,
    root: HtmlElement,
    place: Place,
    turn: u32,
    hold: Hold,
}

impl Hold {
    /// Lets go whenever the reader does something.
    pub(super) fn follow(&self, root: &HtmlElement) -> Vec<Listener> {
        let (hold, brief) = (self.clone(), root.clone());
        let scrolls = Listener::new(&window(), "scroll", move |_| _ = hold.is_left(&brief));
        let mut listeners = vec![scrolls];
        for name in ["keydown", "pointerdown", "wheel"] {
            let hold = self.clone();
            listeners.push(Listener::new(&window(), name, move |_| hold.let_go()));
        }
        listeners
    }

    fn let_go(&self) {
        self.turn.set(self.turn.get() + 1);
    }

    /// Scrolls a part of the brief to a place, and again whenever it moves within the brief soon
    /// afterwards.
    pub(super) fn bring(&self, element: &Element, root: &HtmlElement, place: Place) {
        self.let_go();
        let held = Held {
            element: element.clone(),
            root: root.clone(),
            place,
            turn: self.turn.get(),
            hold: self.clone(),
        };
        held.scroll(Date::now() + HOLD);
    }

    /// Leaves the reader alone with the brief as it stands.
    pub(super) fn leave(&self, root: &HtmlElement) {
        self.left.set(Some(extent(root)));
    }

    /// The reader moves on.
    pub(super) fn move_on(&self) {
        self.left.set(None);
    }

    /// Whether the reader has moved on since. While the brief grows or shrinks it is the browser that
    /// scrolls.
    pub(super) fn is_left(&self, root: &HtmlElement) -> bool {
        let now = extent(root);
        let before = self.left.take().filter(|before| {
            let is_resized = is_other(now[1], before[1]);
            is_resized || !is_other(now[0], before[0])
        });
        self.left.set(before.map(|_| now));
        before.is_none()
    }
}

impl Held {
    fn scroll(self, until: f64) {
        let place = self.place;
        dom::scroll_to(&self.element, ScrollLogicalPosition::Start);
        match place {
            Place::Start => {}
            Place::BesideBar => {
                dom::layout(&self.root).iter().for_each(dom::keep_bar);
            }
            Place::At(top) => {
                let beyond = dom::top(&self.element) - top;
                window().scroll_by_with_x_and_y(0.0, beyond);
            }
        }
        self.hold.leave(&self.root);
        self.keep(until);
    }

    fn keep(self, until: f64) {
        let before = self.tops();
        before_paint(move || {
            let now = self.tops();
            if Date::now() > until || self.turn != self.hold.turn.get() {
                return;
            }
            if is_other(now[0] - now[1], before[0] - before[1]) {
                self.scroll(until);
            } else if !is_other(now[0], before[0]) {
                // Or the window alone has moved: somebody has scrolled on.
                self.keep(until);
            }
        });
    }

    /// How far it stands below the window's edge, and how far the brief does.
    fn tops(&self) -> [f64; 2] {
        [dom::top(&self.element), dom::top(&self.root)]
    }
}

/// How far the brief stands below the window's edge, and how tall it is.
fn extent(root: &HtmlElement) -> [f64; 2] {
    let place = root.get_bounding_client_rect();
    [place.top(), place.height()]
}

fn is_other(a: f64, b: f64) -> bool {
    (a - b).abs() >= 1.0
}
