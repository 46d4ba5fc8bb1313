use super::{
    Href,
    read::{Misfit, Node, Read},
};
use serde::Serialize;

/// The publisher's call to support its work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Support {
    /// The words of the call.
    pub label: String,
    /// Where it leads; without an address the words stand unlinked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Href>,
}

impl Read for Support {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        Ok(Self {
            label: node.field("label")?,
            url: node.optional("url")?,
        })
    }
}
