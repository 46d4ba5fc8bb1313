//! What is done later. One copy of the machinery does for every task.

use super::panic::is_lost;
use js_sys::Date;
use leptos::prelude::window;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// A task that waits for its time; dropping it calls it off.
#[derive(Debug)]
pub(super) struct Timer {
    handle: i32,
    /// The browser calls it; it may go while it runs.
    _task: Closure<dyn FnMut()>,
}

impl Timer {
    /// Does something after a time.
    pub(super) fn new(delay: Duration, task: impl FnOnce() + 'static) -> Option<Self> {
        let mut task: Option<Box<dyn FnOnce()>> = Some(Box::new(task));
        let task = Closure::wrap(Box::new(move || {
            if let Some(task) = task.take().filter(|_| !is_lost()) {
                task();
            }
        }) as Box<dyn FnMut()>);
        let delay = i32::try_from(delay.as_millis()).unwrap_or(i32::MAX);
        let handle = window().set_timeout_with_callback_and_timeout_and_arguments_0(
            task.as_ref().unchecked_ref(),
            delay,
        );
        Some(Self {
            handle: handle.ok()?,
            _task: task,
        })
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.handle);
    }
}

/// Whether there is time left, of so many milliseconds from now on.
pub(super) fn time_left(millis: f64) -> impl Fn() -> bool {
    let end = Date::now() + millis;
    move || Date::now() < end
}

/// Does something once what runs now, and all effects that wait, are done.
pub(super) fn soon(task: impl FnOnce() + 'static) {
    window().queue_microtask(once(Box::new(task)).unchecked_ref());
}

/// Does something before the next paint.
pub(super) fn before_paint(task: impl FnOnce() + 'static) {
    _ = window().request_animation_frame(once(Box::new(task)).unchecked_ref());
}

/// A function that the browser calls once. It does nothing in a module that is lost: what that would do is
/// done to a page that shows all its text meanwhile.
pub(super) fn once(task: Box<dyn FnOnce()>) -> JsValue {
    Closure::once_into_js(move || {
        if !is_lost() {
            task();
        }
    })
}
