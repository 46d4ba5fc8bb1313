use super::events::{Events, Names};
use super::heading::Heading;
use super::marked::Marked;
use super::notes::{Labels, Note};
use super::pieces::Piece;
use crate::author::report::Report;
use crate::model::Id;
use pulldown_cmark::{Event, Tag};
use std::path::Path;

/// What stands at the top level of the body.
#[derive(Debug)]
pub(super) enum Part<'a> {
    Heading(Heading<'a>),
    Block(Marked),
}

/// What a reader has beside the parts, from the first piece of the body to the last.
#[derive(Debug, Default)]
pub(super) struct Rest {
    pub(super) names: Names,
    /// The ids that it has given to the footnotes.
    pub(super) labels: Labels,
    /// The footnotes, in the order of their definitions.
    pub(super) notes: Vec<Note>,
    /// The footnotes marked in the text.
    pub(super) marks: Vec<Id>,
    /// The HTML elements that have been reported and whose end tags are still to come.
    pub(super) open_tags: usize,
}

/// Turns the parser's events into parts.
///
/// Its methods are spread over the files of what they read: headings, blocks, runs of text.
#[derive(Debug)]
pub(super) struct Reader<'a, 'r> {
    pub(super) text: &'a str,
    pub(super) events: Events<'a>,
    pub(super) report: &'r mut Report,
    /// The ids of the footnotes by their labels.
    pub(super) labels: Labels,
    /// How deep the block being read stands in others.
    pub(super) block_depth: usize,
    /// How deep the run of text being read stands in others.
    pub(super) inline_depth: usize,
    /// Whether that text is a caption.
    pub(super) in_caption: bool,
    /// The folder of the file, where its pictures stand.
    pub(super) folder: Option<&'r Path>,
    /// The HTML elements that have been reported and whose end tags are still to come.
    pub(super) open_tags: usize,
    /// The footnotes, in the order of their definitions.
    pub(super) notes: Vec<Note>,
    /// The footnotes marked so far in the text, or in the footnote being read.
    pub(super) marks: Vec<Id>,
}

impl<'a, 'r> Reader<'a, 'r> {
    /// Whether one more block, or run of text, would stand deeper in the JSON than is read back: a
    /// brief may be 32 levels deep. Around a block there are at most 8, in a paragraph 3, in a
    /// caption 4; a list adds 4, a link 3.
    pub(super) fn is_too_deep(&self, blocks: usize, runs: usize) -> bool {
        let block = 8 + 4 * (self.block_depth + blocks) - 4 + usize::from(self.in_caption);
        block + 3 + 3 * (self.inline_depth + runs) > 32
    }

    /// Reads a piece of the body, which starts at `base` in the file; `rest` is what the pieces before
    /// have beside their parts.
    pub(super) fn new(
        text: &'a str,
        piece: Piece<'a>,
        base: usize,
        rest: Rest,
        folder: Option<&'r Path>,
        report: &'r mut Report,
    ) -> Self {
        Self {
            text,
            events: Events::new(piece, base, rest.names),
            report,
            labels: rest.labels,
            block_depth: 0,
            inline_depth: 0,
            in_caption: false,
            folder,
            open_tags: rest.open_tags,
            notes: rest.notes,
            marks: rest.marks,
        }
    }

    pub(super) fn report(&mut self) -> &mut Report {
        self.report
    }

    /// The next heading or block of the top level.
    pub(super) fn next_part(&mut self) -> Option<Part<'a>> {
        while let Some((event, span)) = self.events.next() {
            if let Event::Start(Tag::Heading { level, .. }) = &event {
                let (level, has_attributes) = (*level as u8, has_attributes(&event));
                return Some(Part::Heading(self.heading(level, has_attributes, span)));
            }
            if let Some(block) = self.block(event, span) {
                return Some(Part::Block(block));
            }
        }
        None
    }

    /// Passes over an element that has been refused. A footnote marked in it counts as marked:
    /// that nothing else marks it is no further error.
    pub(super) fn skip(&mut self) {
        for label in self.events.skip() {
            self.note_mark(&label);
        }
    }

    /// Notes a mark; returns the footnote's id, if there is one.
    pub(super) fn note_mark(&mut self, label: &str) -> Option<Id> {
        let id = self.labels.id(label)?;
        self.marks.push(id.clone());
        Some(id)
    }

    /// What it has beside the parts, once they have all been read.
    pub(super) fn finish(self) -> Rest {
        Rest {
            names: self.events.into_names(),
            labels: self.labels,
            notes: self.notes,
            marks: self.marks,
            open_tags: self.open_tags,
        }
    }
}

/// Whether the parser took attributes off a heading.
pub(super) fn has_attributes(event: &Event<'_>) -> bool {
    matches!(event, Event::Start(Tag::Heading { id, classes, attrs, .. })
        if id.is_some() || !classes.is_empty() || !attrs.is_empty())
}
