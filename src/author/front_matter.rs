//! The front matter: everything about a paper that is not its text.

mod fields;
mod people;
mod places;
mod timeline;
mod vocabulary;

use super::parts::Parts;
use super::placeholder::is_placeholder;
use super::report::{Doubt, Report};
use super::yaml;
use crate::model::{Language, Paper};
use fields::Fields;

const KEYS: &[&str] = &[
    "title",
    "standfirst",
    "language",
    "publisher",
    "publication",
    "support",
    "reads",
    "date",
    "source",
    "topics",
    "addressees",
    "timeline",
    "authors",
];

/// Reads the front matter into a paper that has no text yet.
///
/// What is missing or broken is reported and gets a value that causes no further error.
pub(super) fn read(text: &str, parts: &Parts, report: &mut Report) -> Paper {
    let root = parts
        .front_matter
        .clone()
        .and_then(|span| yaml::parse(text, span, report));
    let Some(fields) = root
        .as_ref()
        .and_then(|root| Fields::of_front_matter(root, KEYS, report))
    else {
        report.doubt(Doubt::Topics);
        report.doubt(Doubt::Addressees);
        return blank();
    };
    Paper {
        title: fields.required_text("title", report),
        standfirst: fields.required_text("standfirst", report),
        language: fields
            .required("language", report)
            .and_then(|node| fields::parsed(node, report))
            .unwrap_or_else(Language::undetermined),
        publisher: fields.text("publisher", report),
        publication: places::publication(&fields, report),
        support: places::support(&fields, report),
        reads: fields.get("reads").and_then(|node| reads(node, report)),
        date: fields.parsed("date", report),
        source: fields.parsed("source", report),
        topics: vocabulary::read(&fields, "topics", Doubt::Topics, report),
        addressees: vocabulary::read(&fields, "addressees", Doubt::Addressees, report),
        timeline: timeline::read(&fields, report),
        authors: people::read(&fields, report),
        sections: Vec::new(),
        footnotes: Vec::new(),
    }
}

/// A paper that stands in where there is no front matter to read.
fn blank() -> Paper {
    Paper {
        title: fields::PLACEHOLDER.to_owned(),
        standfirst: fields::PLACEHOLDER.to_owned(),
        language: Language::undetermined(),
        publisher: None,
        publication: None,
        support: None,
        reads: None,
        date: None,
        source: None,
        topics: Vec::new(),
        addressees: Vec::new(),
        timeline: Vec::new(),
        authors: Vec::new(),
        sections: Vec::new(),
        footnotes: Vec::new(),
    }
}

fn reads(node: &yaml::Node, report: &mut Report) -> Option<u64> {
    let text = fields::text(node, report).filter(|text| !is_placeholder(text))?;
    text.parse()
        .map_err(|_| {
            let message = format!("found `{text}`, expected a whole number such as `1474`");
            report.error(node.span.start, message);
        })
        .ok()
}
