use super::attributes::Attributes;
use super::reader::Reader;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// A heading, its text without any form.
#[derive(Debug)]
pub(super) struct Heading<'a> {
    pub(super) level: u8,
    pub(super) text: String,
    pub(super) span: Range<usize>,
    pub(super) attributes: Attributes<'a>,
}

/// What stands in for the text of an empty heading, so that its lack is reported only once.
const PLACEHOLDER: &str = "?";

impl<'a> Reader<'a, '_> {
    /// Reads the heading whose start has just been passed.
    pub(super) fn heading(
        &mut self,
        level: u8,
        has_attributes: bool,
        span: Range<usize>,
    ) -> Heading<'a> {
        let mut text = self.heading_text();
        let source = self.text.get(span.clone()).unwrap_or_default();
        let attributes = if has_attributes {
            Attributes::find(source, span.start)
        } else {
            Attributes::default()
        };
        if text.contains("{#") || text.contains("{.") {
            let message = "found attributes that cannot be read, expected \
                           `{#id .class key=value}` at the end of the heading";
            self.report.error(span.start, message);
        }
        if text.is_empty() {
            let message = "found a heading without text, expected some";
            self.report.error(span.start, message);
            text.push_str(PLACEHOLDER);
        }
        Heading {
            level,
            text,
            span,
            attributes,
        }
    }

    fn heading_text(&mut self) -> String {
        let mut text = String::new();
        while let Some((event, span)) = self.events.next() {
            let refused = match event {
                Event::Text(part) | Event::Code(part) => {
                    text.push_str(&part);
                    None
                }
                Event::SoftBreak | Event::HardBreak => {
                    text.push(' ');
                    None
                }
                Event::End(TagEnd::Heading(_)) => break,
                Event::Start(Tag::Link { .. }) => Some("a link"),
                Event::Start(Tag::Image { .. }) => {
                    self.skip();
                    Some("an image")
                }
                Event::Start(Tag::Strikethrough) => Some("text struck through"),
                Event::FootnoteReference(label) => {
                    self.note_mark(&label);
                    Some("the mark of a footnote")
                }
                Event::InlineHtml(html) if !html.starts_with("</") => Some("raw HTML"),
                _ => None,
            };
            if let Some(what) = refused {
                let message = format!("found {what} in a heading, expected plain text");
                self.report.error(span.start, message);
            }
        }
        trimmed(text)
    }
}

/// The text without white space around it; nearly always it has none, and stays as it is.
fn trimmed(text: String) -> String {
    if text.trim().len() == text.len() {
        text
    } else {
        text.trim().to_owned()
    }
}
