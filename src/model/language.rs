use super::read::{Misfit, Node, Read};
use serde::Serialize;

/// The language of a text as a BCP 47 tag: `en`, `be-tarask`, `zh-Hant-TW`.
///
/// Its form is checked, not whether the language exists: the registry grows every year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(with = "String", extend("pattern" = r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"))
)]
pub struct Language(String);

impl Language {
    /// What a language may be, for error messages.
    pub const EXPECTED: &str = "a BCP 47 language tag such as `en` or `be-tarask`";

    /// The tag for a language that is not known, `und`.
    pub fn undetermined() -> Self {
        Self("und".to_owned())
    }

    /// The direction in which the language is written, as the attribute `dir` has it.
    pub fn direction(&self) -> &'static str {
        let primary = self.0.split('-').next().unwrap_or_default();
        match primary {
            "ar" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
            _ => "ltr",
        }
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Language {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let mut subtags = text.split('-');
        let is_language = subtags.next().is_some_and(|tag| {
            (2..=8).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphabetic())
        });
        let is_tagged = subtags.all(|tag| {
            (1..=8).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric())
        });
        if is_language && is_tagged {
            Ok(Self(text))
        } else {
            Err(format!("found `{text}`, expected {}", Self::EXPECTED))
        }
    }
}

impl Read for Language {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        node.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}
