//! The page's address: it carries the filter, and the fragment names a part of the brief.

use super::dom;
use crate::{
    logic::{Filter, PARAMETERS, filter_of, parameters_of},
    state::Reading,
};
use leptos::prelude::*;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Url, UrlSearchParams};

/// The address as far as it is the brief's.
#[derive(Clone)]
pub(super) struct Address {
    host: HtmlElement,
    is_forbidden: bool,
    /// The query and the fragment that the brief was last in step with, with their signs.
    known: Rc<RefCell<String>>,
}

/// Which entry of the history takes the filter.
pub(super) enum Entry {
    New,
    /// That of a page which is about to go, or which has just come.
    Current,
}

impl Address {
    /// `is_forbidden`: the editor wants the address left alone.
    pub(super) fn new(host: &HtmlElement, is_forbidden: bool) -> Self {
        Self {
            host: host.clone(),
            is_forbidden,
            known: Rc::default(),
        }
    }

    /// Whether the address carries the filter of this brief: with several on a page, of none.
    pub(super) fn is_ours(&self) -> bool {
        !self.is_forbidden && dom::is_alone(&self.host)
    }

    /// The filter that the address asks for.
    pub(super) fn filter(&self) -> Option<Filter> {
        self.know();
        let search = query().filter(|_| self.is_ours())?;
        let parameters = UrlSearchParams::new_with_str(&search).ok()?;
        Some(filter_of(&|name| parameters.get(name)))
    }

    /// Whether a fragment leads into this brief: into what comes first on the page and has a part of that
    /// name.
    pub(super) fn leads_here(&self, id: &str) -> bool {
        let has = |root: &Element| dom::part(root, id).is_some();
        let has_inside = |host: &Element| {
            let root = host.shadow_root();
            root.is_some_and(|root| has(root.unchecked_ref()))
        };
        let first = dom::namesakes(&self.host).into_iter().find(has_inside);
        first == Some(self.host.clone().into()) && !has(document().unchecked_ref())
    }

    /// The filter and the fragment that the address asks for, each if it is another than before.
    pub(super) fn news(&self) -> (Option<Filter>, Option<String>) {
        let before = self.know();
        let (search, part) = before.split_once('#').unwrap_or((&before, ""));
        let is_refiltered = query().is_some_and(|now| now != search);
        let filter = is_refiltered.then(|| self.filter()).flatten();
        let now = hash();
        let is_elsewhere = now.strip_prefix('#').unwrap_or_default() != part;
        (filter, is_elsewhere.then(fragment))
    }

    /// Takes note of the address as it is; returns what was known before.
    fn know(&self) -> String {
        self.known.replace(query().unwrap_or_default() + &hash())
    }

    /// Writes the filter into the address, and a fragment with it; `false` if the filter stands there
    /// already, or nothing may be written.
    pub(super) fn write(&self, reading: Reading, fragment: Option<&str>, entry: Entry) -> bool {
        let Some(url) = here().filter(|_| self.is_ours()) else {
            return false;
        };
        let filter = &reading.now().filter;
        let parameters = url.search_params();
        let wanted = parameters_of(filter);
        if parameters_of(&filter_of(&|name| parameters.get(name))) == wanted {
            return false;
        }
        if let Some(fragment) = fragment {
            url.set_hash(fragment);
        }
        remove_filter(&url);
        for (name, value) in wanted {
            parameters.append(name, &value);
        }
        let Ok(history) = window().history() else {
            return false;
        };
        let state = history.state().unwrap_or_default();
        let href = url.href();
        // Browsers refuse where a page writes too often; the next filter is written again.
        let written = match entry {
            Entry::New => history.push_state_with_url(&state, "", Some(&href)),
            Entry::Current => history.replace_state_with_url(&state, "", Some(&href)),
        };
        let is_written = written.is_ok();
        if is_written {
            self.know();
        }
        is_written
    }

    /// Writes a fragment into the address, where it leads into this brief.
    pub(super) fn write_fragment(&self, id: &str) {
        if !self.is_forbidden && self.leads_here(id) {
            _ = window().location().set_hash(id);
            self.know();
        }
    }

    /// The address of a part of the brief, whatever the filter. None where it would lead elsewhere.
    pub(super) fn link_to(&self, id: &str) -> Option<String> {
        let url = self.unfiltered().filter(|_| self.leads_here(id))?;
        url.set_hash(id);
        Some(url.href())
    }

    /// The page's address without the filter.
    pub(super) fn unfiltered(&self) -> Option<Url> {
        let url = here()?;
        if self.is_ours() {
            remove_filter(&url);
        }
        Some(url)
    }
}

/// The id that the address points at, or nothing.
pub(super) fn fragment() -> String {
    let hash = hash();
    let id = hash.strip_prefix('#').unwrap_or_default();
    // What is no encoded text stands for itself.
    let decoded = js_sys::decode_uri_component(id).ok();
    decoded.map_or_else(|| id.to_owned(), String::from)
}

/// What stands behind `#`, and that too.
fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// What stands behind `?`, and that too.
fn query() -> Option<String> {
    window().location().search().ok()
}

/// The page's address.
pub(super) fn here() -> Option<Url> {
    Url::new(&window().location().href().ok()?).ok()
}

fn remove_filter(url: &Url) {
    let parameters = url.search_params();
    for name in PARAMETERS {
        // Deleting writes the others anew, in the browser's spelling.
        if parameters.get(name).is_some() {
            parameters.delete(name);
        }
    }
}
