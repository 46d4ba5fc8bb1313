use super::{
    Href, Id,
    read::{Misfit, Node, Read},
};
use serde::Serialize;

/// A run of text inside a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Stress.
    Emphasis(Vec<Inline>),
    /// Importance.
    Strong(Vec<Inline>),
    /// Computer code.
    Code(String),
    /// A link; it never holds another link.
    Link {
        /// Where it leads.
        href: Href,
        /// Its text.
        text: Vec<Inline>,
    },
    /// The mark of a footnote, by the footnote's id.
    Footnote(Id),
    /// The end of a line that the author set on purpose.
    LineBreak,
}

impl Read for Inline {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        let (name, value) = node.variant()?;
        Ok(match name {
            "text" => Self::Text(Read::read(&value)?),
            "emphasis" => Self::Emphasis(Read::read(&value)?),
            "strong" => Self::Strong(Read::read(&value)?),
            "code" => Self::Code(Read::read(&value)?),
            "link" => Self::Link {
                href: value.field("href")?,
                text: value.field("text")?,
            },
            "footnote" => Self::Footnote(Read::read(&value)?),
            "line_break" => Self::LineBreak,
            _ => {
                let known = [
                    "text",
                    "emphasis",
                    "strong",
                    "code",
                    "link",
                    "footnote",
                    "line_break",
                ];
                return Err(node.unknown(name, &known));
            }
        })
    }
}

impl Inline {
    /// Appends the text that a reader sees, without its form.
    pub(crate) fn push_text(&self, out: &mut String) {
        match self {
            Self::Text(text) | Self::Code(text) => out.push_str(text),
            Self::Emphasis(inner) | Self::Strong(inner) | Self::Link { text: inner, .. } => {
                inner.iter().for_each(|inline| inline.push_text(out));
            }
            Self::Footnote(_) => {}
            Self::LineBreak => out.push(' '),
        }
    }
}
