use super::{
    Block, Id,
    read::{Misfit, Node, Read},
};
use serde::Serialize;

/// A note below the text. Its number is its place in the paper's list, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Footnote {
    /// The name by which marks in the text point at it.
    pub id: Id,
    /// What it says.
    pub blocks: Vec<Block>,
}

impl Read for Footnote {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        Ok(Self {
            id: node.field("id")?,
            blocks: node.field("blocks")?,
        })
    }
}
