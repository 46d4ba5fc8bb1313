//! The brief as a component of another Leptos app, as a server renders it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

use leptos::{
    nonce::Nonce,
    prelude::*,
    tachys::{
        ssr::{StreamBuilder, StreamChunk},
        view::Position,
    },
};
use policy_brief::{
    PolicyBrief,
    author::{compile, prerender},
    logic::{Labels, fingerprint, labels_of},
    model::Article,
    state::InitiallyOpen,
};
use std::{fs, path::Path};

fn example(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    fs::read_to_string(folder.join(name)).expect("an example")
}

fn paper() -> Article {
    Article::from_json(example("paper.json").as_bytes()).expect("a paper")
}

fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().to_html())
}

#[test]
fn the_compiled_paper_of_the_examples_is_that_of_its_markdown() {
    let article = compile(&example("paper.md")).unwrap_or_else(|errors| panic!("{errors:?}"));
    assert_eq!(paper(), article);
}

#[test]
fn a_server_renders_what_brief_publish_prerenders() {
    let article = paper();
    let html = html(|| view! { <PolicyBrief article=paper() /> });
    let brief = prerender(&article, &Labels::english(), InitiallyOpen::None);
    assert!(html.contains(&brief), "{html}");
    assert!(html.starts_with("<policy-brief-view><template shadowrootmode=\"open\""));
}

#[test]
fn a_server_that_streams_sends_the_same() {
    let mut stream = StreamBuilder::new(None);
    Owner::new().with(|| {
        view! { <PolicyBrief article=paper() /> }.to_html_async_with_buf::<true>(
            &mut stream,
            &mut Position::default(),
            true,
            false,
            Vec::new(),
        );
    });
    let chunks = stream.finish().take_chunks();
    let sent: String = chunks
        .into_iter()
        .map(|chunk| match chunk {
            StreamChunk::Sync(html) => html,
            late => panic!("{late:?}"),
        })
        .collect();
    assert_eq!(sent, html(|| view! { <PolicyBrief article=paper() /> }));
}

#[test]
fn the_browser_can_tell_that_the_server_rendered_the_same() {
    let html = html(|| view! { <PolicyBrief article=paper() /> });
    let json = serde_json::to_vec(&*paper()).expect("JSON");
    let mark = Labels::english().mark(&fingerprint(&json));
    assert!(
        html.contains(&format!("<div data-brief=\"{mark}\">")),
        "{html}"
    );
}

#[test]
fn the_style_carries_the_nonce_of_an_app_that_has_one() {
    let html = html(|| {
        provide_context(Nonce::from_value("once"));
        view! { <PolicyBrief article=paper() /> }
    });
    assert!(html.contains("<style nonce=\"once\">"), "{html}");
}

#[test]
fn the_style_is_not_escaped() {
    let html = html(|| view! { <PolicyBrief article=paper() /> });
    let start = html.find("<style>").expect("a style");
    let end = html.find("</style>").expect("its end");
    let style = html.get(start..end).expect("the style");
    assert!(
        style.contains(":host > div") && !style.contains("&gt;"),
        "{style}"
    );
}

#[test]
fn attributes_of_the_element_go_on_the_component() {
    let html = html(|| {
        view! { <PolicyBrief article=paper() open=InitiallyOpen::All theme="dark" controls="none" /> }
    });
    assert!(
        html.starts_with("<policy-brief-view theme=\"dark\" controls=\"none\">"),
        "{html}"
    );
    assert!(html.contains("aria-expanded=\"true\"") && !html.contains("aria-expanded=\"false\""));
}

#[test]
fn labels_can_be_in_another_language() {
    let html = html(|| view! { <PolicyBrief article=paper() labels=labels_of(["de"]) /> });
    let german = prerender(&paper(), &labels_of(["de"]), InitiallyOpen::None);
    assert!(html.contains(&german));
}
