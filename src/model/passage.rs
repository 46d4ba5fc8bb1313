use super::{
    Block, Id,
    read::{Misfit, Node, Read},
};
use serde::Serialize;

/// A paragraph of the running text, or another block that stands for one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Passage {
    /// Its name in links.
    pub id: Id,
    /// The block, after any headings that lead into it: a filter hides and shows them together.
    pub blocks: Vec<Block>,
}

impl Read for Passage {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        Ok(Self {
            id: node.field("id")?,
            blocks: node.field("blocks")?,
        })
    }
}
