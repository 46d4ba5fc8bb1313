//! Links to parts of a brief. `#id` does not reach into a shadow root by itself.

use super::{
    address::{Address, fragment},
    clipboard, dom,
    later::{after, before_paint, once},
    listener::Listener,
    screen::SharedScreen,
};
use crate::{
    logic::Label,
    model::Id,
    state::{Reading, Reason},
};
use js_sys::{Date, Promise};
use leptos::prelude::*;
use std::{cell::Cell, rc::Rc, time::Duration};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent, ScrollLogicalPosition};

/// How long a link says that it was copied.
const COPIED: Duration = Duration::from_secs(2);

/// How long a target is held where it was scrolled to, in milliseconds.
const HOLD: f64 = 1000.0;

/// What it takes to go to a part of the brief.
#[derive(Clone)]
pub(super) struct Guide {
    pub(super) root: HtmlElement,
    pub(super) reading: Reading,
    pub(super) screen: SharedScreen,
    pub(super) address: Address,
    /// Counts the targets that were gone to, and what the reader did since: no other target is held
    /// where it is.
    pub(super) visit: Rc<Cell<u32>>,
}

impl Guide {
    /// Follows the links inside the brief, and the fragment of the page's address.
    pub(super) fn follow(&self) -> [Listener; 5] {
        let [keys, presses, wheel] = ["keydown", "pointerdown", "wheel"].map(|name| {
            let visit = self.visit.clone();
            Listener::new(&window(), name, move |_| visit.set(visit.get() + 1))
        });
        let guide = self.clone();
        let clicks = Listener::new(&self.root, "click", move |event| guide.click(&event));
        let guide = self.clone();
        let changes = Listener::new(&window(), "hashchange", move |_| {
            if !guide.address.is_ours() {
                return;
            }
            // One that is elsewhere on the page, or nowhere, changes nothing.
            match fragment().filter(|id| !id.is_empty()) {
                Some(id) => _ = guide.go(&id, Reason::Link),
                None => guide.reading.reveal(None, Reason::Link),
            }
        });
        [clicks, changes, keys, presses, wheel]
    }

    /// Goes where the page's address points at first. Where the page's own script went there
    /// already, the reader may have moved on.
    pub(super) fn start(&self) {
        let Some(id) = fragment().filter(|_| self.address.is_ours()) else {
            return;
        };
        let is_filtered = untrack(|| self.reading.is_filtered());
        match self.target(&id) {
            // Whoever followed a link and then filtered has both in the address: it shows the filter.
            Some(target) if is_filtered && dom::is_hidden(&target) => {}
            Some(target) if !is_filtered && target.has_attribute("data-revealed") => {
                self.open(&id, Reason::Link);
                if document().active_element() == document().body().map(Into::into) {
                    focus(&target);
                }
            }
            _ => _ = self.go(&id, Reason::Link),
        }
    }

    /// Opens, scrolls to and focuses a part of the brief; `false` if there is none of that name.
    pub(super) fn go(&self, id: &str, reason: Reason) -> bool {
        let Some(target) = self.target(id) else {
            return false;
        };
        if dom::is_hidden(&target) {
            self.reading.clear_filter();
        }
        self.open(id, reason);
        self.bring_up_to_date(id);
        // After the frame in which it opens: before it, there is nothing to scroll to.
        self.visit.set(self.visit.get() + 1);
        let target = Target {
            element: target,
            root: self.root.clone(),
            visit: self.visit.get(),
            current: self.visit.clone(),
        };
        before_paint(move || target.show());
        true
    }

    fn bring_up_to_date(&self, id: &str) {
        if let Some(item) = self.reading.paper().1.number(id) {
            self.screen.borrow_mut().bring_up_to_date(item);
        }
    }

    fn open(&self, id: &str, reason: Reason) {
        let paper = self.reading.paper();
        match paper
            .1
            .number(id)
            .map(|item| (item, paper.1.items.get(item)))
        {
            Some((item, Some(known))) if known.is_collapsible => {
                self.reading.reveal(Some(item), reason);
            }
            _ => self.reading.reveal(None, reason),
        }
    }

    fn target(&self, id: &str) -> Option<Element> {
        // It may stand in a chunk that is not yet built.
        self.bring_up_to_date(id);
        let name = Id::try_from(id).ok()?;
        self.root.query_selector(&format!("[id=\"{name}\"]")).ok()?
    }

    fn click(&self, event: &Event) {
        let Some((link, id)) = clicked_fragment(event) else {
            return;
        };
        if link.class_name() == "permalink" {
            let url = self.address.link_to(&id);
            if let Some(copying) = url.and_then(|url| clipboard::copy(&url)) {
                event.prevent_default();
                self.say_copied(&link, &copying);
                return;
            }
        }
        if !self.go(&id, Reason::Link) {
            return;
        }
        event.prevent_default();
        // One entry of the history, also where the filter made way.
        let is_written = self.address.write(self.reading, Some(&id));
        if !is_written && self.address.is_ours() {
            // Sets off `hashchange`, so that Back returns to where the reader was.
            _ = window().location().set_hash(&id);
        }
    }

    /// Says that a link was copied once it is; follows it where copying was refused.
    fn say_copied(&self, link: &Element, copying: &Promise) {
        // Only one of the two is ever called, and the other one is never dropped. The brief may have
        // gone while the reader was asked.
        let guide = Rc::new(Cell::new(Some(self.clone())));
        let take = move || guide.take().filter(|guide| guide.root.is_connected());
        let (place, guide) = (link.clone(), take.clone());
        let done = once(Box::new(move || {
            let Some(reading) = guide().map(|guide| guide.reading) else {
                return;
            };
            reading.say_copied(true);
            let paper = reading.paper();
            dom::set(&place, "data-copied", Some(paper.2.text(Label::Copied)));
            let silence = move || {
                dom::set(&place, "data-copied", None);
                reading.say_copied(false);
            };
            after(COPIED, silence);
        }));
        let (id, guide) = (link.get_attribute("href"), take);
        let refused = once(Box::new(move || {
            let id = id.as_deref().and_then(|id| id.strip_prefix('#'));
            if let Some((id, guide)) = id.zip(guide()) {
                guide.go(id, Reason::Link);
            }
        }));
        clipboard::then(copying, &done, &refused);
    }
}

/// A part of the brief that is gone to. It may outlive the brief by some frames, so it knows nothing of
/// the reader's session.
struct Target {
    element: Element,
    root: HtmlElement,
    visit: u32,
    /// That of the guide.
    current: Rc<Cell<u32>>,
}

impl Target {
    /// Scrolls there and gives it the focus.
    fn show(self) {
        focus(&self.element);
        self.scroll(Date::now() + HOLD);
    }

    /// Scrolls there, and again whenever it moves within the brief before that time: what has come near
    /// is laid out only then, and takes another room than was kept for it.
    fn scroll(self, until: f64) {
        dom::scroll_to(&self.element, ScrollLogicalPosition::Start);
        self.hold(until);
    }

    fn hold(self, until: f64) {
        let before = self.place();
        before_paint(move || {
            let now = self.place();
            let is_other = |a: f64, b: f64| (a - b).abs() >= 1.0;
            if Date::now() > until || self.visit != self.current.get() {
                return;
            }
            if is_other(now.1, before.1) {
                self.scroll(until);
            } else if !is_other(now.0, before.0) {
                // Or the window alone has moved: somebody has scrolled on.
                self.hold(until);
            }
        });
    }

    /// How far it stands below the window's edge, and below that of the brief.
    fn place(&self) -> (f64, f64) {
        let top = self.element.get_bounding_client_rect().top();
        (top, top - self.root.get_bounding_client_rect().top())
    }
}

/// Gives a part of the brief the focus, and scrolls nowhere.
fn focus(part: &Element) {
    let heading = dom::first(part, ":scope > * > h2, :scope > h3 > button");
    let focus = heading.unwrap_or_else(|| part.clone().unchecked_into());
    if !focus.has_attribute("tabindex") && focus.tag_name() != "BUTTON" {
        dom::set(&focus, "tabindex", Some("-1"));
    }
    dom::focus(&focus);
}

/// The link that a plain click was on, with the id that it points at.
fn clicked_fragment(event: &Event) -> Option<(Element, String)> {
    let click: &MouseEvent = event.unchecked_ref();
    if click.default_prevented()
        || click.button() != 0
        || click.ctrl_key()
        || click.meta_key()
        || click.shift_key()
    {
        return None;
    }
    let link = dom::target(event)?.closest("a[href^='#']").ok()??;
    let id = link.get_attribute("href")?.strip_prefix('#')?.to_owned();
    Some((link, id))
}
