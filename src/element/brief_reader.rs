use super::{LoadedBrief, PreparedBrief, events::object, later::time_left};
use crate::{
    error::Error,
    logic::{Labels, fingerprint},
    model::ArticleReader,
};
use std::mem;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::HtmlElement;

/// How long a step that may stop anywhere takes, in milliseconds.
pub(super) const STEP: f64 = 8.0;

/// Reads a brief in steps, so that the browser can answer the reader between them.
#[wasm_bindgen]
#[derive(Debug)]
pub struct BriefReader {
    reader: ArticleReader,
    /// What has been read, once all of it is.
    brief: Option<LoadedBrief>,
    address: String,
    labels: Labels,
    version: String,
}

#[wasm_bindgen]
impl BriefReader {
    /// Begins with the JSON of a brief. `address` is where it is from, or empty; `labels` is a list as
    /// in [`Labels::read`].
    #[wasm_bindgen(constructor)]
    pub fn new(json: Vec<u8>, address: String, labels: String) -> Self {
        Self {
            version: fingerprint(&json),
            reader: ArticleReader::new(json),
            brief: None,
            address,
            labels: Labels::read(labels),
        }
    }

    /// Goes on for a short while; `true` once nothing is left to do.
    ///
    /// # Errors
    ///
    /// `{code, message, path}` as in the `brief-error` event.
    #[wasm_bindgen(js_name = goOn)]
    pub fn go_on(&mut self) -> Result<bool, JsValue> {
        let read = self
            .reader
            .go_on(time_left(STEP))
            .map_err(|error| failure(&error))?;
        self.brief = read.map(|article| LoadedBrief {
            article: article.at(mem::take(&mut self.address)),
            labels: self.labels.clone(),
            version: mem::take(&mut self.version),
        });
        Ok(self.brief.is_some())
    }

    /// Prepares to show the brief in `root`: to hydrate what was prerendered there from the very same
    /// bytes, else to mount. `state_key` is the attribute of that name.
    ///
    /// Nothing before all is read.
    pub fn prepare(
        self,
        host: &HtmlElement,
        root: HtmlElement,
        state_key: Option<String>,
    ) -> Option<PreparedBrief> {
        let brief = self.brief?;
        Some(PreparedBrief::new(brief, host, root, state_key.as_deref()))
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
