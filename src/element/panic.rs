//! What follows when this module panics: it is lost, with every brief in it.

use js_sys::Function;
use std::{cell::OnceCell, panic};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::AbortSignal;

#[wasm_bindgen]
extern "C" {
    /// What listeners are added with.
    #[derive(Clone)]
    pub type Options;
    #[wasm_bindgen(method, getter)]
    fn signal(this: &Options) -> AbortSignal;
}

thread_local! {
    static OPTIONS: OnceCell<Options> = const { OnceCell::new() };
    static TELL: OnceCell<Function> = const { OnceCell::new() };
}

/// Calls `tell` with a message when this module panics.
///
/// Every listener of the module is added with `options`, which hold the signal that removes them
/// all at once: nothing here can do that any more then.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(options: Options, tell: Function) {
    _ = OPTIONS.with(|cell| cell.set(options));
    _ = TELL.with(|cell| cell.set(tell));
    panic::set_hook(Box::new(|info| {
        let message = info.to_string();
        TELL.with(|tell| {
            if let Some(tell) = tell.get() {
                _ = tell.call1(&JsValue::NULL, &message.into());
            }
        });
    }));
}

/// Whether the module is lost: what it has still to do must not be done.
pub(super) fn is_lost() -> bool {
    OPTIONS.with(|options| {
        let options = options.get();
        options.is_some_and(|options| options.signal().aborted())
    })
}

/// The options of every listener.
pub(super) fn listener_options() -> JsValue {
    OPTIONS.with(|options| options.get().map_or(JsValue::UNDEFINED, JsValue::from))
}
