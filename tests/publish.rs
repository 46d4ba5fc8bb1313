//! `brief publish` as Trunk calls it: on a folder with a built page and its style sheets.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

use scraper::{Html, Selector};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const PAGE: &str = r#"<!doctype html>
<html lang="en"><head><title>Policy brief</title>
<link rel="stylesheet" href="./one.css"><link rel="stylesheet" href="./two.css">
</head><body><main><policy-brief src="briefs/paper.json"></policy-brief></main></body></html>
"#;

const PAPER: &str = "---\ntitle: \"Ferries & <bridges>\"\nstandfirst: \"Said </script> aloud\"\nlanguage: de\nauthors:\n  - { name: The ferry office, email: office@example.org }\n---\n\n## Text {#text}\n\nA *river*.\n\n## Findings {#findings .findings}\n\n### Slow {#slow}\n\nThe evidence.\n";

/// A folder of its own for one test, with a page, two style sheets and one brief.
struct Site(PathBuf);

impl Site {
    fn new(name: &str) -> Self {
        let site = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("publish-{name}")));
        let _ = fs::remove_dir_all(&site.0);
        for folder in ["dist", "content"] {
            fs::create_dir_all(site.0.join(folder)).expect("a folder");
        }
        site.put("dist/index.html", PAGE);
        site.put("dist/one.css", "a{color:red}");
        site.put("dist/two.css", "b{color:blue}");
        site.put("content/paper.md", PAPER);
        site
    }

    fn put(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).expect("a file");
    }

    fn get(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("a file")
    }

    fn publish(&self) -> Output {
        let mut brief = Command::new(env!("CARGO_BIN_EXE_brief"));
        brief
            .arg("publish")
            .arg(self.0.join("dist"))
            .arg("--content")
            .arg(self.0.join("content"));
        brief.output().expect("it runs")
    }

    fn page(&self) -> Html {
        Html::parse_document(&self.get("dist/index.html"))
    }
}

fn attribute(page: &Html, selector: &str, name: &str) -> String {
    let selector = Selector::parse(selector).expect("a selector");
    let element = page
        .select(&selector)
        .next()
        .unwrap_or_else(|| panic!("no {selector:?}"));
    element.value().attr(name).unwrap_or_default().to_owned()
}

#[test]
fn a_published_page_holds_the_whole_brief_in_a_shadow_root() {
    let site = Site::new("whole");
    let output = site.publish();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let html = site.get("dist/index.html");
    for part in [
        "<policy-brief src=\"briefs/paper.json\"><template shadowrootmode=\"open\"><style>",
        "a{color:red}b{color:blue}",
        "The evidence.",
        "<em>river",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    assert_eq!(attribute(&site.page(), "html", "lang"), "de");
}

#[test]
fn the_prerendered_root_is_marked_with_the_fingerprint_of_the_json_beside_it() {
    let site = Site::new("fingerprint");
    site.publish();
    let json = site.get("dist/briefs/paper.json");
    let mark = policy_brief::logic::fingerprint(json.as_bytes());
    assert!(
        site.get("dist/index.html")
            .contains(&format!("data-brief=\"{mark}\""))
    );
}

#[test]
fn the_style_sheets_are_joined_in_their_order() {
    let site = Site::new("style");
    site.publish();
    assert_eq!(
        site.get("dist/policy-brief.css"),
        "a{color:red}b{color:blue}"
    );
    assert!(!site.0.join("dist/one.css").exists());
    assert!(!site.get("dist/index.html").contains("rel=\"stylesheet\""));
}

#[test]
fn the_head_tells_of_the_paper_and_names_no_address() {
    let site = Site::new("head");
    site.publish();
    let page = site.page();
    assert_eq!(
        attribute(&page, "meta[property='og:title']", "content"),
        "Ferries & <bridges>"
    );
    assert_eq!(
        attribute(&page, "meta[name=description]", "content"),
        "Said </script> aloud"
    );
    let html = site.get("dist/index.html");
    assert!(html.contains("<title>Ferries &amp; &lt;bridges&gt;</title>"));
    assert!(!html.contains("og:url") && !html.contains("canonical"));
    let data = Selector::parse("script[type='application/ld+json']").expect("a selector");
    let data: String = page
        .select(&data)
        .flat_map(|script| script.text())
        .collect();
    let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
    assert_eq!(data["@type"], "Report");
    assert_eq!(data["headline"], "Ferries & <bridges>");
    assert_eq!(data["author"][0]["name"], "The ferry office");
}

#[test]
fn a_fault_in_any_brief_leaves_the_bundle_as_it_was() {
    let site = Site::new("fault");
    site.put("content/worse.md", "no front matter");
    let output = site.publish();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("worse.md:1:1: error: "));
    assert_eq!(site.get("dist/index.html"), PAGE);
    assert!(!site.0.join("dist/briefs").exists());
    assert!(site.0.join("dist/one.css").exists());
}

#[test]
fn a_page_that_names_an_unknown_brief_or_none_is_refused() {
    for (name, body, message) in [
        (
            "unknown",
            "<policy-brief src=\"briefs/other.json\"></policy-brief>",
            "briefs/other.json",
        ),
        ("none", "<p>Nothing here</p>", "no `<policy-brief src>`"),
    ] {
        let site = Site::new(name);
        site.put("dist/index.html", body);
        let output = site.publish();
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(
            String::from_utf8_lossy(&output.stderr).contains(message),
            "{output:?}"
        );
        assert_eq!(site.get("dist/index.html"), body);
    }
}

#[test]
fn a_missing_folder_is_named() {
    let site = Site::new("missing");
    fs::remove_dir_all(site.0.join("content")).expect("a folder");
    let output = site.publish();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("content: error: cannot be read"));
}
