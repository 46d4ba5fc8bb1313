use super::pieces::Piece;
use pulldown_cmark::{CowStr, Event, OffsetIter, Options, Parser, Tag};
use std::iter::Peekable;
use std::ops::Range;

/// The Markdown parser's events with their bytes in the file, as they come.
#[derive(Debug)]
pub(super) struct Events<'a> {
    parser: Peekable<OffsetIter<'a>>,
    /// How much of what the parser reads stands before the piece itself.
    before: usize,
    /// Where the piece starts in the file.
    start: usize,
    names: Names,
}

/// What the body names; whole when the last event has passed.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The ids that the author gave to headings, each on a line.
    ids: String,
    footnotes: Vec<Box<str>>,
}

impl<'a> Events<'a> {
    /// Parses a piece of the body, which starts at `base` in the file; `names` are those of the pieces
    /// before.
    pub(super) fn new(piece: Piece<'a>, base: usize, names: Names) -> Self {
        let parser = Parser::new_ext(piece.text, options());
        let mut parser = parser.into_offset_iter().peekable();
        let before = piece.before;
        while parser.next_if(|(_, span)| span.start < before).is_some() {}
        Self {
            parser,
            before,
            start: base + piece.start,
            names,
        }
    }

    pub(super) fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let (event, span) = self.parser.next()?;
        match &event {
            Event::Start(Tag::Heading { id: Some(id), .. }) => {
                self.names.ids.push_str(id);
                self.names.ids.push('\n');
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                self.names.footnotes.push(label.as_ref().into());
            }
            _ => {}
        }
        let place = |at| self.start + at - self.before;
        Some((event, place(span.start)..place(span.end)))
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
    pub(super) fn into_names(self) -> Names {
        self.names
    }
}

impl Names {
    /// The ids that the author gave to headings.
    pub(super) fn explicit_ids(&self) -> impl Iterator<Item = &str> + Clone {
        self.ids.lines()
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
