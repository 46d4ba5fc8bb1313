use crate::state::Reading;
use leptos::prelude::untrack;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// What the reader did to the prerendered page before the wasm arrived.
pub(super) struct Early {
    /// Each item's id, and whether its panel is open.
    items: Vec<(String, bool)>,
    query: String,
}

impl Early {
    /// Reads it off the page: the element's script or find-in-page has opened panels meanwhile.
    pub(super) fn read(root: &Element) -> Self {
        let mut items = Vec::new();
        if let Ok(panels) = root.query_selector_all("article > [part=body]") {
            let panels = (0..panels.length()).filter_map(|n| panels.get(n)?.dyn_into().ok());
            items.extend(panels.filter_map(|panel: Element| {
                let card = panel.parent_element()?;
                // What the page's address opened is no choice of the reader's.
                let is_open =
                    !panel.has_attribute("hidden") && !card.has_attribute("data-revealed");
                Some((card.id(), is_open))
            }));
        }
        let search = root.query_selector("input[type=search]").ok().flatten();
        let search = search.and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        let query = search.map(|input| input.value()).unwrap_or_default();
        Self { items, query }
    }

    /// Carries it over to a brief in which all is open at first, or nothing.
    pub(super) fn apply(self, reading: Reading, is_all_open: bool) {
        let paper = reading.paper();
        let changed = self
            .items
            .iter()
            .filter(|(_, is_open)| *is_open != is_all_open);
        for (id, is_open) in changed {
            let item = paper.1.number(id);
            if let Some(item) = item.filter(|&item| untrack(|| reading.is_open(item)) != *is_open) {
                reading.toggle(item);
            }
        }
        if !self.query.is_empty() {
            reading.set_query(self.query);
        }
    }
}
