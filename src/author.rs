//! The author's tools: a brief file in Markdown becomes a checked article, or a list of errors
//! that says where each one stands.
//!
//! [`compile`] is the one function to understand: front matter and body are read side by side into
//! a [`Paper`], which [`Article::check`] then checks; whatever either finds is
//! translated back into lines and columns.

mod body;
mod build;
mod check;
mod command;
mod cues;
mod diagnostic;
mod faults;
mod front_matter;
mod head;
mod import;
mod page;
mod parts;
mod placeholder;
mod prerender;
mod proposal;
mod publish;
mod report;
mod schema;
mod source;
mod write;
mod yaml;

pub use command::{Cli, Command};
pub use diagnostic::Diagnostic;
pub use import::{Dropped, ImportError, Imported, Reason, import};
pub use prerender::prerender;
pub use schema::schema;
pub use write::write_whole;

use crate::error::MAX_BRIEF_BYTES;
use crate::model::{Article, Paper};
use faults::Names;
use report::Report;
use source::Source;

/// Compiles a brief file.
///
/// # Errors
///
/// Every error of the file, in the order in which they stand in it.
pub fn compile(source: &str) -> Result<Article, Vec<Diagnostic>> {
    let source = Source::new(source);
    let mut report = Report::new();
    let parts = parts::split(source.text(), &mut report);
    let front_matter = front_matter::read(source.text(), &parts, &mut report);
    let (sections, footnotes) = body::read(source.text(), parts.body, &mut report);
    let paper = Paper {
        sections,
        footnotes,
        ..front_matter
    };
    let names = Names::of(&paper);
    match Article::check(paper) {
        Ok(article) => {
            if let Err(message) = to_json(&article) {
                report.error(0, message);
            }
            report.finish(&source).map(|()| article)
        }
        Err(faults) => {
            for fault in &faults {
                names.translate(fault, &mut report);
            }
            // The file is at fault even if every fault only follows from an error reported
            // before, so an article is never made from here.
            Err(report.finish(&source).err().unwrap_or_default())
        }
    }
}

/// Compiles a brief file from its bytes, which must be UTF-8.
///
/// # Errors
///
/// As [`compile`]; bytes that are no UTF-8 are one error, at the first of them.
pub fn compile_bytes(bytes: &[u8]) -> Result<Article, Vec<Diagnostic>> {
    let text = source::decode(bytes).map_err(|error| vec![error])?;
    compile(text)
}

/// The brief's JSON as the component reads it: compact, one line.
///
/// # Errors
///
/// A message if the brief is larger than the component would read ([`MAX_BRIEF_BYTES`]).
pub fn to_json(article: &Article) -> Result<String, String> {
    let paper: &Paper = article;
    let json = serde_json::to_string(paper)
        .map_err(|error| format!("found a brief that cannot be written as JSON: {error}"))?;
    // The line end that a file gets counts too.
    match json.len() + 1 {
        ..=MAX_BRIEF_BYTES => Ok(json + "\n"),
        bytes => Err(format!(
            "found a brief of {bytes} bytes of JSON, expected at most {MAX_BRIEF_BYTES}"
        )),
    }
}
