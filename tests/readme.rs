//! What the README and the guides in `docs/` say holds.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

use policy_brief::author::compile;
use std::{
    fs,
    path::{Path, PathBuf},
};

const README: &str = include_str!("../README.md");

/// The fenced blocks of a language.
fn blocks(language: &str) -> Vec<&'static str> {
    let fence = format!("```{language}\n");
    let starts = README.match_indices(&fence).map(|(at, _)| at + fence.len());
    starts
        .map(|at| README[at..].split("\n```").next().expect("a block"))
        .collect()
}

/// A text without its fenced blocks: what they show are not the text's own links.
fn prose(text: &str) -> String {
    text.split("\n```").step_by(2).collect()
}

#[test]
fn the_paper_in_the_readme_compiles() {
    let papers = blocks("markdown");
    assert_eq!(papers.len(), 1);
    let article = compile(papers[0]).unwrap_or_else(|errors| panic!("{errors:?}"));
    assert_eq!(article.sections.len(), 3);
}

/// The README and every guide.
fn texts() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = fs::read_dir(root.join("docs")).expect("the guides");
    let docs = docs.map(|entry| entry.expect("an entry").path());
    let guides = docs.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    std::iter::once(root.join("README.md"))
        .chain(guides)
        .collect()
}

#[test]
fn every_file_that_a_text_links_to_is_there() {
    let mut seen = 0;
    for text in texts() {
        let folder = text.parent().expect("a folder");
        let words = fs::read_to_string(&text).expect("a text");
        let prose = prose(&words);
        let links = prose
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
            .filter(|link| !link.contains("://"));
        for link in links {
            seen += 1;
            assert!(folder.join(link).exists(), "{}: {link}", text.display());
        }
    }
    assert!(seen >= 12, "the links were not found: {seen}");
}

#[test]
fn the_embed_guide_links_to_every_example() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let guide = fs::read_to_string(root.join("docs/embed.md")).expect("the guide");
    for example in fs::read_dir(root.join("examples")).expect("the examples") {
        let path = example.expect("an example").path();
        let name = path.file_name().expect("a name").to_string_lossy();
        // What a build may have put there, and what the examples share.
        let is_example = path.join("package.json").exists() && name != "policy-brief"
            || path.join("Cargo.toml").exists()
            || name.ends_with(".html");
        assert!(
            !is_example || guide.contains(&format!("](../examples/{name})")),
            "{name}"
        );
    }
}

#[test]
fn the_embed_guide_says_what_to_do_about_every_error() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let guide = fs::read_to_string(root.join("docs/embed.md")).expect("the guide");
    let types = "src/element/loader/policy-brief-element.d.ts";
    let types = fs::read_to_string(root.join(types)).expect("the types");
    let codes: Vec<_> = types
        .lines()
        .filter_map(|line| line.trim().strip_prefix("| \"")?.split('"').next())
        .collect();
    assert!(codes.len() >= 10, "{codes:?}");
    for code in codes {
        assert!(guide.contains(&format!("\n| `{code}` |")), "{code}");
    }
}
