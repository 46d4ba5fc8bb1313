//! How large a brief may be.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, in its helpers too"
)]

use policy_brief::error::Code;
use policy_brief::model::Article;
use serde_json::{Value, json};

fn brief() -> Value {
    json!({
        "title": "T", "standfirst": "S", "language": "en",
        "sections": [{ "id": "a", "title": "A", "content": { "narrative": [] } }]
    })
}

/// The message of the refusal of a brief that is larger than it may be.
fn too_large(brief: &Value) -> String {
    let error = Article::from_json(brief.to_string().as_bytes()).unwrap_err();
    assert_eq!(error.code(), Code::BriefTooLarge, "{error}");
    error.message().to_owned()
}

#[test]
fn a_text_of_more_than_64_kib_is_refused_with_its_place() {
    let mut brief = brief();
    brief["standfirst"] = json!("x".repeat(64 * 1024));
    assert!(Article::from_json(brief.to_string().as_bytes()).is_ok());
    brief["standfirst"] = json!("x".repeat(64 * 1024 + 1));
    assert!(too_large(&brief).contains("at line 1 column "));
}

#[test]
fn a_depth_of_more_than_32_is_refused_with_its_place() {
    let nested = |depth: usize| "[".repeat(depth) + "\n\"]]\\\"]\"" + &"]".repeat(depth);
    let refusal = |depth| Article::from_json(nested(depth).as_bytes()).unwrap_err();
    assert_eq!(refusal(32).code(), Code::BriefInvalid);
    assert_eq!(
        refusal(33).message(),
        "found a depth of 33 at line 1 column 33, expected at most 32"
    );
}

#[test]
fn more_than_20_000_items_are_refused() {
    let passages = |count: usize| -> Vec<_> {
        (0..count)
            .map(|n| json!({ "id": format!("p{n}"), "blocks": [{ "paragraph": [{ "text": "x" }] }] }))
            .collect()
    };
    let mut brief = brief();
    brief["sections"] =
        json!([{ "id": "all", "title": "All", "content": { "narrative": passages(20_000) } }]);
    assert!(Article::from_json(brief.to_string().as_bytes()).is_ok());
    brief["sections"][0]["content"]["narrative"] = json!(passages(20_001));
    assert!(too_large(&brief).contains("20001 items"));
}
