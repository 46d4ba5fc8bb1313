//! Links to parts of a brief. `#id` does not reach into a shadow root by itself.

use super::listener::Listener;
use crate::{
    model::Id,
    state::{Reading, Reason},
};
use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlElement, MouseEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// Follows the links inside `root`, and those of the page's address if the page has one brief.
pub(super) fn follow(root: &HtmlElement, reading: Reading) -> Vec<Listener> {
    let inside = root.clone();
    let clicks = Listener::new(root, "click", move |event| {
        let Some(id) = clicked_fragment(&event) else {
            return;
        };
        if !reveal(&inside, reading, &id, Reason::Link) {
            return;
        }
        event.prevent_default();
        if owns_address() {
            // Sets off `hashchange`, so that Back returns to where the reader was.
            _ = window().location().set_hash(&id);
        }
    });

    let inside = root.clone();
    let from_address = move || {
        if let Some(id) = address_fragment().filter(|_| owns_address()) {
            reveal(&inside, reading, &id, Reason::Link);
        }
    };
    from_address();
    vec![
        clicks,
        Listener::new(&window(), "hashchange", move |_| from_address()),
    ]
}

/// Opens, scrolls to and focuses a part of the brief; `false` if there is none of that name.
pub(super) fn reveal(root: &HtmlElement, reading: Reading, id: &str, reason: Reason) -> bool {
    let Ok(name) = Id::try_from(id) else {
        return false;
    };
    let Ok(Some(target)) = root.query_selector(&format!("[id=\"{name}\"]")) else {
        return false;
    };
    if let Ok(Some(_)) = target.closest("[hidden]:not([hidden=until-found])") {
        reading.clear_filter();
    }
    let paper = reading.paper();
    if let Some(item) = paper.1.number(id)
        && paper
            .1
            .items
            .get(item)
            .is_some_and(|item| item.is_collapsible)
    {
        reading.open(item, reason);
    }
    // After the frame in which the item opens: before it, there is nothing to scroll to.
    request_animation_frame(move || show(&target));
    true
}

fn show(target: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    target.scroll_into_view_with_scroll_into_view_options(&options);
    let heading = target
        .query_selector(":scope > h2, :scope > h3 > button")
        .ok()
        .flatten();
    let focus = heading.unwrap_or_else(|| target.clone());
    if !focus.has_attribute("tabindex") && focus.tag_name() != "BUTTON" {
        _ = focus.set_attribute("tabindex", "-1");
    }
    if let Ok(focus) = focus.dyn_into::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = focus.focus_with_options(&options);
    }
}

/// The id that a plain click on a link points at.
fn clicked_fragment(event: &Event) -> Option<String> {
    let click = event.dyn_ref::<MouseEvent>()?;
    if click.default_prevented()
        || click.button() != 0
        || click.ctrl_key()
        || click.meta_key()
        || click.shift_key()
    {
        return None;
    }
    let link = event
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest("a[href^='#']")
        .ok()??;
    link.get_attribute("href")?
        .strip_prefix('#')
        .map(str::to_owned)
}

fn address_fragment() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let id = js_sys::decode_uri_component(hash.strip_prefix('#')?).ok()?;
    Some(id.into())
}

/// With several briefs on a page none of them may speak for the address.
fn owns_address() -> bool {
    document()
        .query_selector_all("policy-brief")
        .is_ok_and(|briefs| briefs.length() == 1)
}
