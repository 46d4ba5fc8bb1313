use super::{
    PreparedBrief, dom,
    events::filter_object,
    keys,
    links::Guide,
    listener::Listener,
    paper,
    prerendered::Early,
    screen::{self, Screen},
    session::{Session, folds, rescue_focus},
    standpoint::Standpoint,
};
use crate::{
    logic::{Facet, Filter},
    state::Reason,
};
use js_sys::Object;
use leptos::prelude::*;
use std::{any::Any, fmt, rc::Rc};
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use web_sys::Element;

/// A brief on the page. Freeing it takes it off the page with all its listeners.
#[wasm_bindgen]
pub struct OpenBrief {
    guide: Guide,
    _effect: RenderEffect<()>,
    // The order matters: listeners go before the signals that they write to.
    _listeners: Vec<Listener>,
    _view: Box<dyn Any>,
    _owner: Owner,
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
        filter_object(&self.guide.reading.now().filter)
    }

    /// Replaces the filter. Ids that the brief does not have match nothing; what is no id is left out.
    #[wasm_bindgen(js_name = setFilter)]
    pub fn set_filter(
        &self,
        query: String,
        topics: Vec<String>,
        addressees: Vec<String>,
        kinds: Vec<String>,
    ) {
        let mut filter = Filter {
            query,
            ..Filter::default()
        };
        for (facet, ids) in Facet::ALL.into_iter().zip([kinds, topics, addressees]) {
            ids.iter().for_each(|id| filter.choose(facet, id));
        }
        self.guide.reading.set_filter(filter);
    }

    /// Lets everything through.
    #[wasm_bindgen(js_name = clearFilter)]
    pub fn clear_filter(&self) {
        self.guide.reading.clear_filter();
    }

    /// Opens every item that is shown.
    #[wasm_bindgen(js_name = expandAll)]
    pub fn expand_all(&self) {
        self.guide.reading.set_all(true);
    }

    /// Closes every item that is shown.
    #[wasm_bindgen(js_name = collapseAll)]
    pub fn collapse_all(&self) {
        self.guide.reading.set_all(false);
    }

    /// Opens a part of the brief and goes there; `false` if there is none of that name.
    pub fn reveal(&self, id: &str) -> bool {
        self.guide.go(id, Reason::Api)
    }
}

impl Drop for OpenBrief {
    fn drop(&mut self) {
        self.guide.screen.borrow_mut().end();
    }
}

impl OpenBrief {
    /// Shows a brief, as [`PreparedBrief::show`].
    pub(super) fn new(brief: PreparedBrief, all_open: bool) -> Self {
        let PreparedBrief {
            host,
            root,
            reading,
            version,
            mut memory,
            address,
            mount,
            is_prerendered,
            owner,
        } = brief;
        let early = Early::read(&root);
        if !is_prerendered {
            root.set_text_content(None);
        }
        // From now on what stands here is not what was prerendered.
        dom::set(&root, "data-brief", None);
        // The page may want the same paper in other words.
        let paper = ["[data-paper='", &version, "']"].concat();
        let shown = host.shadow_root().map(JsCast::unchecked_into::<Element>);
        let is_another = shown.is_none_or(|shown| dom::first(&shown, &paper).is_none());
        dom::set(&root, "data-paper", Some(&version));
        if all_open {
            reading.set_all(true);
        }
        memory.restore(reading);
        let is_touched = early.apply(reading, all_open);
        let mut wanted = address.filter().unwrap_or_default();
        let is_typed = !early.query.is_empty();
        if is_typed {
            wanted.query = early.query;
        }
        if !wanted.is_empty() {
            reading.set_filter(wanted);
        }
        // Without a filter that is what was said last.
        if reading.now().is_filtered() {
            reading.announce();
        }
        let screen = Screen::new(reading);
        let standpoint = Standpoint::new(&root, reading, &screen);
        let guide = Guide {
            root: root.clone(),
            reading,
            screen: screen.clone(),
            address: address.clone(),
            standpoint: standpoint.clone(),
            said: Rc::default(),
        };
        guide.resume();
        // What was done before nothing else takes note of.
        if is_touched {
            memory.save(reading);
        }
        let mut session = Session {
            host: host.clone(),
            reading,
            screen: screen.clone(),
            standpoint: standpoint.clone(),
            address,
            memory,
            pause: None,
        };
        if is_typed {
            session.wait_for_pause();
        }
        let effect = owner.with(|| session.follow());
        let view = owner.with(mount);
        Screen::take_up(&screen, &root);
        screen.borrow_mut().tell(&host);
        let mut listeners = Vec::from(guide.follow());
        listeners.extend(standpoint.follow());
        listeners.extend(keys::follow(&host, &standpoint));
        listeners.extend(paper::follow(
            &root,
            reading,
            &screen,
            &guide.address,
            version,
        ));
        listeners.extend(folds(&standpoint));
        listeners.push(rescue_focus(&root, &screen));
        listeners.push(screen::follow(&root, &screen));
        guide.start(is_another);
        if is_typed {
            standpoint.show_anything();
        }
        Self {
            guide,
            _effect: effect,
            _listeners: listeners,
            _view: view,
            _owner: owner,
        }
    }
}
