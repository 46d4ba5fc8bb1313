use super::{
    ImageSource, Inline,
    read::{Misfit, Node, Read},
};
use serde::Serialize;

/// A picture with its caption.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Figure {
    /// Where the picture stands.
    pub src: ImageSource,
    /// What it shows, for readers who cannot see it; empty where it only decorates.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub alt: String,
    /// Its width in CSS pixels, as far as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Its height in CSS pixels, as far as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// What stands below it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caption: Vec<Inline>,
}

impl Read for Figure {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        Ok(Self {
            src: node.field("src")?,
            alt: node.optional("alt")?,
            width: node.optional("width")?,
            height: node.optional("height")?,
            caption: node.optional("caption")?,
        })
    }
}
