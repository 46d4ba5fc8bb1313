//! The interface's words as files of the bundle.

use crate::logic::{LANGUAGES, translation};
use std::path::PathBuf;

/// The name and the content of the file with the words of a language; none for English and for
/// those that the interface does not speak.
pub(super) fn file(language: &str) -> Option<(String, String)> {
    Some((format!("labels/{language}.txt"), translation(language)?))
}

/// The files of all languages.
pub(super) fn files() -> impl Iterator<Item = (PathBuf, String)> {
    let files = LANGUAGES.into_iter().filter_map(file);
    files.map(|(name, words)| (PathBuf::from(name), words))
}
