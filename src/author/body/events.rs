use pulldown_cmark::{CowStr, Event, OffsetIter, Options, Parser, Tag};
use std::iter::Peekable;
use std::ops::Range;

/// The Markdown parser's events with their bytes in the file, as they come.
#[derive(Debug)]
pub(super) struct Events<'a> {
    parser: Peekable<OffsetIter<'a>>,
    /// Where the Markdown starts in the file.
    base: usize,
    names: Names<'a>,
}

/// What the body names; whole when the last event has passed.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    ids: Vec<CowStr<'a>>,
    footnotes: Vec<CowStr<'a>>,
}

impl<'a> Events<'a> {
    /// Parses the Markdown that stands in `span` of a file.
    pub(super) fn new(text: &'a str, span: Range<usize>) -> Self {
        let base = span.start;
        let parser = Parser::new_ext(text.get(span).unwrap_or_default(), options());
        Self {
            parser: parser.into_offset_iter().peekable(),
            base,
            names: Names::default(),
        }
    }

    pub(super) fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let (event, span) = self.parser.next()?;
        match &event {
            Event::Start(Tag::Heading { id: Some(id), .. }) => self.names.ids.push(id.clone()),
            Event::Start(Tag::FootnoteDefinition(label)) => {
                self.names.footnotes.push(label.clone());
            }
            _ => {}
        }
        Some((event, self.base + span.start..self.base + span.end))
    }

    pub(super) fn peek(&mut self) -> Option<&Event<'a>> {
        self.parser.peek().map(|(event, _)| event)
    }

    /// Passes over all that stands before the end of the element just entered, and that end;
    /// returns the labels of the footnotes marked there.
    pub(super) fn skip(&mut self) -> Vec<CowStr<'a>> {
        let mut marks = Vec::new();
        let mut depth = 1_usize;
        while let Some((event, _)) = self.next() {
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

    /// What the events that have passed name.
    pub(super) fn into_names(self) -> Names<'a> {
        self.names
    }
}

impl Names<'_> {
    /// The ids that the author gave to headings.
    pub(super) fn explicit_ids(&self) -> impl ExactSizeIterator<Item = &str> {
        self.ids.iter().map(AsRef::as_ref)
    }

    /// The labels of the footnotes, in the order of their definitions.
    pub(super) fn footnotes(&self) -> impl Iterator<Item = &str> {
        self.footnotes.iter().map(AsRef::as_ref)
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
