use super::{
    Figure, Inline, Table,
    read::{Misfit, Node, Read},
};
use serde::Serialize;

/// A paragraph or another block of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading below that of the section or item it stands in.
    Heading {
        /// 3 to 6: level 1 is the title, level 2 the section.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 3, max = 6)))]
        level: u8,
        /// Its text.
        text: String,
    },
    /// A list.
    List {
        /// The number of the first entry of a numbered list; `None` for bullets.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        start: Option<u32>,
        /// The entries, each of one or more blocks.
        entries: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// Lines of computer code.
    Code(String),
    /// A table.
    Table(Table),
    /// A picture with its caption.
    Figure(Figure),
    /// A change of subject.
    Rule,
}

impl Read for Block {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        let (name, value) = node.variant()?;
        Ok(match name {
            "paragraph" => Self::Paragraph(Read::read(&value)?),
            "heading" => Self::Heading {
                level: value.field("level")?,
                text: value.field("text")?,
            },
            "list" => Self::List {
                start: value.optional("start")?,
                entries: value.field("entries")?,
            },
            "quote" => Self::Quote(Read::read(&value)?),
            "code" => Self::Code(Read::read(&value)?),
            "table" => Self::Table(Read::read(&value)?),
            "figure" => Self::Figure(Read::read(&value)?),
            "rule" => Self::Rule,
            _ => {
                let known = [
                    "paragraph",
                    "heading",
                    "list",
                    "quote",
                    "code",
                    "table",
                    "figure",
                    "rule",
                ];
                return Err(node.unknown(name, &known));
            }
        })
    }
}

impl Block {
    /// Appends the text that a reader sees, one space between the parts.
    pub(crate) fn push_text(&self, out: &mut String) {
        match self {
            Self::Paragraph(inlines)
            | Self::Figure(Figure {
                caption: inlines, ..
            }) => inlines.iter().for_each(|inline| inline.push_text(out)),
            Self::Heading { text, .. } | Self::Code(text) => out.push_str(text),
            Self::List { entries, .. } => entries
                .iter()
                .flatten()
                .for_each(|block| block.push_text(out)),
            Self::Quote(blocks) => blocks.iter().for_each(|block| block.push_text(out)),
            Self::Table(table) => {
                for cell in table.cells() {
                    cell.iter().for_each(|inline| inline.push_text(out));
                    out.push(' ');
                }
            }
            Self::Rule => {}
        }
        out.push(' ');
    }
}
