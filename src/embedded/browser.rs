use super::{Looks, TAG, style::STYLE, version};
use crate::{
    element::{LoadedBrief, OpenBrief, PreparedBrief},
    logic::Labels,
    model::Article,
    state::InitiallyOpen,
};
use js_sys::Array;
use leptos::{html::custom, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{CssStyleSheet, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

thread_local! {
    // One for all briefs of the page. A sheet made by a script is none that a content security
    // policy asks about.
    static SHEET: Option<CssStyleSheet> = CssStyleSheet::new().ok().inspect(|sheet| {
        _ = sheet.replace_sync(STYLE);
    });
}

/// An element that holds the brief once it stands on the page, and takes it down when it goes.
pub(super) fn host(
    article: Article,
    open: InitiallyOpen,
    state_key: Option<String>,
    labels: Labels,
    looks: Looks,
) -> impl IntoView {
    let place = NodeRef::new();
    let shown = StoredValue::new_local(None);
    place.on_load(move |place: HtmlElement| {
        // What the brief reads is no reason to make it anew.
        let brief = untrack(|| show(&place, article, open, state_key, labels));
        shown.set_value(brief);
    });
    // Taken out first: what is disposed of with its owner must not dispose of anything itself.
    on_cleanup(move || drop(shown.try_update_value(Option::take)));
    custom(TAG)
        .attr("theme", move || looks.theme.get())
        .attr("controls", move || looks.controls.get())
        .node_ref(place)
}

fn show(
    host: &HtmlElement,
    article: Article,
    open: InitiallyOpen,
    state_key: Option<String>,
    labels: Labels,
) -> Option<OpenBrief> {
    // It is there if a server rendered the brief.
    let root = match host.shadow_root() {
        Some(root) => root,
        None => furnish(host)?,
    };
    // One made here has none yet, and the page's policy may have refused that of the server.
    if root.style_sheets().length() == 0 {
        let sheets = SHEET.with(|sheet| sheet.iter().collect::<Array>());
        root.set_adopted_style_sheets(&sheets);
    }
    let body = root.query_selector("div").ok()??.dyn_into().ok()?;
    let version = version(&article);
    let brief = LoadedBrief {
        article,
        labels,
        version,
    };
    let brief = PreparedBrief::new(brief, host, body, state_key.as_deref());
    Some(brief.show(open == InitiallyOpen::All))
}

/// Makes the shadow root that a brief is mounted in.
fn furnish(host: &HtmlElement) -> Option<ShadowRoot> {
    let root = host
        .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
        .ok()?;
    let body = document().create_element("div").ok()?;
    root.append_child(&body).ok()?;
    Some(root)
}
