//! What is not near the reader comes later: in slices, and as the browser renders it. So does the text
//! that queries look through.

use super::{ALL, Group, Screen, SharedScreen, parts::Part, tell};
use crate::element::{
    dom,
    later::{Timer, before_paint, time_left},
    listener::Listener,
};
use std::{rc::Rc, time::Duration};
use web_sys::{Element, HtmlElement};

/// How long a slice of the rest may take, with all who hear of it, in milliseconds.
const SLICE: f64 = 16.0;

/// How many sections join the layout in one go: what a frame takes besides is the same for any number.
const LAID_OUT: usize = 25;

impl Screen {
    /// Takes note of a chunk, or a section, that comes near or goes away. A chunk that comes near is brought
    /// up to date at once: as long as it is empty, it takes no room.
    fn approach(&mut self, chunk: &Element, is_near: bool) {
        let chunks = self
            .groups
            .iter()
            .position(|group| group.part.element == *chunk);
        let Some((place, group)) =
            chunks.and_then(|place| Some((place, self.groups.get_mut(place)?)))
        else {
            // A section that had been left out is part of the layout from now on.
            if is_near {
                dom::set(chunk, "data-later", None);
            }
            return;
        };
        group.is_near = is_near;
        if is_near {
            let now = self.reading.now();
            self.refresh(place, ALL, &now);
            self.mark(place, ALL, &now.outcome);
            self.marks.set_current(now.hit);
        }
    }

    /// Whether nothing is left to do.
    pub(in crate::element) fn is_done(&self) -> bool {
        self.is_read && self.stale.is_empty() && self.left_out >= self.sections.len()
    }

    /// Takes so many further sections into the layout.
    fn lay_out(&mut self, count: usize) {
        let sections = self.sections.iter().skip(self.left_out);
        sections.take(count).for_each(Part::lay_out);
        self.left_out = self.left_out.saturating_add(count);
    }

    /// Reads what queries look through: the first one would have to wait for it.
    fn read(&mut self, has_time: &dyn Fn() -> bool) {
        self.is_read = self.is_read || self.reading.read(has_time);
    }

    /// Brings the next group up to date; `false` if there is none.
    pub(super) fn go_on(&mut self) -> bool {
        let Some(group) = self.stale.pop() else {
            return false;
        };
        let now = self.reading.now();
        self.refresh(group, ALL, &now);
        if self.groups.get(group).is_some_and(Group::is_rendered) {
            self.mark(group, ALL, &now.outcome);
            self.marks.set_current(now.hit);
        }
        true
    }
}

/// Follows which chunks the browser renders.
pub(in crate::element) fn follow(root: &HtmlElement, screen: &SharedScreen) -> Listener {
    let screen = screen.clone();
    Listener::new(root, "contentvisibilityautostatechange", move |event| {
        let chunk = dom::target(&event);
        let is_skipped = js_sys::Reflect::get(&event, &"skipped".into());
        if let Some((chunk, is_skipped)) = chunk.zip(is_skipped.ok()) {
            screen
                .borrow_mut()
                .approach(&chunk, !is_skipped.is_truthy());
            tell(&screen);
        }
    })
}

/// Goes on after the next paint, unless there is nothing to do: what the reader waits for comes first.
pub(in crate::element) fn schedule_after_paint(screen: &SharedScreen) {
    if screen.borrow().is_done() {
        return;
    }
    let later = Rc::downgrade(screen);
    before_paint(move || {
        if let Some(screen) = later.upgrade() {
            schedule(&screen);
        }
    });
}

/// Goes on soon: after the paint where this is called right before.
pub(in crate::element) fn schedule(screen: &SharedScreen) {
    let mut this = screen.borrow_mut();
    this.slice = None;
    if this.is_done() {
        return;
    }
    let later = Rc::downgrade(screen);
    let next = move || {
        let Some(screen) = later.upgrade() else {
            return;
        };
        let has_time = time_left(SLICE);
        screen.borrow_mut().hide_chunks();
        screen.borrow_mut().read(&has_time);
        while has_time() && screen.borrow_mut().go_on() {
            tell(&screen);
        }
        if screen.borrow().stale.is_empty() {
            screen.borrow_mut().lay_out(LAID_OUT);
            schedule_after_paint(&screen);
        } else {
            schedule(&screen);
        }
    };
    this.slice = Timer::new(Duration::ZERO, next);
}
