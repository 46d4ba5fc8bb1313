use pulldown_cmark::{CowStr, Event, Options, Parser, Tag};
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

/// The Markdown parser's events with their bytes in the file.
#[derive(Debug)]
pub(super) struct Events<'a>(Peekable<IntoIter<(Event<'a>, Range<usize>)>>, Names<'a>);

/// What the whole body names, known before any of it is read.
#[derive(Debug, Default)]
struct Names<'a> {
    ids: Vec<CowStr<'a>>,
    footnotes: Vec<CowStr<'a>>,
}

impl<'a> Events<'a> {
    /// Parses the Markdown that stands in `span` of a file.
    pub(super) fn new(text: &'a str, span: Range<usize>) -> Self {
        let base = span.start;
        let parser = Parser::new_ext(text.get(span).unwrap_or_default(), options());
        let mut names = Names::default();
        let events: Vec<_> = parser
            .into_offset_iter()
            .map(|(event, span)| (event, base + span.start..base + span.end))
            .inspect(|(event, _)| match event {
                Event::Start(Tag::Heading { id: Some(id), .. }) => names.ids.push(id.clone()),
                Event::Start(Tag::FootnoteDefinition(label)) => names.footnotes.push(label.clone()),
                _ => {}
            })
            .collect();
        Self(events.into_iter().peekable(), names)
    }

    /// The ids that the author gave to headings.
    pub(super) fn explicit_ids(&self) -> impl Iterator<Item = String> {
        self.1.ids.iter().map(ToString::to_string)
    }

    /// The labels of the footnotes.
    pub(super) fn footnotes(&self) -> impl Iterator<Item = &str> {
        self.1.footnotes.iter().map(AsRef::as_ref)
    }

    pub(super) fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        self.0.next()
    }

    pub(super) fn peek(&mut self) -> Option<&Event<'a>> {
        self.0.peek().map(|(event, _)| event)
    }

    /// Passes over all that stands before the end of the element just entered, and that end;
    /// returns the labels of the footnotes marked there.
    pub(super) fn skip(&mut self) -> Vec<CowStr<'a>> {
        let mut marks = Vec::new();
        let mut depth = 1_usize;
        for (event, _) in self.0.by_ref() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::FootnoteReference(label) => marks.push(label),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        marks
    }
}

/// Strike-through and tasks are parsed only to be refused: as plain text they would be
/// published with their bars and brackets.
pub(in crate::author) fn options() -> Options {
    Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
}
