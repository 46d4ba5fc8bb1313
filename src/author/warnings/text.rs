use crate::author::body::options;
use crate::author::cues::Words;
use crate::author::placeholder::is_placeholder;
use crate::author::report::Report;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use std::ops::Range;

/// How many words may stand under one heading before readers lose their place.
const LONGEST_RUN: usize = 800;

/// Notes what the Markdown that stands in `span` would do to its readers, whatever kind of block it
/// stands in: links that do not say where they lead, pictures without a text, long runs without a
/// heading, placeholders.
pub(in crate::author) fn of_text(text: &str, span: Range<usize>, report: &mut Report) {
    let base = span.start;
    let events = Parser::new_ext(text.get(span).unwrap_or_default(), options()).into_offset_iter();
    let mut open: Option<(Kind, Range<usize>, String)> = None;
    let mut run = Run::default();
    for (event, span) in events {
        let span = base + span.start..base + span.end;
        match event {
            Event::Start(Tag::Heading { .. }) => {
                run.end(report);
                run = Run {
                    words: 0,
                    heading: Some(span.clone()),
                };
                open = Some((Kind::Heading, span, String::new()));
            }
            Event::Start(Tag::Link { .. }) => open = Some((Kind::Link, span, String::new())),
            Event::Start(Tag::Image { .. }) => open = Some((Kind::Image, span, String::new())),
            Event::Text(part) | Event::Code(part) => {
                if !matches!(open, Some((Kind::Heading, ..))) {
                    run.words += part.split_whitespace().count();
                }
                if let Some((_, _, text)) = &mut open {
                    text.push_str(&part);
                }
            }
            Event::End(TagEnd::Heading(_) | TagEnd::Link | TagEnd::Image) => {
                if let Some((kind, span, text)) = open.take() {
                    kind.judge(span, text.trim(), report);
                }
            }
            _ => {}
        }
    }
    run.end(report);
}

/// An element whose text is judged.
#[derive(Clone, Copy)]
enum Kind {
    Heading,
    Link,
    Image,
}

impl Kind {
    fn judge(self, span: Range<usize>, text: &str, report: &mut Report) {
        match self {
            Self::Heading if is_placeholder(text) => {
                report.warn(
                    span,
                    format!("found the placeholder `{text}`, expected a heading"),
                    "say what stands below it",
                );
            }
            Self::Link if Words::of(text).are(|cues| cues.empty_links) => {
                let message =
                    format!("found the link text `{text}`, expected words that say where it leads");
                report.warn(span, message, "name the page that it leads to");
            }
            Self::Image if text.is_empty() => {
                report.warn(
                    span,
                    "found an image without a text alternative, expected what it shows",
                    "write it between the brackets: `![what it shows](…)`",
                );
            }
            _ => {}
        }
    }
}

/// The text under one heading.
#[derive(Default)]
struct Run {
    words: usize,
    heading: Option<Range<usize>>,
}

impl Run {
    fn end(&self, report: &mut Report) {
        if self.words > LONGEST_RUN {
            let message = format!(
                "found {} words under one heading, expected at most {LONGEST_RUN}",
                self.words
            );
            report.warn(
                self.heading.clone().unwrap_or(0..0),
                message,
                "divide them by headings of their own",
            );
        }
    }
}
