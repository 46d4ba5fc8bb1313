use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    type Clipboard;
    #[wasm_bindgen(method, catch, js_name = writeText)]
    fn write_text(this: &Clipboard, text: &str) -> Result<Promise, JsValue>;

    // Pages without https have none.
    #[wasm_bindgen(thread_local_v2, js_namespace = navigator, js_name = clipboard)]
    static CLIPBOARD: Option<Clipboard>;

    type Pending;
    #[wasm_bindgen(method, js_name = then)]
    fn then(this: &Pending, done: &JsValue, refused: &JsValue);
}

/// Copies a text; `None` where there is no clipboard. The promise fails where the reader or the
/// page forbids it.
pub(super) fn copy(text: &str) -> Option<Promise> {
    CLIPBOARD.with(|clipboard| clipboard.as_ref()?.write_text(text).ok())
}

/// Goes on when a promise has been kept or broken, without the machinery of futures.
pub(super) fn then(promise: &Promise, done: &JsValue, refused: &JsValue) {
    promise.unchecked_ref::<Pending>().then(done, refused);
}
