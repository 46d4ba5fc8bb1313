//! What is JSON and what is not, beside serde_json.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, in its helpers too"
)]

use policy_brief::error::{Code, Error, MAX_BRIEF_BYTES};
use policy_brief::model::{Article, ArticleReader};
use proptest::prelude::*;
use serde::de::IgnoredAny;
use serde_json::Value;

const BRIEF: &str = r#"{
  "title": "T \\ \u00e9 \ud83d\ude00 \" \/ \n",
  "standfirst": "Ш",
  "language": "en",
  "reads": 12,
  "more": [null, true, false, -0.5e+3, {}, []],
  "sections": [
    { "id": "a", "title": "[\"sections\"]}", "content": { "narrative": [] } } ,
    { "content": { "findings": { "items": [] } }, "title": "B", "id": "b" }
  ],
  "topics": []
}"#;

/// Reads a brief a section at a time, or all of them where there is time.
fn read_in_steps(json: &[u8], has_time: bool) -> Result<Article, Error> {
    let mut reader = ArticleReader::new(json.to_vec());
    loop {
        if let Some(article) = reader.go_on(|| has_time)? {
            return Ok(article);
        }
    }
}

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

#[test]
fn a_brief_is_read_a_section_at_a_time() {
    let sections = Article::from_json(BRIEF.as_bytes()).unwrap().sections.len();
    let mut reader = ArticleReader::new(BRIEF.as_bytes().to_vec());
    for _ in 0..sections {
        assert_eq!(reader.go_on(|| false), Ok(None), "there is more to read");
    }
    let article = reader.go_on(|| false).unwrap().unwrap();
    assert_eq!(article.sections.len(), sections);
}

#[test]
fn what_exceeds_a_limit_is_refused_in_steps_as_at_once() {
    let text = "a".repeat(64 * 1024 + 1);
    let deep = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    let items = vec![r#"{ "id": "i", "blocks": [] }"#; 20_001].join(",");
    for json in [
        BRIEF.replacen("[\\\"sections", &text, 1),
        BRIEF.replacen("\"language\"", &format!("\"{text}\": 0, \"language\""), 1),
        // Two levels around this one, and three around that.
        BRIEF.replacen("{}", &deep(31), 1),
        BRIEF.replacen("\"id\"", &format!("\"more\": {}, \"id\"", deep(30)), 1),
        BRIEF.replacen("\"narrative\": []", &format!("\"narrative\": [{items}]"), 1),
        BRIEF.to_owned() + &" ".repeat(MAX_BRIEF_BYTES + 1 - BRIEF.len()),
    ] {
        let error = read_in_steps(json.as_bytes(), false).unwrap_err();
        assert_eq!(Err(error.clone()), Article::from_json(json.as_bytes()));
        assert_eq!(error.code(), Code::BriefTooLarge, "{error}");
    }
}

#[test]
fn however_the_list_of_sections_is_written_it_is_read_in_steps_as_at_once() {
    let a = r#"{ "id": "a", "title": "A", "content": { "narrative": [] } }"#;
    let b = r#"{ "id": "b", "title": "B", "content": { "narrative": [] } }"#;
    let fields = r#""title": "T", "standfirst": "S", "language": "en""#;
    for list in [
        format!(r#""sections": [{a}, {b}]"#),
        format!(r#""sections" : [ {a}\n,\t{b} ]"#),
        format!("\"sections\":[{a},\n{b}\r]"),
        format!("\"sections\": [{a},\u{c}{b}]"),
        format!(r#""sections": [{a} {b}]"#),
        format!(r#""sections": [{a},, {b}]"#),
        format!(r#""sections": [, {a}]"#),
        format!(r#""sections": [{a}, ]"#),
        format!(r#""sections": [{a}, 1]"#),
        format!(r#""sections": [{a}, "b"]"#),
        format!(r#""sections": [[{a}], {b}]"#),
        format!(r#""sections": [{a}}}"#),
        format!(r#""sections": [{a}, {{]"#),
        format!(r#""sections": {{ "sections": [{a}] }}"#),
        format!(r#""more": {{ "sections": [{a}] }}, "sections": [{b}]"#),
        format!(r#""more": "sections", "also": [{a}], "sections": [{b}]"#),
        format!(r#""sections": [{a}], "sections": [{b}]"#),
        format!(r#""sections": [], "sections": [{b}]"#),
        format!(r#""sections": 1, "sections": [{b}]"#),
        format!(r#""sec\u0074ions": [{a}]"#),
        format!(r#""sec\u0074ions": [{a}], "sections": [{b}]"#),
        format!(r#""sec\u0074ions": [], "sections": [{b}]"#),
        format!(r#""sections": [{a}, {a}]"#),
        format!(r#""sections": [{a}, {{}}]"#),
        r#""sections": []"#.to_owned(),
        r#""sections": null"#.to_owned(),
        r#""sections""#.to_owned(),
        String::new(),
    ] {
        for json in [
            format!("{{ {fields}, {list} }}"),
            format!("{{ {list}, {fields} }}"),
            format!("[{list}]"),
            format!("{{ {fields}, {list}"),
        ] {
            let at_once = Article::from_json(json.as_bytes());
            for has_time in [false, true] {
                assert_eq!(read_in_steps(json.as_bytes(), has_time), at_once, "{json}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn in_steps_a_brief_is_read_to_the_same_end_as_at_once(
        changes in prop::collection::vec(
            (
                0..BRIEF.len(),
                0..3_usize,
                prop::collection::vec(prop::sample::select(&b"{}[]:,\"\\ \n0aes\x0c"[..]), 0..3),
            ),
            0..3,
        ),
        has_time: bool,
    ) {
        let mut json = BRIEF.as_bytes().to_vec();
        for (place, removed, added) in changes {
            let start = place.min(json.len());
            json.splice(start..(place + removed).min(json.len()).max(start), added);
        }
        prop_assert_eq!(
            read_in_steps(&json, has_time), Article::from_json(&json),
            "{}", String::from_utf8_lossy(&json)
        );
    }

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
