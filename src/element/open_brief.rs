use super::{
    address::Address,
    events::filter_object,
    keys,
    links::Guide,
    listener::Listener,
    loaded_brief::LoadedBrief,
    memory::Memory,
    paper,
    prerendered::Early,
    screen::{self, Screen},
    session::{Session, folds, rescue_focus},
    takeover::Takeover,
};
use crate::{
    components::Brief,
    logic::{Facet, Filter, PerFacet, fingerprint},
    model::Id,
    state::{InitiallyOpen, Reading, Reason},
};
use js_sys::Object;
use leptos::{mount::mount_to_renderer, prelude::*};
use std::{any::Any, cell::OnceCell, fmt, rc::Rc};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::HtmlElement;

/// How many items of a brief that is not prerendered are built before it is shown.
const FIRST: usize = 100;

/// A brief on the page. Freeing it takes it off the page with all its listeners.
#[wasm_bindgen]
pub struct OpenBrief {
    guide: Guide,
    _effect: RenderEffect<Option<String>>,
    // The order matters: listeners go before the signals that they write to.
    _listeners: Vec<Listener>,
    _view: Box<dyn Any>,
}

impl fmt::Debug for OpenBrief {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenBrief")
            .field("reading", &self.guide.reading)
            .finish_non_exhaustive()
    }
}

#[wasm_bindgen]
impl OpenBrief {
    /// The paper's title.
    #[wasm_bindgen(getter)]
    pub fn title(&self) -> String {
        self.guide.reading.paper().0.title.clone()
    }

    /// The number of items.
    #[wasm_bindgen(getter)]
    pub fn items(&self) -> usize {
        self.guide.reading.paper().1.items.len()
    }

    /// The filter: `{query, topics, addressees, kinds}`.
    #[wasm_bindgen(getter)]
    pub fn filter(&self) -> Object {
        filter_object(&untrack(|| self.guide.reading.filter()))
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
        self.guide.reading.set_filter(Filter { query, chosen });
    }

    /// Lets everything through.
    #[wasm_bindgen(js_name = clearFilter)]
    pub fn clear_filter(&self) {
        self.guide.reading.clear_filter();
    }

    /// Opens every item.
    #[wasm_bindgen(js_name = expandAll)]
    pub fn expand_all(&self) {
        self.guide.reading.expand_all();
    }

    /// Closes every item.
    #[wasm_bindgen(js_name = collapseAll)]
    pub fn collapse_all(&self) {
        self.guide.reading.collapse_all();
    }

    /// Opens a part of the brief and goes there; `false` if there is none of that name.
    pub fn reveal(&self, id: &str) -> bool {
        self.guide.go(id, Reason::Api)
    }
}

impl OpenBrief {
    /// Shows a brief in `root`, as [`LoadedBrief::show`].
    ///
    /// # Errors
    ///
    /// The same.
    pub(crate) fn new(
        brief: LoadedBrief,
        host: &HtmlElement,
        root: HtmlElement,
        open: InitiallyOpen,
        state_key: Option<String>,
    ) -> Result<Self, JsValue> {
        let LoadedBrief {
            article,
            index,
            labels,
            version,
        } = brief;
        let is_prerendered = root.get_attribute("data-brief") == Some(labels.mark(&version));
        let early = Early::read(&root);
        if !is_prerendered {
            root.set_text_content(None);
        }
        // From now on what stands here is not what was prerendered.
        _ = root.remove_attribute("data-brief");

        let mut memory = Memory::new(
            state_key.as_deref().unwrap_or("default"),
            &fingerprint(article.title.as_bytes()),
            version.clone(),
        );
        let address = Address::new(host, state_key.as_deref() == Some(""));
        let wanted = address.filter().filter(|filter| !filter.is_empty());
        let session = Rc::new(OnceCell::new());
        let started = session.clone();
        let built = if is_prerendered { 0 } else { FIRST };
        let view = move || {
            let reading = Reading::new(article, index, labels, open);
            memory.restore(reading);
            early.apply(reading, open == InitiallyOpen::All);
            if let Some(wanted) = wanted {
                reading.set_filter(wanted);
            }
            reading.announce();
            // It is set once: a view is built once.
            _ = started.set((reading, memory, Owner::current()));
            view! { <Brief reading built /> }
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
        let not_built = || JsValue::from_str("the view was not built");
        let session = Rc::into_inner(session).and_then(OnceCell::into_inner);
        let (reading, memory, owner) = session.ok_or_else(not_built)?;

        let screen = Screen::new(&root, reading);
        screen.borrow_mut().tell(host);
        let guide = Guide {
            root: root.clone(),
            reading,
            screen: screen.clone(),
            address: address.clone(),
        };
        let mut listeners = vec![address.follow(reading)];
        listeners.extend(guide.follow());
        listeners.extend(keys::follow(host, &root, reading));
        listeners.extend(paper::follow(&root, reading, &screen, version));
        listeners.extend(folds(&root, reading));
        listeners.push(rescue_focus(&root, &screen));
        listeners.push(screen::follow(&root, &screen));
        let session = Session {
            host: host.clone(),
            reading,
            screen,
            address,
            memory,
            announcement: None,
        };
        let effect = owner.ok_or_else(not_built)?.with(|| session.follow());
        guide.start();
        Ok(Self {
            guide,
            _effect: effect,
            _listeners: listeners,
            _view: view,
        })
    }
}
