//! The page's address: it carries the filter, and the fragment names a part of the brief.

use super::{dom, later::Timer, listener::Listener};
use crate::{
    logic::{Filter, PARAMETERS, filter_of, parameters_of},
    state::Reading,
};
use leptos::prelude::*;
use std::{cell::RefCell, rc::Rc, time::Duration};
use web_sys::{HtmlElement, Url, UrlSearchParams};

/// How long the filter must rest before it becomes an entry of the history.
const PAUSE: Duration = Duration::from_millis(700);

/// The address as far as it is the brief's.
#[derive(Clone)]
pub(super) struct Address {
    host: HtmlElement,
    is_forbidden: bool,
    /// What of the address the filter was last in step with.
    known: Rc<RefCell<String>>,
    later: Rc<RefCell<Option<Timer>>>,
}

impl Address {
    /// `is_forbidden`: the editor wants the address left alone.
    pub(super) fn new(host: &HtmlElement, is_forbidden: bool) -> Self {
        Self {
            host: host.clone(),
            is_forbidden,
            known: Rc::default(),
            later: Rc::default(),
        }
    }

    /// Whether this brief may speak for the address: with several on a page none may.
    pub(super) fn is_ours(&self) -> bool {
        !self.is_forbidden && dom::is_alone(&self.host)
    }

    /// The filter that the address asks for.
    pub(super) fn filter(&self) -> Option<Filter> {
        let search = query().filter(|_| self.is_ours())?;
        self.known.replace(search.clone());
        if search.is_empty() {
            return Some(Filter::default());
        }
        let parameters = UrlSearchParams::new_with_str(&search).ok()?;
        Some(filter_of(|name| parameters.get(name)))
    }

    /// Whether it has another query than before: a change of the fragment is none.
    fn is_changed(&self) -> bool {
        query().is_some_and(|search| search != *self.known.borrow())
    }

    /// Follows Back and Forward.
    pub(super) fn follow(&self, reading: Reading) -> Listener {
        let address = self.clone();
        Listener::new(&window(), "popstate", move |_| {
            if address.is_changed()
                && let Some(filter) = address.filter()
            {
                address.forget();
                reading.set_filter(filter);
            }
        })
    }

    /// Writes the filter into the address once it rests.
    pub(super) fn write_later(&self, reading: Reading) {
        self.forget();
        let address = self.clone();
        let write = move || _ = address.write(reading, None);
        *self.later.borrow_mut() = Timer::new(PAUSE, write);
    }

    /// Writes the filter into the address, and a fragment with it; `false` if the filter stands there
    /// already, or nothing may be written.
    pub(super) fn write(&self, reading: Reading, fragment: Option<&str>) -> bool {
        self.forget();
        let Some(url) = here().filter(|_| self.is_ours()) else {
            return false;
        };
        let filter = untrack(|| reading.filter());
        let parameters = url.search_params();
        if filter_of(|name| parameters.get(name)) == trimmed(&filter) {
            return false;
        }
        if let Some(fragment) = fragment {
            url.set_hash(fragment);
        }
        remove_filter(&url);
        for (name, value) in parameters_of(&filter) {
            parameters.append(name, &value);
        }
        let Ok(history) = window().history() else {
            return false;
        };
        let state = history.state().unwrap_or_default();
        // Browsers refuse where a page writes too often; the next pause writes again.
        let is_written = (history.push_state_with_url(&state, "", Some(&url.href()))).is_ok();
        if is_written {
            self.known.replace(url.search());
        }
        is_written
    }

    /// The address of a part of the brief, whatever the filter.
    pub(super) fn link_to(&self, id: &str) -> Option<String> {
        let url = here()?;
        if self.is_ours() {
            remove_filter(&url);
        }
        url.set_hash(id);
        Some(url.href())
    }

    /// Gives up what is to be written later.
    pub(super) fn forget(&self) {
        drop(self.later.take());
    }
}

/// The id that the address points at.
pub(super) fn fragment() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let id = js_sys::decode_uri_component(hash.strip_prefix('#')?).ok()?;
    Some(id.into())
}

/// What stands behind `?`, and that too.
fn query() -> Option<String> {
    window().location().search().ok()
}

fn here() -> Option<Url> {
    Url::new(&window().location().href().ok()?).ok()
}

fn remove_filter(url: &Url) {
    let parameters = url.search_params();
    PARAMETERS.iter().for_each(|name| parameters.delete(name));
}

/// A filter as it comes back from the address.
fn trimmed(filter: &Filter) -> Filter {
    Filter {
        query: filter.query.trim().to_owned(),
        ..filter.clone()
    }
}
