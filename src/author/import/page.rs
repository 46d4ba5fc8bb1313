use super::block::{Block, Dropped};

/// A page as its reader took it in: what it says of itself, and its blocks in their order.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) about: About,
    pub(super) blocks: Vec<Block>,
    /// What has been dropped so far.
    pub(super) dropped: Vec<Dropped>,
    /// The files of its pictures beside it, and where they belong beside the brief.
    pub(super) files: Vec<(String, String)>,
}

/// What a page says of itself, outside of its text.
#[derive(Clone, Debug, Default)]
pub(super) struct About {
    pub(super) title: Option<String>,
    pub(super) description: Option<String>,
    pub(super) language: Option<String>,
    pub(super) site: Option<String>,
    pub(super) site_url: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) url: Option<String>,
    /// An ISO 8601 date.
    pub(super) date: Option<String>,
    pub(super) tags: Vec<String>,
    pub(super) authors: Vec<Person>,
    pub(super) support: Option<(String, Option<String>)>,
    pub(super) reads: Option<u64>,
}

/// Somebody who wrote the paper, as far as the page tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) alternate_name: Option<String>,
    pub(super) role: Option<String>,
    pub(super) affiliation: Option<String>,
    pub(super) email: Option<String>,
    pub(super) biography: Option<String>,
}
