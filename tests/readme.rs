//! What the README says holds.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

use policy_brief::author::compile;
use std::path::Path;

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

#[test]
fn every_file_that_the_readme_links_to_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files: Vec<_> = prose(README)
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .filter(|link| !link.contains("://"))
        .map(str::to_owned)
        .collect();
    assert!(files.len() >= 4, "{files:?}");
    for file in files {
        assert!(root.join(file).exists(), "{file}");
    }
}
