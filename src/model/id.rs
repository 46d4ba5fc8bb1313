use super::read::{Misfit, Node, Read};
use serde::Serialize;
use std::fmt;

/// The name of a part of a brief, as links and cross-references use it.
///
/// Letters and digits of any script, `-` and `_`; it starts with a letter or digit and has at
/// most 100 characters, so that it stands in a URL fragment and an HTML `id` without escapes
/// that change its meaning.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(with = "String", extend("pattern" = r"^[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}_-]{0,99}$"))
)]
pub struct Id(String);

impl Id {
    /// What an id may be, for error messages.
    pub const EXPECTED: &str = "an id of letters, digits, `-` and `_`, at most 100 characters";

    const MAX_CHARS: usize = 100;

    /// An id that the source code spells out.
    pub(super) fn known(text: &'static str) -> Self {
        Self(text.to_owned())
    }

    /// The id that stands for a text: its letters and digits in lower case, runs of anything
    /// else as `-`; `part` for a text that has neither.
    pub fn slug(text: &str) -> Self {
        let mut slug = String::new();
        for word in text
            .to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
        {
            let joined = slug.chars().count() + 1 + word.chars().count();
            if slug.is_empty() {
                slug = shortened(word, Self::MAX_CHARS);
            } else if joined <= Self::MAX_CHARS {
                slug.push('-');
                slug.push_str(word);
            } else {
                break;
            }
        }
        if slug.is_empty() {
            slug.push_str("part");
        }
        Self(slug)
    }

    /// The id with a number behind it, `scope-2`, shortened where it would grow too long.
    #[must_use]
    pub fn numbered(&self, n: usize) -> Self {
        let mut id = format!("{}-{n}", self.0);
        let excess = id.chars().count().saturating_sub(Self::MAX_CHARS);
        if excess > 0 {
            let start = self.0.chars().count().saturating_sub(excess);
            id = format!("{}-{n}", shortened(&self.0, start));
        }
        Self(id)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn shortened(text: &str, max_chars: usize) -> String {
    text.chars().take(max_chars).collect()
}

impl TryFrom<String> for Id {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let starts_well = text.chars().next().is_some_and(char::is_alphanumeric);
        let holds_well = text
            .chars()
            .all(|c| c.is_alphanumeric() || c == '-' || c == '_');
        if starts_well && holds_well && text.chars().count() <= Self::MAX_CHARS {
            Ok(Self(text))
        } else {
            Err(format!("found `{text}`, expected {}", Self::EXPECTED))
        }
    }
}

impl Read for Id {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        node.parse()
    }
}

impl TryFrom<&str> for Id {
    type Error = String;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        Self::try_from(text.to_owned())
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
