use crate::{
    logic::{Facet, Filter},
    model::Id,
    state::{Reason, Standing},
};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Tells the host page that an item was opened or closed.
pub(super) fn tell_toggle(host: &HtmlElement, id: &Id, is_open: bool, reason: Reason) {
    let detail = object(&[
        ("id", id.as_str().into()),
        ("open", is_open.into()),
        ("reason", reason.as_str().into()),
    ]);
    dispatch(host, "brief-toggle", &detail);
}

/// Tells the host page of another filter.
pub(super) fn tell_filter(host: &HtmlElement, filter: &Filter, standing: Standing) {
    let detail = filter_object(filter);
    set(&detail, "shown", &(standing.shown as u32).into());
    set(&detail, "total", &(standing.total as u32).into());
    dispatch(host, "brief-filter", &detail);
}

/// The filter as the host page reads it: `{query, topics, addressees, kinds}`.
pub(super) fn filter_object(filter: &Filter) -> Object {
    let ids = |facet| {
        let ids = filter.chosen.of(facet).iter();
        ids.map(|id| JsValue::from_str(id.as_str()))
            .collect::<Array>()
            .into()
    };
    object(&[
        ("query", filter.query.as_str().into()),
        ("topics", ids(Facet::Topic)),
        ("addressees", ids(Facet::Addressee)),
        ("kinds", ids(Facet::Kind)),
    ])
}

/// A plain object with these properties.
pub(super) fn object(properties: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in properties {
        set(&object, name, value);
    }
    object
}

fn set(object: &Object, name: &str, value: &JsValue) {
    // Setting fails only on a frozen object; this one is our own.
    _ = Reflect::set(object, &name.into(), value);
}

fn dispatch(host: &HtmlElement, name: &str, detail: &Object) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // It fails only for an event that is being dispatched already.
        _ = host.dispatch_event(&event);
    }
}
