use crate::{
    logic::{Facet, Filter},
    state::{Openness, Reading},
};
use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Tells the host page what the reader does, as long as the current reactive owner lives.
///
/// Events leave the reactive graph, so nothing can be derived here. What was set before the first
/// run, by an early click or the page's address, is the baseline and no event.
pub(super) fn announce(host: &HtmlElement, reading: Reading) {
    let target = host.clone();
    Effect::new(move |before: Option<Openness>| {
        let now = reading.openness();
        let paper = reading.paper();
        let before = before.as_ref().map_or(&now.open, |before| &before.open);
        for ((item, before), &open) in paper.1.items.iter().zip(before).zip(&now.open) {
            if *before != open {
                let detail = object(&[
                    ("id", item.id.as_str().into()),
                    ("open", open.into()),
                    ("reason", now.reason.as_str().into()),
                ]);
                dispatch(&target, "brief-toggle", &detail);
            }
        }
        now
    });

    let target = host.clone();
    Effect::new(move |is_later: Option<()>| {
        let detail = filter_object(&reading.filter());
        let (shown, total) = reading
            .outcome()
            .with(|outcome| (outcome.count as u32, outcome.shown.len() as u32));
        if is_later.is_some() {
            set(&detail, "shown", &shown.into());
            set(&detail, "total", &total.into());
            dispatch(&target, "brief-filter", &detail);
        }
    });
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
