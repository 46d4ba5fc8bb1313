use super::block::Piece;
use super::headings;
use super::inline::{Inline, plain, split, tidy};
use super::sentence::{LONG, head_end};
use crate::author::cues::Words;

/// A finding or recommendation to be.
#[derive(Debug, Default)]
pub(super) struct Item {
    pub(super) head: Vec<Inline>,
    pub(super) body: Vec<Piece>,
    /// Whom it addresses, in the page's words.
    pub(super) addressee: Option<String>,
    /// The heading that it shares with others.
    pub(super) topic: Option<String>,
}

impl Item {
    /// An item that has a heading of its own.
    pub(super) fn headed(head: Vec<Inline>) -> Self {
        Self {
            head,
            ..Self::default()
        }
    }
}

/// Makes an item of a list's entry; `of_paragraph` makes it of its first paragraph.
pub(super) fn of_entry(mut entry: Vec<Piece>, of_paragraph: impl Fn(Vec<Inline>) -> Item) -> Item {
    match entry.first() {
        Some(Piece::Paragraph(_)) => {
            let Piece::Paragraph(inlines) = entry.remove(0) else {
                return Item::default();
            };
            let mut item = of_paragraph(inlines);
            item.body.extend(entry);
            item
        }
        _ => {
            let text: String = entry.iter().map(Piece::text).collect::<Vec<_>>().join(" ");
            of_paragraph(tidy(vec![Inline::Text(text)]))
        }
    }
}

/// Makes an item of a paragraph: its bold beginning or its first sentence is the heading, the rest
/// stays as it is.
pub(super) fn of_paragraph(inlines: Vec<Inline>) -> Item {
    let text = plain(&inlines);
    let lead = bold_lead(&inlines).map(|at| {
        let (lead, rest) = text.split_at_checked(at).unwrap_or((&text, ""));
        // The count of an item says nothing without the sentence behind it.
        let is_count = headings::is_count(&Words::of(lead));
        at + if is_count { head_end(rest) } else { 0 }
    });
    let at = lead.unwrap_or_else(|| head_end(&text));
    let (head, rest) = split(inlines, at);
    let rest = tidy(rest);
    let body = if rest.is_empty() {
        Vec::new()
    } else {
        vec![Piece::Paragraph(rest)]
    };
    Item {
        head: without_end(head),
        body,
        ..Item::default()
    }
}

/// The byte where a bold beginning ends, with the sign behind it, where something follows.
pub(super) fn bold_lead(inlines: &[Inline]) -> Option<usize> {
    let Some(Inline::Strong(inner)) = inlines.first() else {
        return None;
    };
    let lead = plain(inner);
    let rest = plain(inlines.get(1..)?);
    let sign: usize = rest
        .chars()
        .take_while(|c| ".:;".contains(*c))
        .map(char::len_utf8)
        .sum();
    let is_apart = !rest.trim().is_empty() && lead.split_whitespace().count() >= 2;
    // Stress on the first words of a sentence is no heading of it.
    let ends = lead.trim_end().ends_with(['.', ':', '!', '?', '–', '—']) || sign > 0 || {
        let next = rest.trim_start();
        next.starts_with(['–', '—']) || next.starts_with(char::is_uppercase)
    };
    (is_apart && ends && lead.chars().count() <= LONG * 2).then_some(lead.len() + sign)
}

/// A heading's text without the sign that ends a sentence.
pub(super) fn without_end(mut head: Vec<Inline>) -> Vec<Inline> {
    fn trim(run: &mut [Inline]) {
        match run.last_mut() {
            Some(Inline::Text(text)) => {
                let end = text.trim_end().trim_end_matches([':', ';']);
                let end = match end.strip_suffix('.') {
                    Some(shorter) if !shorter.ends_with('.') && !ends_abbreviated(shorter) => {
                        shorter
                    }
                    _ => end,
                };
                text.truncate(end.len());
            }
            Some(Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link(_, inner)) => {
                trim(inner)
            }
            _ => {}
        }
    }
    trim(&mut head);
    tidy(head)
}

/// Whether a text ends in an abbreviation such as `U.S`, whose full stop belongs to it.
fn ends_abbreviated(text: &str) -> bool {
    text.rsplit(char::is_whitespace)
        .next()
        .is_some_and(|word| word.contains('.'))
}
