use super::Href;
use serde::{Deserialize, Serialize};

/// The journal or site where the paper appeared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Publication {
    /// Its name.
    pub name: String,
    /// Its front page; without one the name stands unlinked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Href>,
}
