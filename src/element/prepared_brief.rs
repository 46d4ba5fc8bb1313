use super::{
    LoadedBrief, OpenBrief, address::Address, brief_reader::STEP, later::time_left, memory::Memory,
    takeover::Takeover,
};
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
    pub(super) reading: Reading,
    /// The fingerprint of its JSON.
    pub(super) version: String,
    pub(super) memory: Memory,
    pub(super) address: Address,
    /// Builds the view in `root`, or takes over what stands there.
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
    /// Reads for a short while what a query in the address looks through; `true` once nothing is left to
    /// do. Without one the text can wait until the brief is shown; a query that comes from elsewhere
    /// before it has been read waits for all of it.
    #[wasm_bindgen(js_name = goOn)]
    pub fn go_on(&self) -> bool {
        let wanted = self.address.filter();
        !wanted.is_some_and(|filter| filter.has_query()) || self.reading.read(&time_left(STEP))
    }

    /// Shows the brief; `all_open` opens every item at first.
    ///
    /// What the reader and the page may have changed since it was prepared is looked at only here.
    pub fn show(self, all_open: bool) -> OpenBrief {
        OpenBrief::new(self, all_open)
    }
}

impl PreparedBrief {
    /// Prepares a brief for `root`, as [`BriefReader::prepare`](super::BriefReader::prepare).
    pub(crate) fn new(
        brief: LoadedBrief,
        host: &HtmlElement,
        root: HtmlElement,
        state_key: Option<&str>,
    ) -> Self {
        let LoadedBrief {
            article,
            labels,
            version,
        } = brief;
        let is_prerendered = root.get_attribute("data-brief") == Some(labels.mark(&version));
        let memory = Memory::new(
            state_key.unwrap_or("default"),
            &fingerprint(article.title.as_bytes()),
            version.clone(),
        );
        let owner = Owner::new();
        let reading = owner.with(|| Reading::new(article, labels, InitiallyOpen::None));
        let place = root.clone();
        let mount: Box<dyn FnOnce() -> Box<dyn Any>> = if is_prerendered {
            let view = owner.with(|| view! { <Brief reading /> });
            let root = place.clone().into();
            Box::new(move || Box::new(mount_to_renderer(&place, || Takeover { view, root })))
        } else {
            // Its items are drawn as they stand then: open or closed.
            Box::new(move || {
                let view = move || view! { <Brief reading built=FIRST /> };
                Box::new(mount_to_renderer(&place, view))
            })
        };
        Self {
            host: host.clone(),
            root,
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
