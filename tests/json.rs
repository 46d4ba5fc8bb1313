//! What is JSON and what is not, beside serde_json.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, in its helpers too"
)]

use policy_brief::error::Code;
use policy_brief::model::Article;
use proptest::prelude::*;
use serde::de::IgnoredAny;
use serde_json::Value;

const BRIEF: &str = r#"{
  "title": "T \\ \u00e9 \ud83d\ude00 \" \/ \n",
  "standfirst": "Ш",
  "language": "en",
  "reads": 12,
  "more": [null, true, false, -0.5e+3, {}, []],
  "sections": [{ "id": "a", "title": "A", "content": { "narrative": [] } }]
}"#;

/// Why a text is no JSON; nothing where it is.
fn fault(json: &[u8]) -> Option<String> {
    let error = Article::from_json(json).err()?;
    let message = error.message().to_owned();
    message.starts_with("found no JSON").then_some(message)
}

#[test]
fn what_is_no_json_is_refused_with_its_place() {
    for (json, place) in [
        ("", "line 1 column 1: value expected"),
        ("{", "line 1 column 2: value or end of sequence expected"),
        ("<html>", "line 1 column 1: value expected"),
        (
            "[1,\n 2\n 3]",
            "line 3 column 2: comma or end of sequence expected",
        ),
        ("{\n  \"a\" 1}", "line 2 column 7: colon expected"),
        ("{} {}", "line 1 column 4: end of file expected"),
    ] {
        let error = Article::from_json(json.as_bytes()).unwrap_err();
        assert_eq!(error.code(), Code::BriefInvalid);
        assert_eq!(error.path(), None, "{json}");
        assert_eq!(error.message(), format!("found no JSON at {place}"));
    }
}

#[test]
fn json_that_is_no_brief_is_no_fault_of_the_json() {
    for json in ["null", "[]", "1e999", "-0", "\"\""] {
        let error = Article::from_json(json.as_bytes()).unwrap_err();
        assert_eq!(error.code(), Code::BriefInvalid);
        assert!(error.message().starts_with("found "), "{error}");
        assert_eq!(fault(json.as_bytes()), None);
    }
    Article::from_json(format!("\n{BRIEF}\t").as_bytes()).unwrap();
}

#[test]
fn texts_are_what_their_escapes_say() {
    let article = Article::from_json(BRIEF.as_bytes()).unwrap();
    let value: Value = serde_json::from_str(BRIEF).unwrap();
    assert_eq!(article.title, value["title"].as_str().unwrap());
    assert_eq!(article.reads, Some(12));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_text_is_json_where_serde_json_takes_it_for_json(
        place in 0..BRIEF.len(),
        removed in 0..3_usize,
        added in prop::collection::vec(
            prop::sample::select(&b"{}[]:,\"\\ \n09-.eEutfn\x00\x1f\xff\xc3"[..]), 0..3
        ),
    ) {
        let mut json = BRIEF.as_bytes().to_vec();
        json.splice(place..(place + removed).min(BRIEF.len()), added);
        let expected = serde_json::from_slice::<Value>(&json);
        // It takes a number beyond its floats for none, and does not look at what follows, unless
        // nobody asks for the number.
        let is_json = match &expected {
            Err(error) if error.to_string().starts_with("number out") => {
                serde_json::from_slice::<IgnoredAny>(&json).is_ok()
            }
            _ => expected.is_ok(),
        };
        prop_assert_eq!(
            fault(&json).is_none(), is_json, "{:?} {}", expected, String::from_utf8_lossy(&json)
        );
    }
}
