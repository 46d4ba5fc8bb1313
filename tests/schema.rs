//! The JSON Schema of compiled briefs: kept, true of what is compiled, false of what is not.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, in its helpers too"
)]

use policy_brief::author::{compile, schema, to_json};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;

const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/brief.schema.json");

fn compiled(source: &str) -> Value {
    let article = compile(source).unwrap();
    serde_json::from_str(&to_json(&article).unwrap()).unwrap()
}

fn good() -> Value {
    compiled(include_str!("fixtures/ferries.md"))
}

#[test]
fn the_kept_schema_is_what_the_types_say() {
    let output = Command::new(env!("CARGO_BIN_EXE_brief"))
        .arg("schema")
        .output()
        .unwrap();
    assert!(output.status.success());
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(
        fs::read_to_string(KEPT).unwrap_or_default() == printed,
        "public/brief.schema.json is out of date; renew it by: \
         cargo run --bin brief -- schema > public/brief.schema.json"
    );
}

#[test]
fn every_compiled_brief_fits_the_schema() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut checked = 0;
    for folder in ["tests/fixtures", "content"] {
        let entries = fs::read_dir(root.join(folder)).into_iter().flatten();
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.extension().is_none_or(|extension| extension != "md") {
                continue;
            }
            let article = compile(&fs::read_to_string(&path).unwrap());
            // Fixtures may be faulty on purpose; what is published may not.
            if let (Err(errors), "content") = (&article, folder) {
                panic!("{}: {errors:#?}", path.display());
            }
            let Ok(article) = article else { continue };
            let json: Value = serde_json::from_str(&to_json(&article).unwrap()).unwrap();
            let faults: Vec<_> = validator
                .iter_errors(&json)
                .map(|e| e.to_string())
                .collect();
            assert!(faults.is_empty(), "{}: {faults:#?}", path.display());
            checked += 1;
        }
    }
    assert!(checked > 0);
}

#[test]
fn what_is_no_brief_does_not_fit_the_schema() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    assert!(validator.is_valid(&good()));
    for (pointer, wrong) in [
        ("/title", json!(1)),
        ("/language", json!("english language")),
        ("/date", json!("1 March 2017")),
        ("/timeline/0/when", json!("94")),
        ("/source", json!("javascript:alert")),
        ("/authors/0/email", json!("nobody")),
        ("/sections/0/id", json!("a b")),
        ("/sections/0/content", json!({ "poem": [] })),
        ("/sections", json!(null)),
    ] {
        let mut brief = good();
        *brief.pointer_mut(pointer).unwrap() = wrong;
        assert!(!validator.is_valid(&brief), "{pointer}");
    }
}

#[test]
fn values_with_a_form_are_strings_with_a_pattern() {
    let schema = schema();
    for name in ["Id", "Href", "Date", "When", "Language", "Email"] {
        let definition = &schema["$defs"][name];
        assert_eq!(definition["type"], "string", "{name}");
        assert!(definition["pattern"].is_string(), "{name}");
    }
}

#[test]
fn ids_of_any_script_fit_their_pattern() {
    let source = include_str!("fixtures/ferries.md");
    for title in ["Што рабіць", "क्या करें", "Ⓐ", "何をすべきか", "a_b"]
    {
        let json = compiled(&format!("{source}\n\n## {title}\n"));
        assert!(
            jsonschema::validator_for(&schema())
                .unwrap()
                .is_valid(&json),
            "{title}"
        );
    }
}
