//! A saved web page becomes a brief file.
//!
//! [`import`] is the one function to understand. A page is read into blocks, from HTML or from
//! plain text; what is no part of the article is sifted out, each thing with its reason; the rest is
//! divided into sections, findings and recommendations, and written as Markdown. No sentence is
//! changed, none is lost without being listed, and what the page does not tell becomes a
//! placeholder.

mod action;
mod bare_headings;
mod biographies;
mod block;
mod dates;
mod decode;
mod depth;
mod draft;
mod escape;
mod findings;
mod front_matter;
mod headings;
mod html;
mod inline;
mod items;
mod language;
mod markdown;
mod names;
mod outline;
mod outside;
mod page;
mod people;
mod recommendations;
mod repeats;
mod run;
mod sentence;
mod sift;
mod standfirst;
mod text;
mod title;
mod top_lines;
mod typed_lists;
mod unwanted;
mod verdict;
mod vocabulary;
mod write;

pub use block::{Dropped, Reason};
pub(super) use run::run;

use sift::Sifted;
use std::fmt;

/// A page as a brief file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The brief file.
    pub markdown: String,
    /// What of the page does not stand in it, in the order of the page as far as possible.
    pub dropped: Vec<Dropped>,
    /// The files of its pictures that stand beside the page, by their paths from it, each with its
    /// path from the brief file.
    pub pictures: Vec<(String, String)>,
}

/// Why a file cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// There is nothing in it.
    Empty,
    /// It is no page but something else.
    Format(&'static str),
    /// Its letters cannot be read.
    Encoding(String),
    /// It asks for a password.
    Login,
    /// Its elements are nested too deep.
    TooDeep,
    /// It has no running text.
    NoArticle,
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = match self {
            Self::Empty => "nothing",
            Self::Format(what) => what,
            Self::Encoding(what) => what,
            Self::Login => "a page that asks for a password",
            Self::TooDeep => "elements nested more than 256 deep",
            Self::NoArticle => "a page without running text",
        };
        let expected = match self {
            Self::Encoding(_) => {
                "a page saved as UTF-8, or one that names its encoding; open it in a browser where \
                 it reads well, and save it again from there"
            }
            _ => "an article, saved from a browser as HTML or as plain text",
        };
        write!(f, "found {found}, expected {expected}")
    }
}

impl std::error::Error for ImportError {}

/// Makes a brief file of a saved page.
///
/// # Errors
///
/// If the file is no article: empty, a PDF, a login page, in an unknown encoding.
pub fn import(page: &[u8]) -> Result<Imported, ImportError> {
    let decoded = decode::decode(page)?;
    let mut page = if decoded.is_html {
        html::read(&decoded.text)?
    } else {
        text::read(&decoded.text)
    };
    let mut pictures = std::mem::take(&mut page.files);
    page.blocks = depth::limited(page.blocks);
    let sifted = Sifted::of(page);
    if !sifted.has_article() {
        return Err(ImportError::NoArticle);
    }
    let mut draft = draft::Draft::of(sifted);
    // What it has may all be of the head: a title, a standfirst, names.
    if draft.sections.is_empty() {
        return Err(ImportError::NoArticle);
    }
    let markdown = write::markdown(&mut draft);
    pictures.retain(|(_, place)| markdown.contains(&format!("]({place})")));
    Ok(Imported {
        markdown,
        pictures,
        dropped: draft.dropped,
    })
}
