use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type Clipboard;
    #[wasm_bindgen(method, catch, js_name = writeText)]
    fn write_text(this: &Clipboard, text: &str) -> Result<js_sys::Promise, JsValue>;

    // Pages without https have none.
    #[wasm_bindgen(thread_local_v2, js_namespace = navigator, js_name = clipboard)]
    static CLIPBOARD: Option<Clipboard>;
}

/// Text on its way into the clipboard; an error where the reader or the page forbids it.
pub(super) type Copying = JsFuture;

/// Copies a text; `None` where there is no clipboard.
pub(super) fn copy(text: &str) -> Option<Copying> {
    CLIPBOARD.with(|clipboard| {
        let promise = clipboard.as_ref()?.write_text(text).ok()?;
        Some(promise.into())
    })
}
