use super::{
    Id,
    read::{Misfit, Node, Read},
};
use serde::Serialize;

/// A word of a brief's own vocabulary: one of its topics or addressees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Term {
    /// The name that items use.
    pub id: Id,
    /// The name that readers see.
    pub label: String,
}

impl Read for Term {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        Ok(Self {
            id: node.field("id")?,
            label: node.field("label")?,
        })
    }
}
