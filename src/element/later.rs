//! What is done later. One copy of the machinery does for every task.

use leptos::prelude::window;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// A task that waits for its time; dropping it calls it off.
#[derive(Debug)]
pub(super) struct Timer(i32);

impl Timer {
    /// Does something after a time.
    pub(super) fn new(delay: Duration, task: impl FnOnce() + 'static) -> Option<Self> {
        let task = once(Box::new(task));
        let delay = i32::try_from(delay.as_millis()).unwrap_or(i32::MAX);
        window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(task.unchecked_ref(), delay)
            .ok()
            .map(Self)
    }

    /// Lets the task run even if nobody waits for it.
    pub(super) fn forget(self) {
        std::mem::forget(self);
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.0);
    }
}

/// Does something before the next paint.
pub(super) fn before_paint(task: impl FnOnce() + 'static) {
    _ = window().request_animation_frame(once(Box::new(task)).unchecked_ref());
}

/// A function that the browser calls once.
pub(super) fn once(task: Box<dyn FnOnce()>) -> JsValue {
    Closure::once_into_js(task)
}
