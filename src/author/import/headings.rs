//! Headings: those that only look like text, and what each says of the part below it.

use super::block::Piece;
use super::inline::{Inline, plain, split, tidy};
use super::outline::Kind;
use super::sentence::ends_sentence;
use super::{action, items};
use crate::author::cues::{Cues, Words};

pub(super) fn level(piece: &Piece) -> Option<u8> {
    match piece {
        Piece::Heading(level, _) => Some(*level),
        _ => None,
    }
}

/// Makes headings of paragraphs that only look like one: bold lines, and cues before a list.
pub(super) fn with_headings(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut last_level = pieces.iter().filter_map(level).min().unwrap_or(2);
    let has_headings = pieces.iter().any(|piece| level(piece).is_some());
    let has_run_in = !has_headings
        && pieces
            .iter()
            .any(|piece| matches!(piece, Piece::Paragraph(inlines) if run_in(inlines).is_some()));
    let mut is_over = false;
    let mut rest = pieces.into_iter().peekable();
    while let Some(piece) = rest.next() {
        last_level = level(&piece).unwrap_or(last_level);
        let Piece::Paragraph(inlines) = &piece else {
            found.push(piece);
            continue;
        };
        let text = plain(inlines);
        let words = Words::of(&text);
        let has_list = matches!(rest.peek(), Some(Piece::List(..)));
        let is_cue = role_of(&words).is_some();
        let is_bold = matches!(inlines.as_slice(), [Inline::Strong(_)]);
        let is_line = words.len() <= 14
            && !ends_sentence(&text)
            && rest.peek().is_some()
            && !text.trim_end().ends_with([',', ';']);
        let at = run_in(inlines).inspect(|_| is_over = true).or_else(|| {
            // Where one division begins so, those before it do too.
            items::bold_lead(inlines).filter(|_| has_run_in && !is_over)
        });
        if let Some(at) = at {
            let (head, rest) = split(inlines.clone(), at);
            found.push(Piece::Heading(last_level, items::without_end(head)));
            found.push(Piece::Paragraph(rest));
            continue;
        }
        let is_list_head = is_cue && has_list && words.len() <= 5;
        let is_heading =
            is_line && ((is_bold && (is_cue || !text.trim_end().ends_with(':'))) || is_list_head);
        if !is_heading {
            found.push(piece);
        } else {
            let step = u8::from(!is_cue && has_headings);
            found.push(Piece::Heading((last_level + step).min(6), inlines.clone()));
        }
    }
    found
}

/// The byte where a bold beginning ends that says what the paragraph and those after it hold.
fn run_in(inlines: &[Inline]) -> Option<usize> {
    const MOST_WORDS: usize = 5;
    let at = items::bold_lead(inlines)?;
    let text = plain(inlines);
    let words = Words::of(text.get(..at).unwrap_or_default());
    // `Recommendation 1.` counts what stands behind it, and `In short:` begins its sentence.
    let goes_on = text.get(at..)?.trim_start().starts_with(char::is_lowercase);
    (words.len() <= MOST_WORDS
        && role_of(&words).is_some()
        && !is_count(&words)
        && !goes_on
        && !action::says_what_to_do(text.get(..at)?))
    .then_some(at)
}

/// Whether words only count an item: `Recommendation 1`.
pub(super) fn is_count(words: &Words) -> bool {
    const MOST_WORDS: usize = 3;
    let last = words.list().last();
    words.len() <= MOST_WORDS
        && role_of(words).is_some()
        && last.is_some_and(|word| word.chars().all(|c| c.is_ascii_digit()))
}

/// What a heading says that stands below it.
pub(super) fn role_of(words: &Words) -> Option<Kind> {
    const SHORT: usize = 6;
    let heads = |field: fn(&Cues) -> &'static [&'static str]| {
        words.find(field).is_some_and(|range| {
            range.start <= 1 || range.end == words.len() || words.len() <= SHORT
        })
    };
    if heads(|cues| cues.recommendations) {
        Some(Kind::Recommendations)
    } else if heads(|cues| cues.findings) {
        Some(Kind::Findings)
    } else {
        None
    }
}

/// Whether a heading stands over a part that holds findings if it holds a list.
pub(super) fn is_summary(words: &Words) -> bool {
    words
        .find(|cues| cues.summaries)
        .is_some_and(|range| range.start <= 1 && words.len() <= 6)
}

/// What a lead-in says of the list below it, wherever in it the cue stands.
pub(super) fn role_in(text: &str) -> Option<Kind> {
    let words = Words::of(text);
    if words.has(|cues| cues.recommendations) {
        Some(Kind::Recommendations)
    } else if words.has(|cues| cues.findings) || words.has(|cues| cues.summaries) {
        Some(Kind::Findings)
    } else {
        None
    }
}

/// Takes the lead-in off as a heading.
pub(super) fn lead_heading(pieces: &mut Vec<Piece>) -> Option<Vec<Inline>> {
    match pieces.first() {
        Some(Piece::Paragraph(inlines)) => {
            let text = plain(inlines);
            let heading = vec![Inline::Text(text.trim().trim_end_matches(':').to_owned())];
            pieces.remove(0);
            Some(tidy(heading))
        }
        _ => None,
    }
}
