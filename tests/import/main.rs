//! What becomes of saved pages.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, in its helpers too"
)]

mod kept;
mod markup;
mod noise;
mod pages;
mod people;
mod recommendations;
mod refused;
mod soup;

use policy_brief::author::{Imported, Reason, compile, import};
use policy_brief::model::{Article, Content, Section};

const DIGEST: &str = include_str!("../fixtures/pages/digest.txt");
const INSTITUTE: &str = include_str!("../fixtures/pages/institute.html");
const BULLETIN: &str = include_str!("../fixtures/pages/biuletyn.html");

fn imported(page: &str) -> Imported {
    import(page.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

fn article(page: &str) -> Article {
    let markdown = imported(page).markdown;
    compile(&markdown).unwrap_or_else(|errors| panic!("{errors:#?}\n{markdown}"))
}

fn titles(sections: &[Section]) -> Vec<&str> {
    sections
        .iter()
        .map(|section| section.title.as_str())
        .collect()
}

fn claims(article: &Article) -> Vec<&str> {
    let groups = article
        .sections
        .iter()
        .filter_map(|section| match &section.content {
            Content::Findings(group) => Some(&group.items),
            _ => None,
        });
    groups
        .flatten()
        .map(|finding| finding.claim.as_str())
        .collect()
}

fn actions(article: &Article) -> Vec<(&str, usize)> {
    let groups = article
        .sections
        .iter()
        .filter_map(|section| match &section.content {
            Content::Recommendations(group) => Some(&group.items),
            _ => None,
        });
    groups
        .flatten()
        .map(|item| (item.action.as_str(), item.rationale.len()))
        .collect()
}

fn dropped(imported: &Imported, reason: Reason) -> Vec<&str> {
    let all = imported
        .dropped
        .iter()
        .filter(|dropped| dropped.reason == reason);
    all.map(|dropped| dropped.text.as_str()).collect()
}
