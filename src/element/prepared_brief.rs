use super::{LoadedBrief, OpenBrief, address::Address, memory::Memory, takeover::Takeover};
use crate::{
    components::Brief,
    logic::fingerprint,
    state::{InitiallyOpen, Reading},
};
use leptos::{mount::mount_to_renderer, prelude::*};
use std::{any::Any, fmt};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// How many items of a brief that is not prerendered are built before it is shown.
const FIRST: usize = 100;

/// A brief with all that the page is to show, of which nothing stands on the page yet.
#[wasm_bindgen]
pub struct PreparedBrief {
    pub(super) host: HtmlElement,
    pub(super) root: HtmlElement,
    pub(super) open: InitiallyOpen,
    pub(super) reading: Reading,
    /// The fingerprint of its JSON.
    pub(super) version: String,
    pub(super) memory: Memory,
    pub(super) address: Address,
    /// Puts it into `root`.
    pub(super) mount: Box<dyn FnOnce() -> Box<dyn Any>>,
    pub(super) is_prerendered: bool,
    pub(super) owner: Owner,
}

impl fmt::Debug for PreparedBrief {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PreparedBrief")
            .field("reading", &self.reading)
            .finish_non_exhaustive()
    }
}

#[wasm_bindgen]
impl PreparedBrief {
    /// Shows the brief.
    pub fn show(self) -> OpenBrief {
        OpenBrief::new(self)
    }
}

impl PreparedBrief {
    /// Prepares a brief for `root`, as [`LoadedBrief::prepare`].
    pub(crate) fn new(
        brief: LoadedBrief,
        host: &HtmlElement,
        root: HtmlElement,
        open: InitiallyOpen,
        state_key: Option<&str>,
    ) -> Self {
        let LoadedBrief {
            article,
            mut index,
            labels,
            version,
        } = brief;
        index.go_on(&article, || true);
        let is_prerendered = root.get_attribute("data-brief") == Some(labels.mark(&version));
        let mut memory = Memory::new(
            state_key.unwrap_or("default"),
            &fingerprint(article.title.as_bytes()),
            version.clone(),
        );
        let owner = Owner::new();
        let (reading, view) = owner.with(|| {
            let reading = Reading::new(article, index, labels, open);
            let built = if is_prerendered { 0 } else { FIRST };
            (reading, view! { <Brief reading built /> })
        });
        memory.restore(reading);
        let place = root.clone();
        let mount: Box<dyn FnOnce() -> Box<dyn Any>> = if is_prerendered {
            let root = place.clone().into();
            Box::new(move || Box::new(mount_to_renderer(&place, move || Takeover { view, root })))
        } else {
            Box::new(move || Box::new(mount_to_renderer(&place, move || view)))
        };
        Self {
            host: host.clone(),
            root,
            open,
            reading,
            version,
            memory,
            address: Address::new(host, state_key == Some("")),
            mount,
            is_prerendered,
            owner,
        }
    }
}
