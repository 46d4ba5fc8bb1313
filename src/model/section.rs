use super::{
    Block, Finding, Id, Passage, Recommendation,
    read::{Misfit, Node, Read},
};
use serde::Serialize;

/// A part of the paper under a heading of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Section {
    /// Its name in links.
    pub id: Id,
    /// Its heading.
    pub title: String,
    /// The topics of all that stands in it, from the paper's vocabulary.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Id>,
    /// What it holds.
    pub content: Content,
}

impl Read for Section {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        Ok(Self {
            id: node.field("id")?,
            title: node.field("title")?,
            topics: node.optional("topics")?,
            content: node.field("content")?,
        })
    }
}

impl Section {
    /// The number of items in it: findings, recommendations or paragraphs.
    pub fn item_count(&self) -> usize {
        match &self.content {
            Content::Narrative(passages) => passages.len(),
            Content::Findings(group) => group.items.len(),
            Content::Recommendations(group) => group.items.len(),
        }
    }
}

/// What a section holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// Running text.
    Narrative(Vec<Passage>),
    /// Findings.
    Findings(Group<Finding>),
    /// Recommendations.
    Recommendations(Group<Recommendation>),
}

impl Read for Content {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        let (name, value) = node.variant()?;
        Ok(match name {
            "narrative" => Self::Narrative(Read::read(&value)?),
            "findings" => Self::Findings(Read::read(&value)?),
            "recommendations" => Self::Recommendations(Read::read(&value)?),
            _ => return Err(node.unknown(name, &["narrative", "findings", "recommendations"])),
        })
    }
}

/// Items of one kind and the words that lead into them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Group<T> {
    /// What stands before the first item; it is no item itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub intro: Vec<Block>,
    /// The items in the paper's order.
    pub items: Vec<T>,
}

impl<T: Read> Read for Group<T> {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        Ok(Self {
            intro: node.optional("intro")?,
            items: node.field("items")?,
        })
    }
}
