use super::panic::listener_options;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::{Event, EventTarget};

#[wasm_bindgen]
extern "C" {
    /// An [`EventTarget`], whose own binding takes no plain object as options.
    type Target;
    #[wasm_bindgen(method, js_name = addEventListener)]
    fn add_event_listener(this: &Target, name: &str, handler: &JsValue, options: &JsValue);
}

/// A listener that is removed when it is dropped.
pub(super) struct Listener {
    target: EventTarget,
    name: &'static str,
    handler: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens to `name` on `target`.
    pub(super) fn new(
        target: &EventTarget,
        name: &'static str,
        handler: impl FnMut(Event) + 'static,
    ) -> Self {
        Self::boxed(target, name, Box::new(handler))
    }

    /// The same for every type of handler: there is one copy of this.
    fn boxed(target: &EventTarget, name: &'static str, handler: Box<dyn FnMut(Event)>) -> Self {
        let listener = Self {
            target: target.clone(),
            name,
            handler: Closure::wrap(handler),
        };
        let target: &Target = target.unchecked_ref();
        target.add_event_listener(name, listener.handler.as_ref(), &listener_options());
        listener
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let handler = self.handler.as_ref().unchecked_ref();
        _ = self
            .target
            .remove_event_listener_with_callback(self.name, handler);
    }
}
