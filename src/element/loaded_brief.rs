use super::{PreparedBrief, events::object};
use crate::{
    error::Error,
    logic::{Index, Labels, fingerprint},
    model::Article,
};
use js_sys::Date;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::HtmlElement;

/// How long a step that may stop anywhere takes, in milliseconds.
const SLICE: f64 = 8.0;

/// A brief that has been read and is not yet shown.
///
/// What is done with it comes in steps so that the browser can answer the reader between them.
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

    /// Goes on with the index of its text, for a short while; `true` once that is whole.
    #[wasm_bindgen(js_name = goOn)]
    pub fn go_on(&mut self) -> bool {
        let until = Date::now() + SLICE;
        self.index.go_on(&self.article, || Date::now() < until)
    }

    /// Prepares to show the brief in `root`: to hydrate what was prerendered there from the very same
    /// bytes, else to mount. `state_key` is the attribute of that name.
    pub fn prepare(
        self,
        host: &HtmlElement,
        root: HtmlElement,
        state_key: Option<String>,
    ) -> PreparedBrief {
        PreparedBrief::new(self, host, root, state_key.as_deref())
    }
}

impl LoadedBrief {
    /// A checked article; `version` is the fingerprint of its JSON.
    pub(crate) fn of(article: Article, labels: Labels, version: String) -> Self {
        Self {
            index: Index::begin(&article),
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
