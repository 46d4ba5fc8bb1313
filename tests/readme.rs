//! What the README and the other documents say holds.

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
    let mut prose = String::new();
    let mut fence: Option<&str> = None;
    for line in text.lines() {
        match fence {
            Some(open) if line == open => fence = None,
            Some(_) => {}
            None if line.starts_with("```") => {
                let signs = line.len() - line.trim_start_matches('`').len();
                fence = line.get(..signs);
            }
            None => {
                prose.push_str(line);
                prose.push('\n');
            }
        }
    }
    prose
}

#[test]
fn the_paper_in_the_readme_compiles() {
    let papers = blocks("markdown");
    assert_eq!(papers.len(), 1);
    let article = compile(papers[0]).unwrap_or_else(|errors| panic!("{errors:?}"));
    assert_eq!(article.sections.len(), 3);
}

/// The documents by their path from the project's folder.
fn documents() -> Vec<(PathBuf, String)> {
    let docs = fs::read_dir(root().join("docs")).expect("a folder");
    let docs = docs.map(|entry| Path::new("docs").join(entry.expect("an entry").file_name()));
    let docs = docs.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    let paths = docs.chain([PathBuf::from("README.md")]);
    paths
        .map(|path| {
            let text = fs::read_to_string(root().join(&path)).expect("a file");
            (path, text)
        })
        .collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The addresses on this machine that a document links to.
fn links(text: &str) -> Vec<String> {
    prose(text)
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .filter(|link| !link.contains("://"))
        .map(str::to_owned)
        .collect()
}

/// The fragments that lead to the headings of a document.
fn fragments(text: &str) -> Vec<String> {
    let prose = prose(text);
    let headings = prose.lines().filter(|line| line.starts_with('#'));
    headings
        .map(|heading| {
            let words = heading.trim_start_matches('#').trim().to_lowercase();
            words
                .chars()
                .filter(|c| c.is_alphanumeric() || " -_".contains(*c))
                .map(|c| if c == ' ' { '-' } else { c })
                .collect()
        })
        .collect()
}

#[test]
fn every_place_that_a_document_links_to_is_there() {
    let documents = documents();
    let mut count = 0;
    for (document, text) in &documents {
        for link in links(text) {
            let (file, fragment) = link.split_once('#').unwrap_or((&link, ""));
            let path = match file {
                "" => root().join(document),
                file => root().join(document).parent().expect("a folder").join(file),
            };
            assert!(path.exists(), "{}: {link}", document.display());
            if !fragment.is_empty() {
                let target = fs::read_to_string(path).expect("a document");
                let known = fragments(&target);
                let fragment = fragment.to_owned();
                assert!(known.contains(&fragment), "{link} is none of {known:?}");
            }
            count += 1;
        }
    }
    assert!(documents.len() >= 2 && count >= 14, "{count}");
}

#[test]
fn the_embed_guide_links_to_every_example() {
    let guide = fs::read_to_string(root().join("docs/embed.md")).expect("the guide");
    for example in fs::read_dir(root().join("examples")).expect("the examples") {
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
    let guide = fs::read_to_string(root().join("docs/embed.md")).expect("the guide");
    let types = "src/element/loader/policy-brief-element.d.ts";
    let types = fs::read_to_string(root().join(types)).expect("the types");
    let codes: Vec<_> = types
        .lines()
        .filter_map(|line| line.trim().strip_prefix("| \"")?.split('"').next())
        .collect();
    assert!(codes.len() >= 10, "{codes:?}");
    for code in codes {
        assert!(guide.contains(&format!("\n| `{code}` |")), "{code}");
    }
}
