//! The keyboard, beyond what the browser does by itself.

use super::{dom, listener::Listener, standpoint::Standpoint};
use leptos::prelude::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, ScrollLogicalPosition};

/// Answers keys: those inside the brief, and `/` on the whole page.
pub(super) fn follow(host: &HtmlElement, standpoint: &Rc<Standpoint>) -> [Listener; 3] {
    let root = &standpoint.root;
    let (host, brief, standpoint) = (host.clone(), root.clone(), standpoint.clone());
    let inside = Listener::new(root, "keydown", move |event| {
        let Some((key, target)) = plain_key(&event) else {
            return;
        };
        let is_answered = if is_search(&target) {
            in_search(key, &target, &standpoint)
        } else {
            in_group(key, &target)
        };
        if is_answered {
            key.prevent_default();
        }
    });
    let page = Listener::new(&document(), "keydown", move |event| {
        let Some((key, target)) = plain_key(&event) else {
            return;
        };
        // With several briefs on the page, a key is for the one that has the focus.
        if key.key() == "/"
            && !is_writing(&target)
            && (dom::is_alone(&host) || dom::focused(&brief).is_some())
            && let Some(search) = dom::first(&brief, "[type=search]")
            // The editor may have left it out.
            && search.client_height() > 0
        {
            key.prevent_default();
            let popover = dom::first(&brief, ":popover-open");
            _ = popover.map(|popover| popover.hide_popover());
            // Left to themselves, some browsers scroll further than need be, and some not far enough.
            dom::focus(&search);
            dom::scroll_to(&search, ScrollLogicalPosition::Nearest);
        }
    });
    let stops = Listener::new(root, "focusin", |event| {
        let target = dom::as_element(event.composed_path().get(0));
        if let Some((buttons, place)) = target.and_then(|target| group_of(&target)) {
            for (n, button) in buttons.iter().enumerate() {
                dom::set(
                    button,
                    "tabindex",
                    Some(if n == place { "0" } else { "-1" }),
                );
            }
        }
    });
    [inside, page, stops]
}

/// A key that no script has answered and that composes no character, with the element it is for.
fn plain_key(event: &Event) -> Option<(&KeyboardEvent, Element)> {
    // A form that the browser fills in sends events of that name without a key.
    if !dom::has(event, "key") {
        return None;
    }
    let key: &KeyboardEvent = event.unchecked_ref();
    let is_taken = key.default_prevented() || key.is_composing();
    let is_plain = !(is_taken || key.ctrl_key() || key.meta_key() || key.alt_key());
    let target = dom::as_element(event.composed_path().get(0))?;
    is_plain.then_some((key, target))
}

fn in_search(key: &KeyboardEvent, search: &Element, standpoint: &Standpoint) -> bool {
    let reading = standpoint.reading;
    match key.key().as_str() {
        "Enter" => standpoint.step(!key.shift_key()),
        "Escape" if reading.now().filter.query.is_empty() => {
            _ = search.unchecked_ref::<HtmlElement>().blur();
        }
        "Escape" => reading.set_query(""),
        _ => return false,
    }
    true
}

/// Walks through a group of buttons. The one that had the focus last is a stop for Tab.
fn in_group(key: &KeyboardEvent, button: &Element) -> bool {
    let Some((buttons, place)) = group_of(button) else {
        return false;
    };
    let count = buttons.len();
    let next = match key.key().as_str() {
        "ArrowRight" | "ArrowDown" => (place + 1) % count,
        "ArrowLeft" | "ArrowUp" => (place + count - 1) % count,
        "Home" => 0,
        "End" => count - 1,
        _ => return false,
    };
    let next = buttons.get(next).map(|next| next.unchecked_ref());
    _ = next.map(HtmlElement::focus);
    true
}

/// The buttons of a facet, and which of them this is.
fn group_of(button: &Element) -> Option<(Vec<Element>, usize)> {
    let is_one = button.matches(".facet-button").unwrap_or_default();
    let buttons = dom::all(
        &button.parent_element().filter(|_| is_one)?,
        ".facet-button",
    );
    let place = buttons.iter().position(|other| other == button)?;
    Some((buttons, place))
}

/// Whether an element is the filter's box.
pub(super) fn is_search(element: &Element) -> bool {
    element.matches("[type=search]").unwrap_or_default()
}

/// Whether keys are text where they go.
fn is_writing(target: &Element) -> bool {
    let is_field = target
        .matches("input, textarea, select")
        .unwrap_or_default();
    is_field || target.unchecked_ref::<HtmlElement>().is_content_editable()
}
