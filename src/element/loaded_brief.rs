use super::{OpenBrief, events::object};
use crate::{
    error::Error,
    logic::{Index, Labels, fingerprint},
    model::Article,
    state::InitiallyOpen,
};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::HtmlElement;

/// A brief that has been read and is not yet shown.
///
/// Reading and showing are two steps so that the browser can answer the reader between them.
#[wasm_bindgen]
#[derive(Debug)]
pub struct LoadedBrief {
    pub(super) article: Article,
    pub(super) index: Index,
    pub(super) labels: Labels,
    /// The fingerprint of its JSON.
    pub(super) version: String,
}

#[wasm_bindgen]
impl LoadedBrief {
    /// Reads the JSON of a brief. `address` is where it is from, or empty; `labels` is a list as in
    /// [`Labels::read`].
    ///
    /// # Errors
    ///
    /// `{code, message, path}` as in the `brief-error` event.
    #[wasm_bindgen(constructor)]
    pub fn new(json: &[u8], address: String, labels: String) -> Result<LoadedBrief, JsValue> {
        let article = Article::from_json(json).map_err(|error| failure(&error))?;
        let (labels, version) = (Labels::read(labels), fingerprint(json));
        Ok(Self::of(article.at(address), labels, version))
    }

    /// Shows the brief in `root`: hydrates what was prerendered there from the very same bytes,
    /// else mounts. `all_open` opens every item at first; `state_key` is the attribute of that name.
    ///
    /// # Errors
    ///
    /// Those of a program that is at fault.
    pub fn show(
        self,
        host: &HtmlElement,
        root: HtmlElement,
        all_open: bool,
        state_key: Option<String>,
    ) -> Result<OpenBrief, JsValue> {
        let open = if all_open {
            InitiallyOpen::All
        } else {
            InitiallyOpen::None
        };
        OpenBrief::new(self, host, root, open, state_key)
    }
}

impl LoadedBrief {
    /// A checked article; `version` is the fingerprint of its JSON.
    pub(crate) fn of(article: Article, labels: Labels, version: String) -> Self {
        Self {
            index: Index::new(&article),
            article,
            labels,
            version,
        }
    }
}

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
