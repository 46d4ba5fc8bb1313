use crate::{
    components::Brief,
    logic::fingerprint,
    model::Article,
    state::{InitiallyOpen, Reading},
};
use leptos::prelude::*;

/// The brief as HTML: what the component shows before, and without, any script.
pub fn prerender(article: &Article, open: InitiallyOpen) -> String {
    let article = article.clone();
    Owner::new().with(|| {
        let reading = Reading::new(article, open);
        view! { <Brief reading /> }.to_html()
    })
}

/// The declarative shadow root of `<policy-brief>`, ready to be hydrated from `json`.
///
/// The style stands inside it, so that the first paint waits for no other file.
pub(super) fn shadow_root(article: &Article, json: &str, open: InitiallyOpen, css: &str) -> String {
    format!(
        "<template shadowrootmode=\"open\"><style>{css}</style><div data-brief=\"{}\">{}</div></template>",
        fingerprint(json.as_bytes()),
        prerender(article, open),
    )
}
