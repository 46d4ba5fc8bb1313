//! The author's tools: a brief file in Markdown becomes a checked article, or a list of errors
//! that says where each one stands.
//!
//! [`check`] is the one function to understand: front matter and body are read side by side into a
//! [`Paper`], which [`Article::check`] then checks; whatever either finds is translated back into
//! lines and columns. [`build`] does the same work without what only a faulty file needs. [`import`] makes a brief file of a saved web page.

mod body;
mod build;
mod check;
mod command;
mod cues;
mod diagnostic;
mod drawing;
mod export;
mod faults;
mod front_matter;
mod head;
mod import;
mod index_page;
mod json;
mod labels;
mod offline;
mod page;
mod parts;
mod pictures;
mod placeholder;
mod prerender;
mod proposal;
mod publish;
mod report;
mod schema;
mod source;
mod warnings;
mod write;
mod yaml;

pub use command::{Cli, Command};
pub use diagnostic::{Diagnostic, Severity};
pub use import::{Dropped, ImportError, Imported, Reason, import};
pub use prerender::prerender;
pub use schema::schema;
pub use write::write_whole;

use crate::model::{Article, Paper, limits};
use faults::Names;
use json::Json;
use report::Report;
use source::Source;
use std::{ops::Range, path::Path};

/// A brief file, read and judged.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The article; `None` if the file has an error.
    pub article: Option<Article>,
    /// What is to mend, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a brief file and judges it: its errors, and what would hurt its readers. Its pictures
/// are looked at where its `folder` is known.
pub fn check(source: &str, folder: Option<&Path>) -> Checked {
    let source = Source::new(source);
    let mut report = Report::new();
    let (paper, body) = read(source.text(), folder, &mut report);
    warnings::of_paper(&paper, &mut report);
    warnings::of_text(source.text(), body, &mut report);
    let names = Names::of(&paper);
    let article = match Article::check(paper) {
        Ok(article) => {
            if let Err(message) = to_json(&article) {
                report.error(0, message);
            }
            Some(article)
        }
        Err(faults) => {
            for fault in &faults {
                names.translate(fault, &mut report);
            }
            None
        }
    };
    // A fault may only follow from an error reported before; then it is not reported itself.
    let article = article.filter(|_| !report.has_errors());
    Checked {
        article,
        diagnostics: report.finish(&source),
    }
}

/// Reads a brief file into a paper, and tells where its body stands.
fn read(text: &str, folder: Option<&Path>, report: &mut Report) -> (Paper, Range<usize>) {
    let parts = parts::split(text, report);
    let front_matter = front_matter::read(text, &parts, report);
    let body = parts.body.clone();
    let (sections, footnotes) = body::read(text, parts.body, folder, report);
    let paper = Paper {
        sections,
        footnotes,
        ..front_matter
    };
    (paper, body)
}

/// As [`check`], from bytes; bytes that are no UTF-8 are one error, at the first of them.
pub fn check_bytes(bytes: &[u8], folder: Option<&Path>) -> Checked {
    match source::decode(bytes) {
        Ok(text) => check(text, folder),
        Err(error) => Checked {
            article: None,
            diagnostics: vec![error],
        },
    }
}

/// Compiles a brief file.
///
/// # Errors
///
/// Every error of the file, in the order in which they stand in it.
pub fn compile(source: &str) -> Result<Article, Vec<Diagnostic>> {
    compile_bytes(source.as_bytes())
}

/// Compiles a brief file from its bytes, which must be UTF-8.
///
/// # Errors
///
/// As [`compile`]; bytes that are no UTF-8 are one error, at the first of them.
pub fn compile_bytes(bytes: &[u8]) -> Result<Article, Vec<Diagnostic>> {
    build(bytes, None).map(|compiled| compiled.article)
}

/// A brief file, compiled.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The article.
    pub article: Article,
    /// It as [`to_json`] writes it.
    pub json: String,
}

/// Compiles a brief file from its bytes to an article and its JSON: what `brief build` does. Its
/// pictures are looked at where its `folder` is known.
///
/// # Errors
///
/// As [`compile_bytes`].
pub fn build(bytes: &[u8], folder: Option<&Path>) -> Result<Compiled, Vec<Diagnostic>> {
    let text = source::decode(bytes).map_err(|error| vec![error])?;
    // Only a file with an error is read once more, to tell what the errors are and where.
    compiled(text, folder).ok_or_else(|| {
        let mut errors = check(text, folder).diagnostics;
        errors.retain(Diagnostic::is_error);
        errors
    })
}

/// Compiles a brief file, unless it has an error.
fn compiled(text: &str, folder: Option<&Path>) -> Option<Compiled> {
    let mut report = Report::without_places();
    let (paper, _) = read(source::without_mark(text), folder, &mut report);
    if report.has_errors() {
        return None;
    }
    // Around its texts, the JSON has more signs than the file.
    let room = text.len() + text.len() / 4;
    let (article, json) = Article::check_beside(paper, |paper| written(paper, room)).ok()?;
    Some(Compiled {
        article,
        json: json.ok()?,
    })
}

/// The brief's JSON as the component reads it: compact, one line.
///
/// # Errors
///
/// A message if the brief exceeds what the component would read.
pub fn to_json(article: &Article) -> Result<String, String> {
    written(article, 0)
}

/// As [`to_json`], where about `room` bytes are to be written.
fn written(paper: &Paper, room: usize) -> Result<String, String> {
    let json = Json::of(paper, room)
        .map_err(|error| format!("found a brief that cannot be written as JSON: {error}"))?;
    let exceeds = json.exceeds();
    let json = json.into_text();
    limits::check_items(paper).map_err(|error| error.to_string())?;
    // Looked through only to say what it exceeds and where.
    if exceeds {
        limits::check_json(json.as_bytes()).map_err(|error| error.to_string())?;
    }
    Ok(json)
}
