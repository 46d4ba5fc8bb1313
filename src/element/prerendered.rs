use super::dom;
use crate::state::Reading;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// What the reader did to the prerendered page before the wasm arrived.
pub(super) struct Early {
    /// Each item's id, and whether its panel is open.
    items: Vec<(String, bool)>,
    query: String,
}

impl Early {
    /// Reads it off the page: the page's script or find-in-page has opened panels meanwhile.
    pub(super) fn read(root: &Element) -> Self {
        let mut items = Vec::new();
        for panel in dom::all(root, "article > [part=body]") {
            let card = panel.parent_element();
            // What the page's address opened is no choice of the reader's.
            if let Some(card) = card.filter(|card| !card.has_attribute("data-revealed")) {
                items.push((card.id(), !panel.has_attribute("hidden")));
            }
        }
        let search = dom::first(root, "[type=search]");
        let search = search.map(JsCast::unchecked_into::<HtmlInputElement>);
        let query = search.map(|input| input.value()).unwrap_or_default();
        Self { items, query }
    }

    /// Carries it over to a brief in which all is open at first, or nothing.
    pub(super) fn apply(self, reading: Reading, is_all_open: bool) {
        let paper = reading.paper();
        let before = reading.now();
        let changed = self
            .items
            .iter()
            .filter(|(_, is_open)| *is_open != is_all_open);
        for (id, is_open) in changed {
            let item = paper.1.number(id);
            if let Some(item) = item.filter(|&item| before.is_open(item) != *is_open) {
                reading.toggle(item);
            }
        }
        if !self.query.is_empty() {
            reading.set_query(&self.query);
        }
    }
}
