use super::{
    Href,
    read::{Misfit, Node, Read},
};
use serde::Serialize;

/// Where a picture stands: `http:` or `https:`, or a path from the brief's own folder down.
///
/// Such a path has nothing in it that could lead out of that folder, or that an address would read
/// in another way than a file system does: its parts are ASCII letters, digits and `-_~.`, and none
/// begins with a dot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(with = "String", extend("pattern" = r"^([Hh][Tt][Tt][Pp][Ss]?://[^/]|[-\w~][-\w~.]*(/[-\w~][-\w~.]*)*$)"))
)]
pub struct ImageSource(String);

impl ImageSource {
    /// What it may be, for error messages.
    pub const EXPECTED: &str = "a picture beside the brief, by a path of letters, digits and `-_~.`, \
         or an address that starts with http:// or https:// and a host";

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path from the brief's folder; `None` for an address of its own.
    pub fn path(&self) -> Option<&str> {
        is_path(&self.0).then_some(&*self.0)
    }
}

impl TryFrom<String> for ImageSource {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let is_address = || Href::try_from(text.clone()).is_ok_and(|href| href.is_external());
        if is_path(&text) || is_address() {
            Ok(Self(text))
        } else {
            Err(format!("found `{text}`, expected {}", Self::EXPECTED))
        }
    }
}

impl Read for ImageSource {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        node.parse()
    }
}

impl From<ImageSource> for String {
    fn from(source: ImageSource) -> Self {
        source.0
    }
}

fn is_path(text: &str) -> bool {
    text.split('/').all(|part| {
        let is_known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '~' | '.');
        !part.is_empty() && !part.starts_with('.') && part.chars().all(is_known)
    })
}
