use super::marked::{Marked, prefixed};
use super::reader::Reader;
use crate::author::pictures;
use crate::model::{Block, Figure, ImageSource};
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// How many bytes a picture may have before readers wait for it.
const MOST_BYTES: u64 = 500_000;

impl<'a> Reader<'a, '_> {
    /// Reads a paragraph's text up to its end. Where it begins with a picture it is a figure, and
    /// what stands behind the picture its caption. The text ends before the byte `end`.
    pub(super) fn text_block(&mut self, end: usize) -> Marked {
        if matches!(self.events.peek(), Some(Event::Start(Tag::Image { .. })))
            && let Some((
                Event::Start(Tag::Image {
                    dest_url, title, ..
                }),
                span,
            )) = self.events.next()
        {
            return self.figure(&dest_url, &title, span, end);
        }
        let run = self.run(end);
        Marked {
            block: Block::Paragraph(run.inlines),
            span: run.span,
            places: prefixed(".paragraph", run.places).collect(),
        }
    }

    fn figure(&mut self, address: &str, title: &str, span: Range<usize>, end: usize) -> Marked {
        let alt = self.alt();
        if !title.is_empty() {
            let message = format!(
                "found the title `{title}` on an image, expected none: a caption stands on the \
                 line below"
            );
            self.report.error(span.start, message);
        }
        while let Some(Event::SoftBreak | Event::HardBreak) = self.events.peek() {
            self.events.next();
        }
        // A caption stands one level deeper than a paragraph's text.
        self.in_caption = true;
        let mut run = self.run(end);
        self.in_caption = false;
        run.trim_start();
        let span = span.start..span.end.max(run.span.end);
        let source = match ImageSource::try_from(address.to_owned()) {
            Ok(source) => source,
            Err(message) => {
                self.report.error(span.start, message);
                return Marked {
                    block: Block::Paragraph(run.inlines),
                    span,
                    places: prefixed(".paragraph", run.places).collect(),
                };
            }
        };
        let size = self.size_of(&source, &span);
        Marked {
            block: Block::Figure(Figure {
                src: source,
                alt,
                width: size.map(|(width, _)| width),
                height: size.map(|(_, height)| height),
                caption: run.inlines,
            }),
            span,
            places: prefixed(".figure.caption", run.places).collect(),
        }
    }

    /// Reads the text between an image's brackets, and the image's end.
    fn alt(&mut self) -> String {
        let mut alt = String::new();
        let mut depth = 1_usize;
        while let Some((event, span)) = self.events.next() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Text(text) | Event::Code(text) => alt.push_str(&text),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                Event::FootnoteReference(label) => {
                    self.note_mark(&label);
                }
                Event::InlineHtml(html) => self.html(&html, span.start),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        alt.trim().to_owned()
    }

    /// Looks at the file of a picture beside the brief, where the brief's own folder is known.
    fn size_of(&mut self, source: &ImageSource, span: &Range<usize>) -> Option<pictures::Size> {
        let Some(path) = source.path() else {
            let message = "found a picture on another site, expected a file beside the brief";
            let proposal = "save it beside the brief: readers without a network see it too, and no \
                            other site learns who reads";
            self.report.warn(span.clone(), message, proposal);
            return None;
        };
        let file = self.folder?.join(path);
        match pictures::inspect(&file, path) {
            Ok(picture) => {
                if picture.bytes > MOST_BYTES {
                    let message = format!(
                        "found a picture of {} kB, expected at most {} kB",
                        picture.bytes / 1000,
                        MOST_BYTES / 1000
                    );
                    let proposal = "make it smaller, or draw it as an svg";
                    self.report.warn(span.clone(), message, proposal);
                }
                picture.size
            }
            Err(message) => {
                self.report.error(span.start, message);
                None
            }
        }
    }
}
