//! Short ways to what the browser offers.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, HtmlElement, Node, Range, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, ShadowRoot,
};

/// How much of a tall element is enough to be seen, in CSS pixels: two lines.
const ENOUGH: f64 = 48.0;

/// The elements that a selector finds, in the order of the document.
pub(super) fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|n| found.get(n))
        .map(JsCast::unchecked_into)
        .collect()
}

/// The first element that a selector finds.
pub(super) fn first(root: &Element, selector: &str) -> Option<HtmlElement> {
    let found = root.query_selector(selector).ok()??;
    Some(found.unchecked_into())
}

/// The part of a brief, or of a page, that has an id.
pub(super) fn part(root: &Element, id: &str) -> Option<HtmlElement> {
    first(root, &["[id=\"", id, "\"]"].concat())
}

/// What is an element, by what it says of itself: in a brief that moved to another document,
/// elements and events are instances of that window's classes and of none here.
pub(super) fn as_element(value: JsValue) -> Option<Element> {
    let node: Node = value.unchecked_into();
    (node.node_type() == Node::ELEMENT_NODE).then(|| node.unchecked_into())
}

/// The element that an event is for.
pub(super) fn target(event: &Event) -> Option<Element> {
    as_element(event.target()?.into())
}

/// Sets an attribute, or takes it away.
pub(super) fn set(element: &Element, name: &str, value: Option<&str>) {
    // Setting fails only for a name that is none.
    _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// The elements of this one's name on the page.
pub(super) fn namesakes(host: &Element) -> Vec<Element> {
    let page = document().document_element();
    // In capitals, which do not matter here, it costs no import that is not there anyway.
    page.map(|page| all(&page, &host.tag_name()))
        .unwrap_or_default()
}

/// Whether an element is the only one of its name on the page.
pub(super) fn is_alone(host: &Element) -> bool {
    namesakes(host).len() == 1
}

/// Whether the browser knows a name.
pub(super) fn has_global(name: &str) -> bool {
    has(&window(), name)
}

/// Whether an object has a property.
pub(super) fn has(object: &JsValue, name: &str) -> bool {
    js_sys::Reflect::has(object, &name.into()).unwrap_or_default()
}

/// Focuses without scrolling.
pub(super) fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = element.focus_with_options(&options);
}

/// The element inside the brief that has the focus.
pub(super) fn focused(root: &Element) -> Option<Element> {
    // Outside a shadow root it is a document, which has an active element too, or nothing has one.
    let root: ShadowRoot = root.get_root_node().unchecked_into();
    root.active_element()
}

/// Whether nothing on the page has the focus.
pub(super) fn is_focus_lost() -> bool {
    document().active_element() == document().body().map(Into::into)
}

/// Whether an element or one around it is hidden by the filter or the interface.
pub(super) fn is_hidden(element: &Element) -> bool {
    matches!(
        element.closest("[hidden]:not([hidden=until-found])"),
        Ok(Some(_))
    )
}

/// How far an element stands below the window's upper edge, in CSS pixels.
pub(super) fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Whether an element can be seen below a line of the window: all of it, or enough to read a line.
pub(super) fn is_in_view(element: &Element, line: f64) -> bool {
    let place = element.get_bounding_client_rect();
    let seen = place.bottom().min(window_height()) - place.top().max(line);
    seen > 0.0 && seen >= place.height().min(ENOUGH)
}

/// Whether enough of an element to read a line stands below a line of the window, or further down.
pub(super) fn is_below(element: &Element, line: f64) -> bool {
    element.get_bounding_client_rect().bottom() >= line + ENOUGH
}

/// The section of a part of a brief that stands right below its heading; else the part itself.
pub(super) fn with_heading(part: &Element) -> Element {
    let section = part.closest(".section").ok().flatten();
    let section = section.filter(|section| top(part) - top(section) < 0.15 * window_height());
    section.unwrap_or_else(|| part.clone())
}

/// The box of the filter bar and the text.
pub(super) fn layout(root: &Element) -> Option<Element> {
    Some(first(root, ".brief__layout")?.into())
}

/// Scrolls so far that the filter bar, which sticks to the window, has the room that it needs.
pub(super) fn keep_bar(root: &Element) {
    let Some(layout) = first(root, ".brief__layout[data-tall]") else {
        return;
    };
    if layout.get_bounding_client_rect().bottom() < window_height() {
        scroll_to(&layout, ScrollLogicalPosition::End);
    }
    if top(&layout) > 0.0 {
        scroll_to(&layout, ScrollLogicalPosition::Start);
    }
}

/// How much of the page can be seen at once, in CSS pixels.
pub(super) fn window_height() -> f64 {
    let height = window().inner_height().ok();
    height
        .and_then(|height| height.as_f64())
        .unwrap_or_default()
}

/// Scrolls whatever scrolls around an element until it stands there.
pub(super) fn scroll_to(element: &Element, place: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(place);
    // Whatever the page has for its own links: where it leads is measured afterwards.
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls the window by so many CSS pixels.
pub(super) fn scroll_by(distance: f64) {
    window().scroll_by_with_x_and_y(0.0, distance);
}

/// Scrolls whatever scrolls around an element until that stands so far below the window's upper edge, in CSS
/// pixels.
pub(super) fn scroll_to_top(element: &Element, wanted: f64) {
    let style = element.unchecked_ref::<HtmlElement>().style();
    let mut margin = top(element);
    // A box that scrolls may begin below the window's edge; the first time tells by how much. And it is led by
    // whole pixels: where it may not stop in between, the rest would add up.
    for _ in 0..2 {
        margin -= (top(element) - wanted).round();
        let thousandths = (1000.0 * margin) as i32;
        _ = style.set_property(
            "scroll-margin-top",
            &format!("calc({thousandths}px / 1000)"),
        );
        scroll_to(element, ScrollLogicalPosition::Start);
    }
    _ = style.remove_property("scroll-margin-top");
}

/// Scrolls so far that a range stands where it can be read, below a line of the window.
pub(super) fn bring_into_view(range: &Range, line: f64) {
    let Some(parent) = range
        .start_container()
        .ok()
        .and_then(|node| node.parent_element())
    else {
        return;
    };
    let height = window_height();
    let is_in_view = |range: &Range| {
        let place = range.get_bounding_client_rect();
        place.top() >= line && place.bottom() < 0.95 * height
    };
    if is_in_view(range) {
        return;
    }
    // A paragraph may be taller than the window.
    scroll_to(&parent, ScrollLogicalPosition::Center);
    if !is_in_view(range) {
        let place = range.get_bounding_client_rect();
        scroll_by(place.top() - 0.4 * height);
    }
}
