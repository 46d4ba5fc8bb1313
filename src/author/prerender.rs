use crate::{
    components::Brief,
    logic::{Index, Labels, fingerprint},
    model::Article,
    state::{InitiallyOpen, Reading},
};
use leptos::prelude::*;

/// The brief as HTML: what the component shows before, and without, any script.
pub fn prerender(article: &Article, labels: &Labels, open: InitiallyOpen) -> String {
    let (article, labels) = (article.clone(), labels.clone());
    Owner::new().with(|| {
        let index = Index::new(&article);
        let reading = Reading::new(article, index, labels, open);
        view! { <Brief reading /> }.to_html()
    })
}

/// The declarative shadow root of `<policy-brief>`, ready to be hydrated from `json`.
///
/// The style stands inside it, so that the first paint waits for no other file.
pub(super) fn shadow_root(
    article: &Article,
    labels: &Labels,
    json: &str,
    open: InitiallyOpen,
    css: &str,
) -> String {
    format!(
        "<template shadowrootmode=\"open\"><style>{css}</style><div data-brief=\"{}\">{}</div></template>",
        labels.mark(&fingerprint(json.as_bytes())),
        prerender(article, labels, open),
    )
}
