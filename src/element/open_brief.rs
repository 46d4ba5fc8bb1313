use super::{
    events::{announce, filter_object, object},
    links::{follow, reveal},
    listener::Listener,
    prerendered::Early,
    takeover::Takeover,
};
use crate::{
    components::Brief,
    error::Error,
    logic::{Facet, Filter, PerFacet, fingerprint},
    model::{Article, Id},
    state::{InitiallyOpen, Reading, Reason},
};
use js_sys::Object;
use leptos::{mount::mount_to_renderer, prelude::*};
use std::{any::Any, fmt};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::HtmlElement;

/// A brief on the page. Freeing it takes it off the page with all its listeners.
#[wasm_bindgen]
pub struct OpenBrief {
    root: HtmlElement,
    reading: Reading,
    // The order matters: listeners go before the signals that they write to.
    _listeners: Vec<Listener>,
    _view: Box<dyn Any>,
}

impl fmt::Debug for OpenBrief {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenBrief")
            .field("reading", &self.reading)
            .finish_non_exhaustive()
    }
}

#[wasm_bindgen]
impl OpenBrief {
    /// Shows the brief in `root`: hydrates what was prerendered there from the very same bytes,
    /// else mounts. `all_open` opens every item at first.
    ///
    /// # Errors
    ///
    /// `{code, message, path}` as in the `brief-error` event; nothing on the page has changed.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: &HtmlElement,
        root: HtmlElement,
        json: &[u8],
        all_open: bool,
    ) -> Result<OpenBrief, JsValue> {
        let article = Article::from_json(json).map_err(|error| failure(&error))?;
        let open = if all_open {
            InitiallyOpen::All
        } else {
            InitiallyOpen::None
        };
        let is_prerendered = root.get_attribute("data-brief") == Some(fingerprint(json));
        let early = Early::read(&root);
        if !is_prerendered {
            root.set_text_content(None);
        }
        // From now on what stands here is not what was prerendered.
        _ = root.remove_attribute("data-brief");

        let host = host.clone();
        let session = StoredReading::default();
        let started = session.clone();
        let view = move || {
            let reading = Reading::new(article, open);
            announce(&host, reading);
            early.apply(reading);
            started.0.set(Some(reading));
            view! { <Brief reading /> }
        };
        let view: Box<dyn Any> = if is_prerendered {
            let taken = root.clone().into();
            Box::new(mount_to_renderer(&root, move || Takeover {
                view: view(),
                root: taken,
            }))
        } else {
            Box::new(mount_to_renderer(&root, view))
        };
        let reading = session
            .0
            .take()
            .ok_or_else(|| JsValue::from_str("the view was not built"))?;
        let listeners = follow(&root, reading);
        Ok(Self {
            root,
            reading,
            _listeners: listeners,
            _view: view,
        })
    }

    /// The paper's title.
    #[wasm_bindgen(getter)]
    pub fn title(&self) -> String {
        self.reading.paper().0.title.clone()
    }

    /// The number of items.
    #[wasm_bindgen(getter)]
    pub fn items(&self) -> usize {
        self.reading
            .outcome()
            .with_untracked(|outcome| outcome.shown.len())
    }

    /// The filter: `{query, topics, addressees, kinds}`.
    #[wasm_bindgen(getter)]
    pub fn filter(&self) -> Object {
        filter_object(&untrack(|| self.reading.filter()))
    }

    /// Replaces the filter. Ids that the brief does not have match nothing.
    #[wasm_bindgen(js_name = setFilter)]
    pub fn set_filter(
        &self,
        query: String,
        topics: Vec<String>,
        addressees: Vec<String>,
        kinds: Vec<String>,
    ) {
        let ids = |ids: &[String]| {
            ids.iter()
                .filter_map(|id| Id::try_from(id.as_str()).ok())
                .collect()
        };
        let chosen = PerFacet::new(|facet| match facet {
            Facet::Kind => ids(&kinds),
            Facet::Topic => ids(&topics),
            Facet::Addressee => ids(&addressees),
        });
        self.reading.set_filter(Filter { query, chosen });
    }

    /// Lets everything through.
    #[wasm_bindgen(js_name = clearFilter)]
    pub fn clear_filter(&self) {
        self.reading.clear_filter();
    }

    /// Opens every item.
    #[wasm_bindgen(js_name = expandAll)]
    pub fn expand_all(&self) {
        self.reading.expand_all();
    }

    /// Closes every item.
    #[wasm_bindgen(js_name = collapseAll)]
    pub fn collapse_all(&self) {
        self.reading.collapse_all();
    }

    /// Opens a part of the brief and goes there; `false` if there is none of that name.
    pub fn reveal(&self, id: &str) -> bool {
        reveal(&self.root, self.reading, id, Reason::Api)
    }
}

/// Carries the session out of the closure that builds the view inside its reactive owner.
#[derive(Clone, Default)]
struct StoredReading(std::rc::Rc<std::cell::Cell<Option<Reading>>>);

fn failure(error: &Error) -> JsValue {
    object(&[
        ("code", error.code().as_str().into()),
        ("message", error.message().into()),
        (
            "path",
            error.path().map_or(JsValue::UNDEFINED, JsValue::from),
        ),
    ])
    .into()
}
