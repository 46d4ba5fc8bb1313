use crate::{
    components::Brief,
    logic::{Labels, fingerprint},
    model::Article,
    state::{InitiallyOpen, Reading},
};
use leptos::prelude::*;

/// The brief as HTML: what the component shows before, and without, any script.
pub fn prerender(article: &Article, labels: &Labels, open: InitiallyOpen) -> String {
    let (article, labels) = (article.clone(), labels.clone());
    Owner::new().with(|| {
        let reading = Reading::new(article, labels, open);
        view! { <Brief reading /> }.to_html()
    })
}

/// What works in a prerendered page before the program is there, as scripts: for the head, and for the
/// place behind the element.
pub(super) fn early_scripts(nonce: Option<&str>) -> [String; 2] {
    let lines = include_str!("early.js").lines().map(str::trim);
    let code: Vec<_> = lines.filter(|line| !line.starts_with("//")).collect();
    let nonce = nonce.map_or_else(String::new, |nonce| format!(" nonce=\"{nonce}\""));
    [
        code.join("\n"),
        "earlyBrief.goToFragment(document.querySelector(\"policy-brief\"))".to_owned(),
    ]
    .map(|script| format!("<script{nonce}>{script}</script>"))
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
