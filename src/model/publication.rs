use super::{
    Href,
    read::{Misfit, Node, Read},
};
use serde::Serialize;

/// The journal or site where the paper appeared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Publication {
    /// Its name.
    pub name: String,
    /// Its front page; without one the name stands unlinked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Href>,
}

impl Read for Publication {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        Ok(Self {
            name: node.field("name")?,
            url: node.optional("url")?,
        })
    }
}
