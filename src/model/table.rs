use super::{
    Inline,
    read::{Misfit, Node, Read},
};
use serde::Serialize;

/// A table: a row of headings and rows of cells below it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Table {
    /// The heading of each column.
    pub head: Vec<Vec<Inline>>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// The columns, counted from 0, that stand at the end of their width, as figures do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<u32>,
}

impl Table {
    /// The cells of the headings and then of each row.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &Vec<Inline>> {
        self.head.iter().chain(self.rows.iter().flatten())
    }
}

impl Read for Table {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        Ok(Self {
            head: node.field("head")?,
            rows: node.field("rows")?,
            figures: node.optional("figures")?,
        })
    }
}
