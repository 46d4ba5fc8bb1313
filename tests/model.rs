//! The values of a brief: what each accepts and refuses.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, in its helpers too"
)]

use policy_brief::error::{Code, MAX_BRIEF_BYTES};
use policy_brief::model::{Article, Date, Email, Href, Id, Language, When};
use serde_json::{Value, json};

/// Asserts which texts a value accepts and which it refuses, naming what was found.
fn assert_form<T>(accepted: &[&str], refused: &[&str])
where
    T: TryFrom<String, Error = String> + Into<String>,
{
    for text in accepted {
        let value = T::try_from((*text).to_owned()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(value.into(), *text);
    }
    for text in refused {
        match T::try_from((*text).to_owned()) {
            Ok(_) => panic!("`{text}` was accepted"),
            Err(error) => assert!(error.starts_with(&format!("found `{text}`, expected "))),
        }
    }
}

#[test]
fn an_id_is_letters_digits_and_joints() {
    let longest = "x".repeat(100);
    let too_long = "x".repeat(101);
    assert_form::<Id>(
        &["a", "in-practice", "a_b", "2nd", "мэта", &longest],
        &["", "-a", "_a", "a b", "a.b", "a#b", "a/b", &too_long],
    );
}

#[test]
fn a_slug_keeps_letters_and_digits_of_any_script() {
    assert_eq!(Id::slug("  What, now?! ").as_str(), "what-now");
    assert_eq!(Id::slug("Мэта №1").as_str(), "мэта-1");
    assert_eq!(Id::slug("…").as_str(), "part");
    assert_eq!(Id::slug(&"x".repeat(300)).as_str().len(), 100);
    assert_eq!(Id::slug(&"x".repeat(300)).numbered(12).as_str().len(), 100);
}

#[test]
fn a_link_leads_to_the_web_to_mail_or_into_the_brief() {
    assert_form::<Href>(
        &[
            "http://a.org",
            "HTTPS://a.org/b?c#d",
            "mailto:a@b.org",
            "#id",
            "#мэта",
        ],
        &[
            "",
            "#",
            "javascript:alert(1)",
            "JaVaScRiPt:x",
            "data:text/html,x",
            "ftp://a.org",
            "//a.org",
            "/a",
            "a.md",
            "https://",
            "https:///a",
            "http:a",
            "mailto:",
            " https://a.org",
            "java\tscript:x",
            "https://a.org/\n",
            "https:\\\\a.org",
        ],
    );
    let inside = Href::try_from("#id".to_owned()).unwrap();
    assert_eq!(
        (inside.fragment(), inside.is_external()),
        (Some("id"), false)
    );
    assert!(
        Href::try_from("https://a.org".to_owned())
            .unwrap()
            .is_external()
    );
    assert!(
        !Href::try_from("MAILTO:a@b.org".to_owned())
            .unwrap()
            .is_external()
    );
}

#[test]
fn a_date_is_a_day_a_month_or_a_year_that_exists() {
    assert_form::<Date>(
        &[
            "2017-03-01",
            "2017-03",
            "2017",
            "0000",
            "2016-02-29",
            "2000-02-29",
        ],
        &[
            "",
            "17",
            "20170",
            "2017-3-1",
            "2017-13",
            "2017-00",
            "2017-02-29",
            "1900-02-29",
            "2017-04-31",
            "2017-01-00",
            "2017-01-01-01",
            "2017-",
            "2017/03",
            "+017",
            "1 March 2017",
        ],
    );
}

#[test]
fn dates_are_in_the_order_of_time() {
    let date = |text: &str| Date::try_from(text.to_owned()).unwrap();
    assert!(date("2016") < date("2016-01"));
    assert!(date("2016-01") < date("2016-01-01"));
    assert!(date("2016-12-31") < date("2017"));
}

#[test]
fn a_time_is_a_date_or_a_span_with_the_earlier_first() {
    assert_form::<When>(
        &["1994", "2007/2016", "2016-07/2016-08-02"],
        &[
            "",
            "/",
            "1994/",
            "2016/2007",
            "2016/2016",
            "1994/1995/1996",
            "94",
        ],
    );
}

#[test]
fn a_language_is_a_tag_of_the_right_form() {
    assert_form::<Language>(
        &["en", "be-tarask", "zh-Hant-TW", "und", "de-CH-1996"],
        &[
            "",
            "e",
            "english language",
            "en_GB",
            "en-",
            "-en",
            "e1",
            "en-toolongtag",
            "мова",
        ],
    );
    assert_eq!(Language::undetermined().as_str(), "und");
}

#[test]
fn an_email_address_is_one_that_a_mailto_link_can_hold() {
    assert_form::<Email>(
        &["name@example.org", "first.last+tag@mail.example.org"],
        &[
            "",
            "name",
            "name@",
            "@example.org",
            "name@example",
            "a b@example.org",
            "a@b@example.org",
            "name@example.org?subject=x",
            "a&b@example.org",
            "a%40@example.org",
        ],
    );
}

fn brief() -> Value {
    json!({
        "title": "T", "standfirst": "S", "language": "en",
        "topics": [{ "id": "ice", "label": "Ice" }],
        "sections": [
            { "id": "a", "title": "A", "content": { "narrative": [
                { "id": "a-1", "blocks": [{ "paragraph": [{ "text": "x" }] }] }
            ] } },
            { "id": "r", "title": "R", "content": { "recommendations": { "items": [
                { "id": "r1", "action": "Do", "rationale": [] }
            ] } } }
        ]
    })
}

/// The path and message of the error that reading a brief ends in.
fn refusal(brief: &Value) -> (String, String) {
    let error = Article::from_json(brief.to_string().as_bytes()).unwrap_err();
    assert_eq!(error.code(), Code::BriefInvalid);
    (
        error.path().unwrap_or_default().to_owned(),
        error.message().to_owned(),
    )
}

#[test]
fn a_brief_of_the_right_shape_is_read() {
    let article = Article::from_json(brief().to_string().as_bytes()).unwrap();
    assert_eq!(article.title, "T");
}

#[test]
fn a_wrong_shape_names_its_path() {
    let mut wrong = brief();
    wrong["sections"][0]["content"]["narrative"][0]["id"] = json!("a b");
    let (path, message) = refusal(&wrong);
    assert_eq!(path, "sections[0].content.narrative[0].id");
    assert!(
        message.starts_with("found `a b`, expected an id"),
        "{message}"
    );
    let mut wrong = brief();
    wrong["title"] = json!(7);
    assert_eq!(refusal(&wrong).0, "title");
}

#[test]
fn a_reference_that_leads_nowhere_names_its_path() {
    let mut wrong = brief();
    wrong["sections"][1]["content"]["recommendations"]["items"][0]["rests_on"] = json!(["gone"]);
    wrong["sections"][0]["topics"] = json!(["ice", "fire"]);
    let (path, message) = refusal(&wrong);
    assert_eq!(path, "sections[0].topics[1]");
    assert_eq!(
        message,
        "found the unknown topic `fire`, expected one of `ice` (and 1 more fault)"
    );
}

#[test]
fn a_link_or_mark_that_leads_nowhere_names_its_path() {
    for (inline, path) in [
        (json!({ "link": { "href": "#gone", "text": [] } }), "[0]"),
        (json!({ "footnote": "gone" }), "[0]"),
        (
            json!({ "strong": [{ "footnote": "gone" }] }),
            "[0].strong[0]",
        ),
    ] {
        let mut wrong = brief();
        wrong["sections"][0]["content"]["narrative"][0]["blocks"][0]["paragraph"][0] = inline;
        let start = "sections[0].content.narrative[0].blocks[0].paragraph";
        assert_eq!(refusal(&wrong).0, format!("{start}{path}"));
    }
}

#[test]
fn an_empty_name_of_a_publication_is_a_fault() {
    let mut wrong = brief();
    wrong["publication"] = json!({ "name": " " });
    wrong["support"] = json!({ "label": "" });
    assert_eq!(refusal(&wrong).0, "publication.name");
}

#[test]
fn a_brief_that_is_too_large_is_not_even_parsed() {
    let error = Article::from_json(&vec![b' '; MAX_BRIEF_BYTES + 1]).unwrap_err();
    assert_eq!(error.code(), Code::BriefTooLarge);
    let error = Article::from_json(&vec![b' '; MAX_BRIEF_BYTES]).unwrap_err();
    assert_eq!(error.code(), Code::BriefInvalid);
}
