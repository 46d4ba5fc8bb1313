use crate::state::{Reading, Reason};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// What the reader did to the prerendered page before the wasm arrived.
pub(super) struct Early {
    open: Vec<String>,
    query: String,
}

impl Early {
    /// Reads it off the page; the element's script has flipped the panels in the meantime.
    pub(super) fn read(root: &Element) -> Self {
        let mut open = Vec::new();
        if let Ok(buttons) = root.query_selector_all("article button[aria-expanded=true]") {
            let items = (0..buttons.length()).filter_map(|n| {
                buttons
                    .get(n)?
                    .dyn_into::<Element>()
                    .ok()?
                    .closest("article")
                    .ok()?
            });
            open.extend(items.map(|item| item.id()));
        }
        let search = root.query_selector("input[type=search]").ok().flatten();
        let search = search.and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        Self {
            open,
            query: search.map(|input| input.value()).unwrap_or_default(),
        }
    }

    /// Carries it over.
    pub(super) fn apply(self, reading: Reading) {
        let paper = reading.paper();
        for item in self.open.iter().filter_map(|id| paper.1.number(id)) {
            reading.open(item, Reason::Reader);
        }
        if !self.query.is_empty() {
            reading.set_query(self.query);
        }
    }
}
