use super::{
    Block, Id,
    read::{Misfit, Node, Read},
};
use serde::Serialize;

/// A conclusion of the paper and what it stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Finding {
    /// Its name in links and in `rests_on`.
    pub id: Id,
    /// The conclusion in one line.
    pub claim: String,
    /// The topics it belongs to, from the paper's vocabulary.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Id>,
    /// Why the paper says so.
    pub evidence: Vec<Block>,
}

impl Read for Finding {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        Ok(Self {
            id: node.field("id")?,
            claim: node.field("claim")?,
            topics: node.optional("topics")?,
            evidence: node.field("evidence")?,
        })
    }
}
