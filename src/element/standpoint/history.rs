//! Where the reader was in each entry of the history.

use super::{Spot, Standpoint};
use crate::element::listener::Listener;
use js_sys::{Date, Reflect};
use leptos::prelude::window;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::EventTarget;

/// How soon a filter that rests or a link makes an entry of the history, in milliseconds.
const SOON: f64 = 2000.0;

impl Standpoint {
    /// Takes note of the entries. In a browser without the Navigation API every address leads to the part
    /// that it names.
    pub(super) fn follow_history(self: &Rc<Self>, listeners: &mut Vec<Listener>) {
        let navigation = get(&window(), "navigation");
        if !navigation.is_object() {
            return;
        }
        let this = self.clone();
        let target: EventTarget = navigation.clone().unchecked_into();
        listeners.push(Listener::new(&target, "currententrychange", move |event| {
            let key = |entry| get(&entry, "key").as_string();
            let kind = get(&event, "navigationType");
            // The host page may give the same entry another address whenever it likes.
            let from = key(get(&event, "from")).filter(|_| kind != "replace");
            let to = key(get(&navigation, "currentEntry")).filter(|_| kind == "traverse");
            if let Some(from) = from {
                this.turn_over(from, to);
            }
        }));
    }

    /// A link inside the brief is about to lead the reader on.
    pub(in crate::element) fn set_out(&self) {
        let here = self.look();
        here.into_iter().for_each(|here| self.expect_entry(here));
    }

    /// Takes note of the place that belongs to the entry of the history which is soon left.
    pub(super) fn expect_entry(&self, here: Spot) {
        self.pending.set(Some((Date::now(), here)));
    }

    /// The place that was noted, unless no entry came of it.
    pub(super) fn expected(&self) -> Option<Spot> {
        let (time, spot) = self.pending.take()?;
        (Date::now() < time + SOON).then_some(spot)
    }

    /// The history goes from one entry to another, which may be one that it comes back to.
    fn turn_over(&self, from: String, back_to: Option<String>) {
        let here = self.expected().or_else(|| self.look());
        let mut entries = self.entries.take();
        let place_of = |entries: &[(String, Spot)], key: &str| {
            entries.iter().position(|(entry, _)| entry == key)
        };
        let known = back_to.and_then(|to| entries.get(place_of(&entries, &to)?));
        self.returned.set(known.map(|(_, spot)| *spot));
        if let Some(before) = place_of(&entries, &from) {
            entries.swap_remove(before);
        }
        if let Some(here) = here {
            entries.push((from, here));
        }
        self.entries.set(entries);
    }

    /// Leads the reader back to where they left the history's entry; `false` if that is not known. Another
    /// filter is waited for.
    pub(in crate::element) fn lead_back(self: &Rc<Self>, is_refiltered: bool) -> bool {
        let Some(spot) = self.returned.take() else {
            return false;
        };
        if is_refiltered {
            self.goal.set(Some(spot));
        } else {
            self.before_paint(move |this| _ = this.go_to(spot));
        }
        true
    }
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}
