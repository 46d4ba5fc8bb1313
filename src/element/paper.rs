//! The brief on paper.

use super::{dom, listener::Listener, screen::SharedScreen};
use crate::{components::label, logic::parameters_of, state::Reading};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// Prints what the reader asks for: the whole paper, unless it should be what is shown.
///
/// Everything is open for as long as the browser prints, and the screen is what it was after it,
/// also when the reader thinks better of it.
pub(super) fn follow(
    root: &HtmlElement,
    reading: Reading,
    screen: &SharedScreen,
    version: String,
) -> [Listener; 3] {
    let brief = root.clone();
    let clicks = Listener::new(root, "click", move |event| {
        let target = dom::target(&event);
        let Some(choice) = target.and_then(|target| target.get_attribute("data-print")) else {
            return;
        };
        dom::set(&brief, "data-print", Some(&choice));
        _ = window().print();
    });

    let (brief, page) = (root.clone(), screen.clone());
    let before = Listener::new(&window(), "beforeprint", move |_| {
        let only = brief
            .get_attribute("data-print")
            .is_some_and(|choice| choice == "shown");
        let filter = &reading.now().filter;
        let description: Vec<_> = parameters_of(filter)
            .into_iter()
            .map(|(_, value)| value)
            .collect();
        let description = description.join(", ");
        let filter = (only && !description.is_empty()).then_some(description.as_str());
        let paper = reading.paper();
        let labels = &paper.2;
        let locale = match labels.language() {
            "en" => "en-GB",
            other => other,
        };
        let date = js_sys::Date::new_0().to_locale_date_string(locale, &JsValue::UNDEFINED);
        let address = window().location().href().unwrap_or_default();
        let note = label::print_note(labels, &String::from(date), &address, &version, filter);
        // At once: where a script has asked for the print, nothing runs between this and the picture
        // that the browser takes.
        if let Some(place) = dom::first(&brief, ".print-note") {
            place.set_text_content(Some(&note));
        }
        reading.print();
        page.borrow_mut().finish();
    });

    let brief = root.clone();
    let after = Listener::new(&window(), "afterprint", move |_| {
        dom::set(&brief, "data-print", None);
        reading.end_print();
    });
    [clicks, before, after]
}
