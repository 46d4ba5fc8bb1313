//! The brief on paper.

use super::{
    address::{self, Address, Entry},
    dom,
    listener::Listener,
    screen::SharedScreen,
};
use crate::{components::label, state::Reading};
use leptos::prelude::*;
use std::{cell::Cell, rc::Rc};
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
    address: &Address,
    version: String,
) -> [Listener; 3] {
    let is_printing = Rc::new(Cell::new(false));
    let (brief, printing) = (root.clone(), is_printing.clone());
    let clicks = Listener::new(root, "click", move |event| {
        let target = dom::target(&event);
        let Some(choice) = target.and_then(|target| target.get_attribute("data-print")) else {
            return;
        };
        dom::set(&brief, "data-print", Some(&choice));
        _ = window().print();
        // The page may not be allowed to; and some browsers go on here while they print.
        if !printing.get() {
            dom::set(&brief, "data-print", None);
        }
    });

    let (brief, page, printing) = (root.clone(), screen.clone(), is_printing.clone());
    let address = address.clone();
    let before = Listener::new(&window(), "beforeprint", move |_| {
        printing.set(true);
        let choice = brief.get_attribute("data-print");
        let is_all = choice.is_none_or(|choice| choice != "shown") || !reading.now().is_filtered();
        let paper = reading.paper();
        let labels = &paper.2;
        let locale = match labels.language() {
            "en" => "en-GB",
            other => other,
        };
        let date = js_sys::Date::new_0().to_locale_date_string(locale, &JsValue::UNDEFINED);
        // All of the paper is what the address without the filter leads to.
        let here = if is_all {
            address.unfiltered()
        } else {
            // A filter that has not yet rested belongs to what is printed.
            address.write(reading, None, Entry::New);
            address::here()
        };
        let here = here.map(|url| url.href()).unwrap_or_default();
        let note = label::print_note(reading, &String::from(date), &here, &version, is_all);
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
        is_printing.set(false);
        dom::set(&brief, "data-print", None);
        reading.end_print();
    });
    [clicks, before, after]
}
