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
</head><body><main><policy-brief></policy-brief></main></body></html>
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
        self.publish_with(&[])
    }

    fn publish_with(&self, options: &[&str]) -> Output {
        let mut brief = Command::new(env!("CARGO_BIN_EXE_brief"));
        brief
            .arg("publish")
            .args(options)
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
fn the_prerendered_root_is_marked_with_the_fingerprint_of_the_json() {
    let site = Site::new("fingerprint");
    site.publish();
    let json = site.get("dist/briefs/paper.json");
    let mark = policy_brief::logic::fingerprint(json.as_bytes());
    assert!(
        site.get("dist/index.html")
            .contains(&format!("data-brief=\"{mark}-de\""))
    );
}

/// WebKit takes no others for what the loader asks for, and loads it once more.
#[test]
fn what_the_loader_asks_for_is_preloaded_in_the_way_it_asks() {
    let site = Site::new("preloads");
    site.publish();
    let html = site.get("dist/index.html");
    for file in ["app_bg.wasm", "briefs/paper.json", "labels/de.txt"] {
        let preload = format!("<link rel=\"preload\" as=\"fetch\" href=\"{file}\">");
        assert!(html.contains(&preload), "{preload} is not in {html}");
    }
}

#[test]
fn a_page_holds_the_json_of_its_brief_byte_for_byte_and_asks_for_none() {
    let site = Site::new("inline");
    site.put("content/paper.md", &PAPER.replace('<', "("));
    site.publish();
    assert_eq!(inline(&site.page()), [site.get("dist/briefs/paper.json")]);
    assert!(!site.get("dist/index.html").contains("href=\"briefs/"));
}

#[test]
fn a_brief_that_could_end_the_script_around_it_stands_beside_its_page() {
    let site = Site::new("beside");
    site.publish();
    assert!(site.get("dist/briefs/paper.json").contains("</script>"));
    assert_eq!(inline(&site.page()), [""; 0]);
}

/// The briefs inside the element of a page, each for the address that the element names.
fn inline(page: &Html) -> Vec<String> {
    let src = attribute(page, "policy-brief", "src");
    let scripts = format!("policy-brief > script[type='application/json'][data-src='{src}']");
    let scripts = Selector::parse(&scripts).expect("a selector");
    let texts = page.select(&scripts).map(|script| script.text().collect());
    texts.collect()
}

/// A slow device takes some milliseconds to ask for each file.
#[test]
fn nothing_is_asked_for_before_the_program() {
    let site = Site::new("first");
    site.publish();
    let html = site.get("dist/index.html");
    let first = html
        .split([' ', '>'])
        .find(|part| ["href=", "src="].iter().any(|name| part.starts_with(name)));
    assert_eq!(first, Some("href=\"app_bg.wasm\""));
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
fn a_page_that_is_no_form_for_every_paper_is_refused() {
    for (name, body, message) in [
        (
            "named",
            "<policy-brief src=\"briefs/other.json\"></policy-brief>",
            "found `src=\"briefs/other.json\"`",
        ),
        ("none", "<p>Nothing here</p>", "found 0 `<policy-brief>`"),
        (
            "two",
            "<policy-brief></policy-brief><policy-brief></policy-brief>",
            "found 2 `<policy-brief>`",
        ),
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

/// A folder with three papers, of one publisher.
fn three_papers(name: &str) -> Site {
    let site = Site::new(name);
    for (file, title, front) in [
        ("older", "An <older> paper", "date: 2015"),
        ("newest", "The newest", "date: 2020-05-01\nlanguage: pl"),
        ("undated", "Undated", ""),
    ] {
        let language = if front.contains("language") {
            ""
        } else {
            "language: en\n"
        };
        site.put(
            &format!("content/{file}.md"),
            &format!(
                "---\ntitle: {title}\nstandfirst: On {file}\n{language}publisher: The ferry office\n{front}\n\
                 authors:\n  - {{ name: Ferry office }}\n---\n\n## Text\n\nSome.\n\n\
                 ## Findings {{.findings}}\n\n### One\n\nThe evidence.\n\n### Two\n\nMore.\n"
            ),
        );
    }
    fs::remove_file(site.0.join("content/paper.md")).expect("a file");
    site
}

#[test]
fn several_papers_have_a_page_each_and_one_that_leads_to_them() {
    let site = three_papers("several");
    let output = site.publish();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    for file in ["older", "newest", "undated"] {
        let html = site.get(&format!("dist/{file}.html"));
        let page = Html::parse_document(&html);
        assert_eq!(
            attribute(&page, "policy-brief", "src"),
            format!("briefs/{file}.json")
        );
        assert_eq!(
            attribute(&page, "meta[name=description]", "content"),
            format!("On {file}")
        );
        assert!(html.contains("The evidence."));
        assert!(site.0.join(format!("dist/briefs/{file}.json")).exists());
    }
    let page = Html::parse_document(&site.get("dist/newest.html"));
    assert_eq!(attribute(&page, "html", "lang"), "pl");
}

#[test]
fn the_index_lists_the_papers_from_the_newest_on_with_what_is_in_them() {
    let site = three_papers("index");
    site.publish();
    let html = site.get("dist/index.html");
    let list = html.split("shadowrootmode").nth(1).expect("a shadow root");
    let places = ["newest.html", "older.html", "undated.html"].map(|address| {
        list.find(address)
            .unwrap_or_else(|| panic!("{address} is not in {list}"))
    });
    assert!(places.is_sorted());
    for part in [
        "<p class=\"masthead__kicker\">The ferry office</p>",
        "An &lt;older&gt; paper",
        "On newest",
        "By Ferry office",
        "<span>1 May 2020 </span><span>1 min read </span><span>2 findings </span>",
        "lang=\"pl\" dir=\"ltr\"><a href=\"newest.html\">The newest</a>",
    ] {
        assert!(list.contains(part), "{part} is not in {list}");
    }
    assert!(!html.contains("<policy-brief"));
    let page = site.page();
    assert_eq!(
        attribute(&page, "meta[property='og:type']", "content"),
        "website"
    );
    assert!(html.contains("<title>Policy papers · The ferry office</title>"));
}

#[test]
fn one_worker_and_one_manifest_serve_all_papers() {
    let site = three_papers("shared");
    site.publish();
    let files = listed(&site);
    for name in [
        "index.html",
        "older.html",
        "newest.html",
        "briefs/undated.json",
    ] {
        assert!(files.contains_key(name), "{name}");
    }
    for page in ["index.html", "older.html"] {
        let page = Html::parse_document(&site.get(&format!("dist/{page}")));
        assert_eq!(
            attribute(&page, "link[rel=manifest]", "href"),
            "manifest.webmanifest"
        );
    }
    let manifest: serde_json::Value =
        serde_json::from_str(&site.get("dist/manifest.webmanifest")).expect("JSON");
    assert_eq!(manifest["name"], "Policy papers · The ferry office");
    assert_eq!(manifest["short_name"], "The ferry office");
}

#[test]
fn a_name_that_is_taken_or_no_address_is_a_fault_of_the_content() {
    for (number, (file, message)) in [
        ("index", "the page index.html of the bundle"),
        ("embed", "the page embed.html of the bundle"),
        ("My paper", "no address"),
    ]
    .into_iter()
    .enumerate()
    {
        let site = Site::new(&format!("taken-{number}"));
        site.put("dist/embed.html", "<title>A frame</title>");
        site.put(&format!("content/{file}.md"), PAPER);
        let output = site.publish();
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(message), "{said}");
        assert_eq!(site.get("dist/index.html"), PAGE);
    }
}

#[test]
fn a_folder_without_a_brief_is_named() {
    let site = Site::new("nothing");
    fs::remove_file(site.0.join("content/paper.md")).expect("a file");
    let output = site.publish();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("content: error: found no brief"));
}

#[test]
fn pictures_are_published_kept_offline_and_put_into_the_copy() {
    let site = Site::new("pictures");
    site.put("dist/policy-brief.js", "0");
    fs::create_dir_all(site.0.join("content/maps")).expect("a folder");
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>";
    site.put("content/maps/river.svg", drawing);
    site.put(
        "content/paper.md",
        &format!("{PAPER}\n![A river](maps/river.svg)\n"),
    );
    let output = site.publish();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(site.get("dist/briefs/maps/river.svg"), drawing);
    assert!(
        site.get("dist/index.html")
            .contains("src=\"briefs/maps/river.svg\" alt=\"A river\"")
    );
    assert!(listed(&site).contains_key("briefs/maps/river.svg"));
    let copy = site.get("dist/briefs/paper.html");
    assert!(copy.contains("src=\"data:image/svg+xml;base64,PHN2Zy"));
}

#[test]
fn a_missing_folder_is_named() {
    let site = Site::new("missing");
    fs::remove_dir_all(site.0.join("content")).expect("a folder");
    let output = site.publish();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("content: error: cannot be read"));
}

/// The hashes that the worker of a bundle lists.
fn listed(site: &Site) -> serde_json::Map<String, serde_json::Value> {
    let worker = site.get("dist/sw.js");
    let list = worker
        .lines()
        .find_map(|line| line.strip_prefix("const FILES = ")?.strip_suffix(';'))
        .expect("a list");
    serde_json::from_str(list).expect("JSON")
}

fn hash(bytes: &[u8]) -> String {
    use base64::{Engine, prelude::BASE64_STANDARD};
    use sha2::{Digest, Sha256};
    BASE64_STANDARD.encode(Sha256::digest(bytes))
}

#[test]
fn the_worker_lists_what_pages_load_with_the_hash_of_its_final_bytes() {
    let site = Site::new("worker");
    fs::create_dir_all(site.0.join("dist/deep er/still")).expect("folders");
    for name in [
        "app.js",
        "app_bg.wasm",
        "deep er/still/a #1?.js",
        "package.json",
        "custom-elements.json",
        "policy-brief.d.ts",
        ".hidden.js",
    ] {
        site.put(&format!("dist/{name}"), name);
    }
    assert_eq!(site.publish().status.code(), Some(0));
    let files = listed(&site);
    let names: Vec<_> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "app.js",
            "app_bg.wasm",
            "briefs/paper.json",
            "deep er/still/a #1?.js",
            "index.html",
            "labels/de.txt",
            "labels/page-de.txt",
            "manifest.webmanifest",
            "policy-brief.css",
        ]
    );
    for (name, listed) in &files {
        let bytes = fs::read(site.0.join("dist").join(name)).expect("a file");
        assert_eq!(listed, &hash(&bytes), "{name}");
    }
}

#[test]
fn the_same_bundle_has_the_same_worker_and_another_one_another() {
    let worker = |name: &str, script: &str| {
        let site = Site::new(name);
        site.put("dist/app.js", script);
        site.publish();
        site.get("dist/sw.js")
    };
    assert_eq!(worker("same-1", "a"), worker("same-2", "a"));
    assert_ne!(worker("other-1", "a"), worker("other-2", "b"));
}

#[test]
fn a_page_is_tied_to_its_manifest_from_any_folder() {
    let site = Site::new("tied");
    fs::create_dir_all(site.0.join("dist/more")).expect("a folder");
    site.put("dist/more/other.html", PAGE);
    site.put("dist/plain.html", "<title>No brief</title>");
    site.publish();
    let page = site.page();
    assert_eq!(
        attribute(&page, "link[rel=manifest]", "href"),
        "manifest.webmanifest"
    );
    assert_eq!(
        attribute(&page, "script[data-offline]", "src"),
        "offline.js"
    );
    let other = Html::parse_document(&site.get("dist/more/other.html"));
    assert_eq!(
        attribute(&other, "script[data-offline]", "src"),
        "../offline.js"
    );
    assert_eq!(site.get("dist/plain.html"), "<title>No brief</title>");
    let manifest: serde_json::Value =
        serde_json::from_str(&site.get("dist/manifest.webmanifest")).expect("JSON");
    assert_eq!(manifest["name"], "Ferries & <bridges>");
    assert_eq!(manifest["lang"], "de");
}

#[test]
fn each_brief_gets_a_page_to_save_that_is_no_part_of_a_version() {
    let site = Site::new("copies");
    site.put(
        "dist/policy-brief.js",
        "new URL(\"./app.js\", import.meta.url)",
    );
    site.put("dist/app.js", "export {}");
    let output = site.publish();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    assert_eq!(
        attribute(&site.page(), "policy-brief", "data-copy"),
        "briefs/paper.html"
    );
    let copy = site.get("dist/briefs/paper.html");
    assert!(copy.contains("The evidence.") && copy.contains("data-name=\"app.js\""));
    assert!(!copy.contains("data-offline"));
    assert!(!listed(&site).contains_key("briefs/paper.html"));
}

#[test]
fn without_a_program_there_is_no_copy_and_a_note_says_why() {
    let site = Site::new("no-copy");
    let output = site.publish();
    assert_eq!(output.status.code(), Some(0));
    let note = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(note.contains("policy-brief.js cannot be read"), "{note}");
    assert!(!site.get("dist/index.html").contains("data-copy"));
}

#[test]
fn without_offline_reading_the_worker_keeps_nothing() {
    let site = Site::new("withdrawn");
    for _ in 0..2 {
        let output = site.publish_with(&["--no-offline"]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let worker = site.get("dist/sw.js");
        assert!(worker.contains("unregister()") && !worker.contains("FILES"));
        let page = site.get("dist/index.html");
        assert!(page.contains("The evidence.") && !page.contains("offline"));
    }
}

#[test]
fn the_worker_of_a_published_bundle_can_be_taken_off() {
    let site = Site::new("taken-off");
    site.put("dist/policy-brief.js", "0");
    site.publish();
    let css = site.get("dist/policy-brief.css");
    assert!(site.get("dist/index.html").contains("data-offline"));
    fs::remove_dir_all(site.0.join("content")).expect("a folder");
    let output = site.publish_with(&["--no-offline"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let page = site.get("dist/index.html");
    assert!(page.contains("The evidence."));
    assert!(!page.contains("data-offline") && !page.contains("data-copy"));
    assert_eq!(site.get("dist/policy-brief.css"), css);
}

#[test]
fn a_bundle_is_published_once() {
    let site = Site::new("twice");
    site.publish();
    let before = site.get("dist/index.html");
    let output = site.publish();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("published already"));
    assert_eq!(site.get("dist/index.html"), before);
}
