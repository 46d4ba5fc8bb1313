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
    /// How the brief stood when the reader was last where they were put; nothing once they have moved on.
    stand: Rc<Cell<Option<Stand>>>,
    /// What the reader last pressed, or pressed a key in.
    pressed: Rc<Cell<Option<Element>>>,
}

/// How a brief stands in the window.
#[derive(Clone, Copy)]
struct Stand {
    /// How far below the window's edge, in CSS pixels.
    top: f64,
    /// How tall it is.
    height: f64,
    /// Whether it has just got another height, or may have: a browser that keeps what is seen where it is
    /// scrolls only then, and after scripts.
    is_resized: bool,
}

/// Something that is held. It may outlive the brief by some frames, so it knows nothing of the
/// reader's session.
struct Held {
    element: Element,
    root: HtmlElement,
    /// How far below the window's upper edge it is to stand, in CSS pixels; by itself, below what sticks to
    /// that.
    top: Option<f64>,
    turn: u32,
    hold: Hold,
}

impl Hold {
    /// Lets go whenever the reader does something, and takes note of what they press.
    pub(super) fn follow(&self, root: &HtmlElement) -> Vec<Listener> {
        let (hold, brief) = (self.clone(), root.clone());
        let scrolls = Listener::new(&window(), "scroll", move |_| _ = hold.has_moved_on(&brief));
        let mut listeners = vec![scrolls];
        for name in ["keydown", "pointerdown", "wheel"] {
            let hold = self.clone();
            listeners.push(Listener::new(&window(), name, move |event| {
                hold.let_go();
                let target = dom::as_element(event.composed_path().get(0));
                hold.pressed.set(target.filter(|_| name != "wheel"));
            }));
        }
        listeners
    }

    /// What the reader has pressed, once.
    pub(super) fn pressed(&self) -> Option<Element> {
        self.pressed.take()
    }

    /// Lets go what is held.
    pub(super) fn let_go(&self) {
        self.turn.set(self.turn.get() + 1);
    }

    /// Scrolls a part of the brief to so far below the window's upper edge, or to where links lead, with the
    /// heading that stands above it; and again whenever it moves within the brief soon afterwards.
    pub(super) fn bring(&self, element: &Element, root: &HtmlElement, top: Option<f64>) {
        self.let_go();
        let element = if top.is_some() {
            element.clone()
        } else {
            dom::with_heading(element)
        };
        let held = Held {
            element,
            root: root.clone(),
            top,
            turn: self.turn.get(),
            hold: self.clone(),
        };
        held.scroll(Date::now() + HOLD);
    }

    /// The reader is where the brief stands now, until they scroll.
    pub(super) fn put(&self, root: &HtmlElement) {
        self.stand.set(Some(Stand::of(root)));
    }

    /// The reader moves on; nothing is held any more.
    pub(super) fn move_on(&self) {
        self.let_go();
        self.stand.set(None);
    }

    /// Whether the reader has moved on since. While the brief grows or shrinks it is the browser that
    /// scrolls, so this is to be asked at every step on the way.
    pub(super) fn has_moved_on(&self, root: &HtmlElement) -> bool {
        let Some(before) = self.stand.get() else {
            return true;
        };
        let now = Stand::of(root);
        let is_resized = is_other(now.height, before.height);
        let is_free = is_resized || before.is_resized;
        let is_same = is_free || !is_other(now.top, before.top);
        // Many small steps are a long way: it is measured from where they were put.
        let stand = if is_free {
            Stand { is_resized, ..now }
        } else {
            before
        };
        self.stand.set(is_same.then_some(stand));
        !is_same
    }

    /// Whether the browser may yet scroll by itself.
    pub(super) fn is_settling(&self) -> bool {
        self.stand.get().is_some_and(|stand| stand.is_resized)
    }
}

impl Stand {
    fn of(root: &HtmlElement) -> Self {
        let place = root.get_bounding_client_rect();
        Self {
            top: place.top(),
            height: place.height(),
            is_resized: true,
        }
    }
}

impl Held {
    fn scroll(self, until: f64) {
        match self.top {
            Some(top) => dom::scroll_to_top(&self.element, top),
            None => dom::scroll_to(&self.element, ScrollLogicalPosition::Start),
        }
        dom::keep_bar(&self.root);
        self.hold.put(&self.root);
        self.keep(until);
    }

    fn keep(self, until: f64) {
        let before = self.places();
        before_paint(move || {
            let now = self.places();
            if Date::now() > until || self.turn != self.hold.turn.get() {
                return;
            }
            if is_other(now[1], before[1]) || is_other(now[2], before[2]) {
                self.scroll(until);
            } else if !is_other(now[0], before[0]) {
                // Or the window alone has moved: somebody has scrolled on.
                self.keep(until);
            }
        });
    }

    /// How far it stands below the window's edge and below that of the brief, and how tall the brief is.
    fn places(&self) -> [f64; 3] {
        let (top, stand) = (dom::top(&self.element), Stand::of(&self.root));
        [top, top - stand.top, stand.height]
    }
}

/// Whether two lengths differ by more than some browser's way to put the window on whole pixels, which may
/// come a frame later than the scrolling.
fn is_other(a: f64, b: f64) -> bool {
    (a - b).abs() >= 2.0
}
