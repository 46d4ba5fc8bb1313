use super::{
    Author, Date, Footnote, Href, Language, Milestone, Publication, Section, Support, Term,
    read::{Misfit, Node, Read},
    tree,
};
use crate::error::{Code, Error};
use serde::Serialize;

/// The shape of a brief's JSON: every value well formed, but cross-references not yet checked.
///
/// [`Article::check`](super::Article::check) turns it into an [`Article`](super::Article).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Paper {
    /// The title.
    pub title: String,
    /// The paper in one or two sentences.
    pub standfirst: String,
    /// The language of the text.
    pub language: Language,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Where it appeared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publication: Option<Publication>,
    /// The publisher's call for support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<Support>,
    /// How often the original was read, as the publisher counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reads: Option<u64>,
    /// When it appeared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Where the original stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Href>,
    /// The vocabulary of topics, in the order of the filter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Term>,
    /// The vocabulary of addressees, in the order of the filter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<Term>,
    /// What happened when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub timeline: Vec<Milestone>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// The text.
    pub sections: Vec<Section>,
    /// The notes below the text, in the order of their first marks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub footnotes: Vec<Footnote>,
}

impl Paper {
    /// Reads a brief file, and checks nothing but its shape.
    pub(super) fn from_json(json: &[u8]) -> Result<Self, Error> {
        let tree = tree::parse(json)?;
        tree::read(&tree)
            .map_err(|fault| Error::new(Code::BriefInvalid, fault.to_string()).at(&fault.path))
    }
}

impl Read for Paper {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        Ok(Self {
            title: node.field("title")?,
            standfirst: node.field("standfirst")?,
            language: node.field("language")?,
            publisher: node.optional("publisher")?,
            publication: node.optional("publication")?,
            support: node.optional("support")?,
            reads: node.optional("reads")?,
            date: node.optional("date")?,
            source: node.optional("source")?,
            topics: node.optional("topics")?,
            addressees: node.optional("addressees")?,
            timeline: node.optional("timeline")?,
            authors: node.optional("authors")?,
            sections: node.field("sections")?,
            footnotes: node.optional("footnotes")?,
        })
    }
}
