use super::dom;
use crate::state::Reading;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

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
            if !card.has_attribute("data-revealed") {
                let is_told = dom::first(&card, "[aria-expanded=true]").is_some();
                items.push((card.id(), is_open, is_told));
            } else if !is_open {
                dom::set(&card, "data-revealed", Some("closed"));
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
