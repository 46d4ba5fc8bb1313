use crate::state::{Reading, Reason};
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
                let id = panel.parent_element()?.id();
                Some((id, !panel.has_attribute("hidden")))
            }));
        }
        let search = root.query_selector("input[type=search]").ok().flatten();
        let search = search.and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        let query = search.map(|input| input.value()).unwrap_or_default();
        Self { items, query }
    }

    /// Carries it over.
    pub(super) fn apply(self, reading: Reading) {
        let paper = reading.paper();
        for (id, is_open) in &self.items {
            if let Some(item) = paper.1.number(id) {
                reading.set_open(item, *is_open, Reason::Reader);
            }
        }
        if !self.query.is_empty() {
            reading.set_query(self.query);
        }
    }
}
