use super::blocks::starts_block;
use super::marked::{Places, prefixed};
use super::reader::Reader;
use crate::author::report::Place;
use crate::model::{Href, Inline};
use pulldown_cmark::{CowStr, Event, LinkType, Tag};
use std::ops::Range;

/// For how many bytes of text room is made before they are read.
const MOST_ROOM: usize = 4096;

/// A run of text, and where the parts of it stand that a check may name.
#[derive(Debug, Default)]
pub(super) struct Run {
    pub(super) inlines: Vec<Inline>,
    pub(super) span: Range<usize>,
    pub(super) places: Places,
    /// The source of the text at the end of the run, as far as it is plain.
    plain: Option<Range<usize>>,
}

impl Run {
    /// Adds text; up to `room` bytes of it may follow without a gap.
    fn text(&mut self, text: &str, room: usize) {
        if let Some(Inline::Text(before)) = self.inlines.last_mut() {
            before.push_str(text);
        } else if !text.is_empty() {
            let mut whole = String::with_capacity(room.min(MOST_ROOM).max(text.len()));
            whole.push_str(text);
            self.push(Inline::Text(whole));
        }
    }

    /// Adds an inline. Most texts have only one, and there are many texts.
    fn push(&mut self, inline: Inline) {
        self.end_text();
        if self.inlines.is_empty() {
            self.inlines.reserve_exact(1);
        }
        self.inlines.push(inline);
    }

    /// Gives back what room the text before has left, if that is much.
    fn end_text(&mut self) {
        if let Some(Inline::Text(text)) = self.inlines.last_mut()
            && text.capacity() > text.len() + text.len() / 8 + 8
        {
            text.shrink_to_fit();
        }
    }

    /// Takes away the white space at the start.
    pub(super) fn trim_start(&mut self) {
        if let Some(Inline::Text(text)) = self.inlines.first_mut() {
            text.drain(..text.len() - text.trim_start().len());
        }
    }

    /// Notes a reference, or an element with places of its own, as the next inline.
    fn place(&mut self, span: Range<usize>, name: String) {
        let name = Some(name);
        let path = format!("[{}]", self.inlines.len());
        self.places.push((path, Place { span, name }));
    }
}

impl<'a> Reader<'a, '_> {
    /// Reads text up to the end of the element that holds it, which is before the byte `end`, or up
    /// to a block.
    pub(super) fn run(&mut self, end: usize) -> Run {
        let mut run = Run::default();
        while let Some(event) = self.events.peek() {
            if matches!(event, Event::End(_)) || starts_block(event) {
                break;
            }
            let Some((event, span)) = self.events.next() else {
                break;
            };
            if run.span.end == 0 {
                run.span = span.clone();
            }
            run.span.end = run.span.end.max(span.end);
            if matches!(event, Event::Text(_)) {
                let start = run.plain.take().map_or(span.start, |plain| plain.start);
                run.plain = Some(start..span.end);
            } else {
                self.check_plain(run.plain.take());
            }
            self.inline(event, span, end, &mut run);
        }
        self.check_plain(run.plain.take());
        run.end_text();
        run
    }

    fn inline(&mut self, event: Event<'a>, span: Range<usize>, end: usize, run: &mut Run) {
        let room = end.saturating_sub(span.start);
        match event {
            Event::Text(text) => run.text(&text, room),
            Event::SoftBreak => run.text(" ", room),
            Event::HardBreak => run.push(Inline::LineBreak),
            Event::Code(code) => run.push(Inline::Code(code.into_string())),
            Event::FootnoteReference(label) => self.mark(&label, span, run),
            Event::Start(tag) => self.element(tag, span, run),
            Event::InlineHtml(html) | Event::Html(html) => self.html(&html, span.start),
            Event::TaskListMarker(_) => self.report.error(
                span.start,
                "found a task list, expected a plain list: nothing can be ticked in a brief",
            ),
            _ => self.report.error(
                span.start,
                "found text of an unknown kind, expected plain text, emphasis, code or a link",
            ),
        }
    }

    fn element(&mut self, tag: Tag<'a>, span: Range<usize>, run: &mut Run) {
        if self.is_too_deep(0, 1) {
            let message = "found text styled too many times over, expected less";
            self.report.error(span.start, message);
            self.skip();
            return;
        }
        self.inline_depth += 1;
        match tag {
            Tag::Emphasis => {
                let inner = self.inner("emphasis", span.end, run);
                run.push(Inline::Emphasis(inner));
            }
            Tag::Strong => {
                let inner = self.inner("strong", span.end, run);
                run.push(Inline::Strong(inner));
            }
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.link(link_type, dest_url, &title, span, run),
            Tag::Image { .. } => {
                self.skip();
                let message = "found an image inside a text, expected it at the start of a \
                               paragraph of its own, its caption behind it";
                self.report.error(span.start, message);
            }
            _ => {
                self.inner("text", span.end, run);
                let message = "found text struck through, expected text that stands";
                self.report.error(span.start, message);
            }
        }
        self.inline_depth -= 1;
    }

    /// Reads what an element holds, and its end at the byte `end`; the element is to be the next
    /// inline of `run`.
    fn inner(&mut self, field: &str, end: usize, run: &mut Run) -> Vec<Inline> {
        let inner = self.run(end);
        self.events.next();
        let path = format_args!("[{}].{field}", run.inlines.len());
        run.places.extend(prefixed(path, inner.places));
        inner.inlines
    }

    fn link(
        &mut self,
        link_type: LinkType,
        url: CowStr<'_>,
        title: &CowStr<'_>,
        span: Range<usize>,
        run: &mut Run,
    ) {
        if !title.is_empty() {
            let message = format!(
                "found the title `{title}` on a link, expected none: readers would not see it"
            );
            self.report.error(span.start, message);
        }
        let url = match link_type {
            LinkType::Email => format!("mailto:{url}"),
            _ => url.into_string(),
        };
        let text = self.inner("link.text", span.end, run);
        match Href::try_from(url) {
            Ok(href) => {
                if let Some(id) = href.fragment().filter(|_| self.report.has_places()) {
                    run.place(span, id.to_owned());
                }
                run.push(Inline::Link { href, text });
            }
            Err(message) => self.report.error(span.start, message),
        }
    }

    fn mark(&mut self, label: &str, span: Range<usize>, run: &mut Run) {
        match self.note_mark(label) {
            Some(id) => run.push(Inline::Footnote(id)),
            None => self.undefined(label, span.start),
        }
    }

    /// Reports raw HTML once for an element, at its start.
    pub(super) fn html(&mut self, html: &str, offset: usize) {
        if html.starts_with("</") && self.open_tags > 0 {
            self.open_tags -= 1;
            return;
        }
        let is_open = !html.starts_with("</") && !html.starts_with("<!") && !html.ends_with("/>");
        self.open_tags += usize::from(is_open);
        self.report.error(offset, raw_html(html));
    }
}

/// The message for raw HTML.
pub(super) fn raw_html(html: &str) -> String {
    const SHOWN: usize = 30;
    let line = html.trim().lines().next().unwrap_or_default();
    let mut shown: String = line.chars().take(SHOWN).collect();
    if shown.len() < line.len() {
        shown.push('…');
    }
    format!("found raw HTML, `{shown}`, expected Markdown")
}
