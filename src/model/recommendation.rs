use super::{
    Block, Id,
    read::{Misfit, Node, Read},
};
use serde::Serialize;

/// Something that the paper asks somebody to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Recommendation {
    /// Its name in links.
    pub id: Id,
    /// What to do, in one line.
    pub action: String,
    /// The topics it belongs to, from the paper's vocabulary.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Id>,
    /// Who must act, from the paper's vocabulary of addressees.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<Id>,
    /// The findings it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rests_on: Vec<Id>,
    /// Why and how.
    pub rationale: Vec<Block>,
}

impl Read for Recommendation {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        Ok(Self {
            id: node.field("id")?,
            action: node.field("action")?,
            topics: node.optional("topics")?,
            addressees: node.optional("addressees")?,
            rests_on: node.optional("rests_on")?,
            rationale: node.field("rationale")?,
        })
    }
}
