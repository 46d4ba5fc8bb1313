//! Each layer imports only what stands before it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The layers in their order. `author` stands beside `element`: one is native, one the browser's.
const LAYERS: [(&str, &[&str]); 9] = [
    ("error", &[]),
    ("model", &["error"]),
    ("logic", &["error", "model"]),
    ("state", &["error", "model", "logic"]),
    ("components", &["error", "model", "logic", "state"]),
    (
        "element",
        &["error", "model", "logic", "state", "components"],
    ),
    (
        "author",
        &["error", "model", "logic", "state", "components"],
    ),
    (
        "embedded",
        &["error", "model", "logic", "state", "components", "element"],
    ),
    (
        "lib",
        &[
            "error",
            "model",
            "logic",
            "state",
            "components",
            "element",
            "author",
            "embedded",
        ],
    ),
];

/// Crates that some places alone may name. `components/markup` is where views meet the browser's
/// elements: the components themselves know of neither.
const RESERVED: [(&str, &[&str]); 17] = [
    (
        "leptos",
        &["state", "components", "element", "author", "embedded"],
    ),
    (
        "web_sys",
        &["element", "components/markup", "embedded/browser"],
    ),
    ("js_sys", &["element", "embedded/browser"]),
    (
        "wasm_bindgen",
        &["element", "components/markup", "embedded/browser"],
    ),
    ("pulldown_cmark", &["author"]),
    ("saphyr_parser", &["author"]),
    ("lol_html", &["author"]),
    ("base64", &["author"]),
    ("sha2", &["author"]),
    ("z85", &["author"]),
    ("zopfli", &["author"]),
    ("dom_query", &["author/import/html"]),
    ("dom_smoothie", &["author/import/html"]),
    ("encoding_rs", &["author/import"]),
    ("whatlang", &["author/import"]),
    ("annotate_snippets", &["author/drawing"]),
    ("clap", &["author"]),
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("bin") {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// Every source file with the layer it belongs to.
fn files() -> Vec<(String, PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let layer = |path: &Path| {
        let first = path
            .strip_prefix(&src)
            .expect("a source")
            .components()
            .next();
        let first = first
            .expect("a name")
            .as_os_str()
            .to_string_lossy()
            .into_owned();
        first.trim_end_matches(".rs").to_owned()
    };
    let files = sources(&src).into_iter();
    files
        .map(|path| {
            let code = fs::read_to_string(&path).expect("a file");
            let code: Vec<_> = code
                .lines()
                .filter(|l| !l.trim_start().starts_with("//"))
                .collect();
            (layer(&path), path, code.join("\n"))
        })
        .collect()
}

/// The layers that code names: `crate::model::…`, `crate::{model::…, logic::…}`, and from the
/// first level of a layer `super::`.
fn imports(code: &str) -> Vec<&'static str> {
    let mut named = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = code[at + "crate::".len()..].trim_start();
        let tree = match rest.strip_prefix('{') {
            Some(group) => top_level(group),
            None => vec![rest.to_owned()],
        };
        for path in tree {
            let first = path.trim().split("::").next().expect("a word").to_owned();
            named.extend(
                LAYERS
                    .map(|(layer, _)| layer)
                    .into_iter()
                    .filter(|layer| *layer == first),
            );
        }
    }
    named
}

/// The paths directly inside a `{…}` group.
fn top_level(group: &str) -> Vec<String> {
    let mut depth = 1;
    let mut paths = vec![String::new()];
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => {
                paths.push(String::new());
                continue;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
        paths.last_mut().expect("a path").push(c);
    }
    paths
}

#[test]
fn a_layer_imports_only_what_stands_before_it() {
    let mut seen = 0;
    for (layer, path, code) in files() {
        let allowed = LAYERS.iter().find(|(name, _)| *name == layer);
        let (_, allowed) = allowed.unwrap_or_else(|| panic!("{} is in no layer", path.display()));
        for import in imports(&code).into_iter().filter(|import| *import != layer) {
            seen += 1;
            assert!(
                allowed.contains(&import),
                "{} imports `{import}`",
                path.display()
            );
        }
    }
    assert!(seen > 30, "the imports were not found: {seen}");
}

#[test]
fn a_crate_is_named_only_where_it_belongs() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (_, path, code) in files() {
        let place = path
            .strip_prefix(&src)
            .expect("a source")
            .with_extension("");
        for (name, allowed) in RESERVED {
            let names_it =
                code.contains(&format!("{name}::")) || code.contains(&format!("use {name}"));
            let may = allowed.iter().any(|allowed| place.starts_with(allowed));
            assert!(!names_it || may, "{} names `{name}`", path.display());
        }
    }
}

#[test]
fn no_view_sets_its_html_from_a_string() {
    for (_, path, code) in files() {
        for banned in [
            "inner_html",
            "set_inner_html",
            "insert_adjacent_html",
            "outer_html",
        ] {
            assert!(!code.contains(banned), "{} has `{banned}`", path.display());
        }
    }
}

#[test]
fn imports_are_found_in_groups_too() {
    assert_eq!(
        imports("use crate::{logic::{Facet, Filter}, model::Id};"),
        ["logic", "model"]
    );
    assert_eq!(imports("let x = crate::state::Reading::new();"), ["state"]);
}
