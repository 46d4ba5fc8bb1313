//! The article's blocks divided by its headings, and what each division holds.

use super::block::{Block, Piece};
use super::inline::{Inline, plain, split, tidy};
use super::items::{self, Item};
use super::recommendations;
use super::sentence::{ends_sentence, is_prose};
use crate::author::cues::{Cues, Words};

/// A section of the brief to be.
#[derive(Debug)]
pub(super) struct Section {
    /// Its heading; `None` where the page gives none.
    pub(super) heading: Option<Vec<Inline>>,
    pub(super) kind: Kind,
    /// What stands before the first item; in a narrative section, all of it.
    pub(super) intro: Vec<Piece>,
    pub(super) items: Vec<Item>,
}

/// What a section holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Narrative,
    Findings,
    Recommendations,
}

/// A heading and what stands below it, before its kind is settled.
#[derive(Debug, Default)]
struct Division {
    heading: Option<Vec<Inline>>,
    pieces: Vec<Piece>,
}

/// Divides the text.
pub(super) fn sections(body: Vec<Block>) -> Vec<Section> {
    let pieces = with_headings(body.into_iter().map(|block| block.piece).collect());
    let top = pieces.iter().filter_map(level).min().unwrap_or(2);
    let mut sections = Vec::new();
    for division in divide(pieces, top) {
        settle(division, &mut sections);
    }
    for section in &mut sections {
        // A rule at the end divides the section from nothing.
        trim_rules(
            section
                .items
                .last_mut()
                .map_or(&mut section.intro, |item| &mut item.body),
        );
    }
    // A heading that nothing follows divides nothing, but its words are kept.
    let mut kept: Vec<Section> = Vec::new();
    for section in sections {
        if section.intro.is_empty() && section.items.is_empty() && section.heading.is_none() {
            continue;
        }
        kept.push(section);
    }
    kept
}

fn trim_rules(pieces: &mut Vec<Piece>) {
    while matches!(pieces.last(), Some(Piece::Rule)) {
        pieces.pop();
    }
}

fn level(piece: &Piece) -> Option<u8> {
    match piece {
        Piece::Heading(level, _) => Some(*level),
        _ => None,
    }
}

/// Makes headings of paragraphs that only look like one: bold lines, and cues before a list.
fn with_headings(pieces: Vec<Piece>) -> Vec<Piece> {
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
    (words.len() <= MOST_WORDS
        && role_of(&words).is_some()
        && !recommendations::says_what_to_do(text.get(..at)?))
    .then_some(at)
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
fn is_summary(words: &Words) -> bool {
    words
        .find(|cues| cues.summaries)
        .is_some_and(|range| range.start <= 1 && words.len() <= 6)
}

fn divide(pieces: Vec<Piece>, top: u8) -> Vec<Division> {
    let mut divisions = vec![Division::default()];
    let mut promoted: Option<u8> = None;
    for piece in pieces {
        if let Piece::Heading(level, inlines) = &piece {
            let words = Words::of(&plain(inlines));
            let is_cue = role_of(&words).is_some() || (is_summary(&words) && promoted.is_none());
            // A heading inside a part of findings names one of them, whatever words it has.
            let is_inside = promoted.is_some_and(|of| *level > of);
            let ends_promoted = promoted.is_some_and(|of| *level <= of);
            let is_role_change = is_cue && !is_inside;
            if *level <= top || is_role_change || ends_promoted {
                promoted = is_cue.then_some(*level);
                divisions.push(Division {
                    heading: Some(inlines.clone()),
                    pieces: Vec::new(),
                });
                continue;
            }
        }
        if let Some(division) = divisions.last_mut() {
            division.pieces.push(piece);
        }
    }
    divisions
}

/// Settles what a division holds.
fn settle(division: Division, sections: &mut Vec<Section>) {
    let words = division
        .heading
        .as_ref()
        .map(|heading| Words::of(&plain(heading)))
        .unwrap_or_default();
    let has_list = division
        .pieces
        .iter()
        .any(|piece| matches!(piece, Piece::List(..)));
    match role_of(&words) {
        Some(Kind::Recommendations) => {
            recommendations::settle(division.heading, division.pieces, sections)
        }
        Some(Kind::Findings) => findings(division, sections),
        _ if is_summary(&words) && has_list => findings(division, sections),
        _ => narrative(division, sections),
    }
}

/// A section of running text; a list in it that its lead-in calls findings becomes findings.
fn narrative(mut division: Division, sections: &mut Vec<Section>) {
    /// So many paragraphs before a list of findings can introduce it; more are text of their own.
    const MOST_INTRODUCTORY: usize = 2;
    let lead = division.pieces.windows(2).position(|window| {
        let [Piece::Paragraph(inlines), Piece::List(..)] = window else {
            return false;
        };
        let text = plain(inlines);
        text.trim_end().ends_with(':') && role_in(&text).is_some()
    });
    let Some(at) = lead else {
        let is_empty = division.pieces.is_empty();
        if is_empty && division.heading.is_none() {
            return;
        }
        sections.push(Section {
            heading: division.heading,
            kind: Kind::Narrative,
            intro: division.pieces,
            items: Vec::new(),
        });
        return;
    };
    let before = division
        .pieces
        .iter()
        .take(at)
        .filter(|piece| is_prose(&piece.text()))
        .count();
    let mut pieces = division.pieces.split_off(at);
    let kind = pieces.first().and_then(|piece| role_in(&piece.text()));
    let heading = if before > MOST_INTRODUCTORY || (division.heading.is_none() && before > 0) {
        sections.push(Section {
            heading: division.heading,
            kind: Kind::Narrative,
            intro: division.pieces,
            items: Vec::new(),
        });
        lead_heading(&mut pieces)
    } else {
        pieces.splice(..0, division.pieces);
        if division.heading.is_some() {
            division.heading
        } else {
            lead_heading(&mut pieces)
        }
    };
    match kind {
        Some(Kind::Recommendations) => recommendations::settle(heading, pieces, sections),
        _ => findings(Division { heading, pieces }, sections),
    }
}

/// What a lead-in says of the list below it, wherever in it the cue stands.
fn role_in(text: &str) -> Option<Kind> {
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
fn lead_heading(pieces: &mut Vec<Piece>) -> Option<Vec<Inline>> {
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

/// A section of findings: of subheadings where it has some, else of lists, else of paragraphs.
fn findings(division: Division, sections: &mut Vec<Section>) {
    /// So many paragraphs can be findings each; more are a report of them.
    const MOST_PARAGRAPHS: usize = 9;
    let mut section = Section {
        heading: division.heading,
        kind: Kind::Findings,
        intro: Vec::new(),
        items: Vec::new(),
    };
    let has_headings = division.pieces.iter().any(|piece| level(piece).is_some());
    let has_list = division
        .pieces
        .iter()
        .any(|piece| matches!(piece, Piece::List(..)));
    let mut rest = Vec::new();
    if has_headings {
        for piece in division.pieces {
            match (piece, section.items.last_mut()) {
                (Piece::Heading(_, inlines), _) => section.items.push(Item::headed(inlines)),
                (Piece::List(_, entries), None) => section
                    .items
                    .extend(entries.into_iter().map(items::of_entry)),
                (piece, Some(item)) => item.body.push(piece),
                (piece, None) => section.intro.push(piece),
            }
        }
    } else if has_list {
        let last = division
            .pieces
            .iter()
            .rposition(|piece| matches!(piece, Piece::List(..)))
            .unwrap_or_default();
        for (n, piece) in division.pieces.into_iter().enumerate() {
            match (piece, section.items.last_mut()) {
                (Piece::List(_, entries), _) => section
                    .items
                    .extend(entries.into_iter().map(items::of_entry)),
                (piece, _) if n > last => rest.push(piece),
                (piece, Some(item)) => item.body.push(piece),
                (piece, None) => section.intro.push(piece),
            }
        }
    } else if division
        .pieces
        .iter()
        .filter(|piece| matches!(piece, Piece::Paragraph(_)))
        .count()
        <= MOST_PARAGRAPHS
    {
        for piece in division.pieces {
            let is_lead = piece.text().trim_end().ends_with(':');
            match (piece, section.items.last_mut()) {
                (Piece::Paragraph(inlines), _) if !is_lead => {
                    section.items.push(items::of_paragraph(inlines))
                }
                (piece, Some(item)) => item.body.push(piece),
                (piece, None) => section.intro.push(piece),
            }
        }
    } else {
        section.intro = division.pieces;
    }
    if section.items.is_empty() {
        section.kind = Kind::Narrative;
    }
    sections.push(section);
    if !rest.is_empty() {
        // The list is over, and no heading says what follows.
        sections.push(Section {
            heading: None,
            kind: Kind::Narrative,
            intro: rest,
            items: Vec::new(),
        });
    }
}
