//! Links to parts of a brief. `#id` does not reach into a shadow root by itself.

mod clipboard;
mod copy;

use super::{
    address::{Address, Entry, fragment},
    dom,
    later::{Timer, before_paint},
    listener::Listener,
    prerendered::Revealed,
    screen::SharedScreen,
    standpoint::Standpoint,
};
use crate::{
    model::Id,
    state::{Reading, Reason},
};
use leptos::prelude::*;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

/// What it takes to go to a part of the brief.
#[derive(Clone)]
pub(super) struct Guide {
    pub(super) root: HtmlElement,
    pub(super) reading: Reading,
    pub(super) screen: SharedScreen,
    pub(super) address: Address,
    pub(super) standpoint: Rc<Standpoint>,
    /// The end of saying that a link was copied.
    pub(super) said: Rc<Cell<Option<Timer>>>,
}

impl Guide {
    /// Follows the links inside the brief, and the page's address.
    pub(super) fn follow(&self) -> [Listener; 5] {
        let guide = self.clone();
        let clicks = Listener::new(&self.root, "click", move |event| guide.click(&event));
        let guide = self.clone();
        let repeats = Listener::new(&window(), "click", move |event| guide.repeat(&event));
        // A browser tells of some changes by the one, of some by the other, and of some by both.
        let [moves, jumps] = ["popstate", "hashchange"].map(|name| {
            let guide = self.clone();
            Listener::new(&window(), name, move |_| guide.navigate())
        });
        // Whoever leaves the page before the filter has rested comes back to it.
        let guide = self.clone();
        let leaves = Listener::new(&window(), "pagehide", move |_| {
            guide.address.write(guide.reading, None, Entry::Current);
        });
        [clicks, repeats, moves, jumps, leaves]
    }

    /// Follows another address.
    fn navigate(&self) {
        let (filter, part) = self.address.news();
        // Other changes of the address are the host page's.
        if filter.is_none() && part.is_none() {
            return;
        }
        let is_refiltered = filter.is_some();
        let filter = filter.filter(|filter| *filter != self.reading.now().filter);
        let is_back = self.standpoint.lead_back(filter.is_some());
        if let Some(filter) = filter {
            self.reading.set_filter(filter);
        }
        match part.as_deref() {
            None => {}
            Some("") => self.reading.reveal(None, Reason::Link),
            Some(id) => match self.addressed(id) {
                // One that is elsewhere on the page, or nowhere, changes nothing.
                None => {}
                // As where a page begins with both: it shows the filter.
                Some(target) if is_refiltered && dom::is_hidden(&target) => {}
                Some(target) if is_back => {
                    self.open(id, Reason::Link);
                    focus(&target);
                }
                Some(_) => {
                    self.go(id, Reason::Link);
                    // The filter may have made way: that is no further entry of the history.
                    self.address.write(self.reading, None, Entry::Current);
                }
            },
        }
    }

    /// Goes where the page's address points at first. Where the page's own script went there already, or
    /// the same paper stood here before, the reader may have moved on.
    pub(super) fn start(&self, is_another: bool) {
        let id = fragment();
        let is_filtered = self.reading.now().is_filtered();
        let Some(target) = self.addressed(&id) else {
            return;
        };
        let revealed = Revealed::of(&target);
        let is_new = is_another && matches!(revealed, Revealed::Never | Revealed::Now);
        // Whoever followed a link and then filtered has both in the address: it shows the filter, and the
        // page's own script has gone to where the part would stand.
        if is_filtered && dom::is_hidden(&target) {
            if is_another && revealed == Revealed::Now {
                self.standpoint.show_first();
            } else {
                self.standpoint.show_anything();
            }
        } else if is_new && (is_filtered || revealed == Revealed::Never) {
            self.go(&id, Reason::Link);
        } else if revealed != Revealed::Closed {
            self.open(&id, Reason::Link);
            if is_another && dom::is_focus_lost() {
                focus(&target);
            }
        }
    }

    /// Opens, scrolls to and focuses a part of the brief; `false` if there is none of that name.
    pub(super) fn go(&self, id: &str, reason: Reason) -> bool {
        let Some(target) = self.target(id) else {
            return false;
        };
        let is_hidden = dom::is_hidden(&target) && self.reading.now().is_filtered();
        self.standpoint.lead_away(is_hidden);
        if is_hidden {
            self.reading.clear_filter();
        }
        self.open(id, reason);
        self.bring_up_to_date(id);
        // In the frame in which it opens: before, there is nothing to scroll to.
        let (root, hold) = (self.root.clone(), self.standpoint.hold.clone());
        before_paint(move || {
            focus(&target);
            hold.bring(&target, &root, None);
        });
        true
    }

    fn bring_up_to_date(&self, id: &str) {
        if let Some(item) = self.reading.paper().1.number(id) {
            self.screen.borrow_mut().bring_up_to_date(item);
        }
    }

    /// Opens the part that the address names if it stands open already, before anything is drawn: or else
    /// what is drawn would be less tall, and move the page.
    pub(super) fn resume(&self) {
        let id = fragment();
        let item = self.reading.paper().1.number(&id);
        let is_shown = item.is_some_and(|item| self.reading.now().outcome.is_shown(item));
        let is_closed = |part: HtmlElement| Revealed::of(&part) == Revealed::Closed;
        let is_closed = dom::part(&self.root, &id).is_some_and(is_closed);
        if is_shown && !is_closed && self.address.leads_here(&id) {
            self.reading.reveal(item, Reason::Link);
        }
    }

    fn open(&self, id: &str, reason: Reason) {
        let item = self.reading.paper().1.number(id);
        self.reading.reveal(item, reason);
    }

    /// The part that an address with this fragment leads to.
    fn addressed(&self, id: &str) -> Option<Element> {
        self.target(id).filter(|_| self.address.leads_here(id))
    }

    fn target(&self, id: &str) -> Option<Element> {
        // It may stand in a chunk that is not yet built.
        self.bring_up_to_date(id);
        let name = Id::try_from(id).ok()?;
        Some(dom::part(&self.root, name.as_str())?.into())
    }

    /// Follows a link of the page around the brief to where the address points already: of that the browser
    /// tells nothing.
    fn repeat(&self, event: &Event) {
        let Some(link) = clicked_link(event) else {
            return;
        };
        let href = js_sys::Reflect::get(&link, &"href".into()).unwrap_or_default();
        let id = fragment();
        if href == window().location().href().unwrap_or_default() && self.addressed(&id).is_some() {
            self.go(&id, Reason::Link);
        }
    }

    fn click(&self, event: &Event) {
        let Some(link) = clicked_link(event) else {
            return;
        };
        let href = link.get_attribute("href").unwrap_or_default();
        let Some(id) = href.strip_prefix('#') else {
            return;
        };
        if link.class_name() == "permalink" {
            let url = self.address.link_to(id);
            if url.is_some_and(|url| self.copy(&url, &link)) {
                event.prevent_default();
                return;
            }
        }
        // A filter that has not yet rested is an entry of its own.
        self.address.write(self.reading, None, Entry::New);
        self.standpoint.set_out();
        if !self.go(id, Reason::Link) {
            return;
        }
        event.prevent_default();
        // One entry of the history, also where the filter made way.
        if !self.address.write(self.reading, Some(id), Entry::New) {
            self.address.write_fragment(id);
        }
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

/// The link that a plain click was on.
fn clicked_link(event: &Event) -> Option<Element> {
    let click: &MouseEvent = event.unchecked_ref();
    if click.default_prevented()
        || click.button() != 0
        || click.ctrl_key()
        || click.meta_key()
        || click.shift_key()
    {
        return None;
    }
    dom::target(event)?.closest("a[href]").ok()?
}
