//! What is not near the reader comes later: in slices, and as the browser renders it.

use super::{Screen, SharedScreen, tell};
use crate::element::{
    dom,
    later::{Timer, before_paint},
    listener::Listener,
};
use leptos::prelude::*;
use std::{rc::Rc, time::Duration};
use web_sys::{Element, HtmlElement};

/// How long a slice of the rest may take, with all who hear of it, in milliseconds.
const SLICE: f64 = 16.0;

impl Screen {
    /// Takes note of a chunk that comes near or goes away. One that comes near is brought up to date at
    /// once: as long as it is empty, it takes no room.
    fn approach(&mut self, chunk: &Element, is_near: bool) {
        let chunks = self
            .groups
            .iter()
            .position(|group| group.part.element == *chunk);
        let Some((place, group)) =
            chunks.and_then(|place| Some((place, self.groups.get_mut(place)?)))
        else {
            return;
        };
        group.is_near = is_near;
        if is_near {
            let outcome = untrack(|| self.reading.outcome());
            let openings = untrack(|| self.reading.openings());
            self.refresh(place, &outcome, &openings);
            self.mark(place, &outcome);
            self.marks.set_current(untrack(|| self.reading.hit().0));
        }
    }

    /// Brings the next group up to date; `false` if there is none.
    fn go_on(&mut self) -> bool {
        let Some(group) = self.stale.pop() else {
            return false;
        };
        let outcome = untrack(|| self.reading.outcome());
        let openings = untrack(|| self.reading.openings());
        self.refresh(group, &outcome, &openings);
        if self.groups.get(group).is_some_and(|group| group.is_near) {
            self.mark(group, &outcome);
            self.marks.set_current(untrack(|| self.reading.hit().0));
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
pub(super) fn schedule_after_paint(screen: &SharedScreen) {
    if screen.borrow().stale.is_empty() {
        return;
    }
    let later = Rc::downgrade(screen);
    before_paint(move || {
        if let Some(screen) = later.upgrade() {
            schedule(&screen);
        }
    });
}

/// Goes on soon.
fn schedule(screen: &SharedScreen) {
    let mut this = screen.borrow_mut();
    this.slice = None;
    if this.stale.is_empty() {
        return;
    }
    let later = Rc::downgrade(screen);
    let next = move || {
        let Some(screen) = later.upgrade() else {
            return;
        };
        let until = js_sys::Date::now() + SLICE;
        screen.borrow_mut().hide_chunks();
        while js_sys::Date::now() < until && screen.borrow_mut().go_on() {
            tell(&screen);
        }
        schedule(&screen);
    };
    this.slice = Timer::new(Duration::ZERO, next);
}
