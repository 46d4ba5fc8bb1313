use super::Id;
use serde::{Deserialize, Serialize};

/// A word of a brief's own vocabulary: one of its topics or addressees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Term {
    /// The name that items use.
    pub id: Id,
    /// The name that readers see.
    pub label: String,
}
