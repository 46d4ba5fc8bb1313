use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventTarget};

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
        // It fails only for a target that is no event target.
        _ = target
            .add_event_listener_with_callback(name, listener.handler.as_ref().unchecked_ref());
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
