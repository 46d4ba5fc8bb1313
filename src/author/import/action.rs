//! What a text says is to be done.

use super::block::Piece;
use super::inline::{Inline, plain, split, tidy};
use super::items::{self, Item, bold_lead, without_end};
use super::sentence::{first_end, head_end, sentences};
use crate::author::cues::Words;

/// Whether a text says what to do: with a word of duty, or with a verb that orders.
pub(super) fn says_what_to_do(text: &str) -> bool {
    sentences(text).into_iter().any(acts)
}

fn acts(sentence: &str) -> bool {
    let words = Words::of(sentence);
    words.has(|cues| cues.duties) || words.start_with(|cues| cues.orders)
}

/// Makes an item of a paragraph that recommends. Its heading is the first sentence that says what to
/// do; the sentences before that one stand below it, as those behind it do.
pub(super) fn of_paragraph(inlines: Vec<Inline>) -> Item {
    let text = plain(&inlines);
    let start = first_that_acts(&text).filter(|_| bold_lead(&inlines).is_none());
    let Some(start) = start.filter(|start| *start > 0) else {
        return items::of_paragraph(inlines);
    };
    let (before, rest) = split(inlines, start);
    let text = plain(&rest);
    // A clause is enough where it is the one that says what to do.
    let clause = head_end(&text);
    let end = if acts(text.get(..clause).unwrap_or(&text)) {
        clause
    } else {
        first_end(&text)
    };
    let (head, after) = split(rest, end);
    let space = vec![Inline::Text(" ".to_owned())];
    Item {
        head: without_end(head),
        body: vec![Piece::Paragraph(tidy([before, space, after].concat()))],
        ..Item::default()
    }
}

/// The byte where the first sentence starts that says what to do; 0 if that is the first of all.
fn first_that_acts(text: &str) -> Option<usize> {
    let mut rest = text;
    let mut is_first = true;
    for sentence in sentences(text) {
        let start = rest.len() - rest.trim_start().len();
        rest = rest.get(start..)?;
        if acts(sentence) {
            return Some(if is_first { 0 } else { text.len() - rest.len() });
        }
        rest = rest.get(sentence.len()..)?;
        is_first = false;
    }
    None
}
