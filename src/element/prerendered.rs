use super::dom;
use crate::state::Reading;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// What the page's own script did with a part of the brief because its address names it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Revealed {
    /// Nothing: it is not named, or there was no such script.
    Never,
    /// It opened the part and went there.
    Now,
    /// It opened the part of a page that is loaded again or come back to, and is where it was.
    Before,
    /// The reader has closed again what it opened.
    Closed,
}

const REVEALED: &str = "data-revealed";
const CLOSED: &str = "closed";

impl Revealed {
    /// Reads it off the part: the script leaves how the page was come to.
    pub(super) fn of(part: &Element) -> Self {
        match part.get_attribute(REVEALED).as_deref() {
            None => Self::Never,
            Some("navigate") => Self::Now,
            Some(CLOSED) => Self::Closed,
            Some(_) => Self::Before,
        }
    }
}

/// What the reader did to the prerendered page before the wasm arrived.
pub(super) struct Early {
    /// Each item's id, whether its panel is open, and whether its button says so: to that find-in-page says
    /// nothing.
    items: Vec<(String, bool, bool)>,
    /// What they typed into the filter's box.
    pub(super) query: String,
}

impl Early {
    /// Reads it off the page: the page's script or find-in-page has opened panels meanwhile.
    pub(super) fn read(root: &Element) -> Self {
        let mut items = Vec::new();
        for panel in dom::all(root, "article > [part=body]") {
            let Some(card) = panel.parent_element() else {
                continue;
            };
            let is_open = !panel.has_attribute("hidden");
            // What the page's address opened is no choice of the reader's; what they closed again is.
            if !card.has_attribute(REVEALED) {
                let is_told = dom::first(&card, "[aria-expanded=true]").is_some();
                items.push((card.id(), is_open, is_told));
            } else if !is_open {
                dom::set(&card, REVEALED, Some(CLOSED));
            }
        }
        let search = dom::first(root, "[type=search]");
        let search = search.map(JsCast::unchecked_into::<HtmlInputElement>);
        let query = search.map(|input| input.value()).unwrap_or_default();
        Self { items, query }
    }

    /// Carries over what they opened and closed in a brief in which all is open at first, or nothing; `true`
    /// if they did.
    pub(super) fn apply(&self, reading: Reading, is_all_open: bool) -> bool {
        let paper = reading.paper();
        let before = reading.now();
        let changed = self
            .items
            .iter()
            .filter(|(_, is_open, _)| *is_open != is_all_open);
        for (id, is_open, is_told) in changed {
            let item = paper.1.number(id);
            match item.filter(|&item| before.is_open(item) != *is_open) {
                Some(item) if *is_open && !is_told => reading.find(item),
                Some(item) => reading.toggle(item),
                None => {}
            }
        }
        !Arc::ptr_eq(&before, &reading.now())
    }
}
