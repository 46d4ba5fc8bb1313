use super::marked::{Blocks, Marked, Places};
use super::notes::Note;
use super::reader::{Reader, has_attributes};
use crate::model::path::Path;
use crate::model::{Block, Id};
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

impl<'a> Reader<'a, '_> {
    /// Reads the block that starts with an event just passed; `None` for what is no block of the
    /// text, such as a footnote.
    pub(super) fn block(&mut self, event: Event<'a>, span: Range<usize>) -> Option<Marked> {
        let heading = has_attributes(&event);
        let tag = match event {
            Event::Start(tag) => tag,
            Event::Rule => return Some(plain(Block::Rule, span)),
            _ => return None,
        };
        // What holds blocks is at least one level deeper.
        let depth = if matches!(tag, Tag::List(_) | Tag::BlockQuote(_) | Tag::Table(_)) {
            2
        } else {
            1
        };
        if self.is_too_deep(depth, 0) {
            let message =
                "found blocks nested too deep, expected at most 5 lists in each other".to_owned();
            return self.refuse(span, message);
        }
        self.block_depth += 1;
        let block = match tag {
            Tag::Paragraph => self.paragraph(span),
            Tag::Heading { level, .. } => self.inner_heading(level as u8, heading, span),
            Tag::BlockQuote(_) => self.quote(span),
            Tag::List(start) => self.list(start, span),
            Tag::CodeBlock(_) => self.code(span),
            Tag::Table(columns) => self.table(&columns, span),
            Tag::FootnoteDefinition(label) => self.note(label.to_string(), span),
            tag => {
                let message = refusal(&tag, self.text, &span);
                self.refuse(span, message)
            }
        };
        self.block_depth -= 1;
        block
    }

    /// Reports an element and passes over it. An empty paragraph keeps its place, so that the
    /// passages after it have the numbers that links use.
    fn refuse(&mut self, span: Range<usize>, message: String) -> Option<Marked> {
        self.report.error(span.start, message);
        self.skip();
        Some(plain(Block::Paragraph(Vec::new()), span))
    }

    fn paragraph(&mut self, span: Range<usize>) -> Option<Marked> {
        let marked = self.text_block(span.end);
        self.events.next();
        Some(Marked { span, ..marked })
    }

    /// A heading inside a quotation, list or footnote, where it divides nothing.
    fn inner_heading(
        &mut self,
        level: u8,
        has_attributes: bool,
        span: Range<usize>,
    ) -> Option<Marked> {
        let heading = self.heading(level, has_attributes, span.clone());
        if let Some(attribute) = heading.attributes.iter().next() {
            let message = "found an attribute on a heading inside another block, expected none";
            self.report.error(attribute.span.start, message);
        }
        let text = heading.text;
        Some(plain(Block::Heading { level, text }, span))
    }

    fn quote(&mut self, span: Range<usize>) -> Option<Marked> {
        let blocks = self.blocks(span.end);
        let mut places = Places::new();
        let block = Block::Quote(blocks.nested(&Path::ROOT.name(".quote"), &mut places));
        Some(Marked {
            block,
            span,
            places,
        })
    }

    fn list(&mut self, start: Option<u64>, span: Range<usize>) -> Option<Marked> {
        let mut entries = Vec::new();
        let mut places = Places::new();
        while let Some((Event::Start(_), span)) = self.events.next() {
            let blocks = self.blocks(span.end);
            let path = Path::ROOT.name(".list.entries");
            entries.push(blocks.nested(&path.place(entries.len()), &mut places));
        }
        let block = Block::List {
            start: start.map(|start| u32::try_from(start).unwrap_or(u32::MAX)),
            entries,
        };
        Some(Marked {
            block,
            span,
            places,
        })
    }

    /// Reads all blocks up to the end of the element just entered, and that end. Text that
    /// stands there by itself, as in a list with no blank lines, is a paragraph. The element ends
    /// at the byte `end`.
    fn blocks(&mut self, end: usize) -> Blocks {
        let mut blocks = Blocks::default();
        loop {
            match self.events.peek() {
                None => break,
                Some(Event::End(_)) => {
                    self.events.next();
                    break;
                }
                Some(event) if starts_block(event) => {
                    let next = self.events.next();
                    let block = next.and_then(|(event, span)| self.block(event, span));
                    if let Some(marked) = block {
                        blocks.push(marked, self.report);
                    }
                }
                Some(_) => {
                    self.block_depth += 1;
                    let marked = self.text_block(end);
                    self.block_depth -= 1;
                    if marked.block != Block::Paragraph(Vec::new()) {
                        blocks.push(marked, self.report);
                    }
                }
            }
        }
        blocks
    }

    fn code(&mut self, span: Range<usize>) -> Option<Marked> {
        let mut code = String::new();
        while let Some((Event::Text(line), _)) = self.events.next() {
            code.push_str(&line);
        }
        code.truncate(code.trim_end_matches('\n').len());
        Some(plain(Block::Code(code), span))
    }

    fn note(&mut self, label: String, span: Range<usize>) -> Option<Marked> {
        let outer = std::mem::take(&mut self.marks);
        let blocks = self.blocks(span.end);
        let marks = std::mem::replace(&mut self.marks, outer);
        let id = self.labels.id(&label);
        self.notes.push(Note {
            id: id.unwrap_or_else(|| Id::slug(&label)),
            label,
            span,
            blocks,
            marks,
        });
        None
    }
}

fn plain(block: Block, span: Range<usize>) -> Marked {
    Marked {
        block,
        span,
        places: Places::new(),
    }
}

/// Whether a block begins here, rather than a run of text.
pub(super) fn starts_block(event: &Event<'_>) -> bool {
    match event {
        Event::Rule => true,
        Event::Start(tag) => !matches!(
            tag,
            Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Superscript
                | Tag::Subscript
                | Tag::Link { .. }
                | Tag::Image { .. }
        ),
        _ => false,
    }
}

fn refusal(tag: &Tag<'_>, text: &str, span: &Range<usize>) -> String {
    match tag {
        Tag::HtmlBlock => {
            let html = text.get(span.clone()).unwrap_or_default();
            super::inlines::raw_html(html)
        }
        _ => "found a block of an unknown kind, expected a paragraph, list, quotation, code or \
              heading"
            .to_owned(),
    }
}
