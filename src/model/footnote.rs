use super::{Block, Id};
use serde::{Deserialize, Serialize};

/// A note below the text. Its number is its place in the paper's list, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Footnote {
    /// The name by which marks in the text point at it.
    pub id: Id,
    /// What it says.
    pub blocks: Vec<Block>,
}
