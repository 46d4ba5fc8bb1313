//! The article's blocks divided by its headings, and what each division holds.

use super::block::{Block, Piece};
use super::headings::{is_summary, lead_heading, level, role_in, role_of, with_headings};
use super::inline::{Inline, plain};
use super::items::Item;
use super::sentence::is_prose;
use super::typed_lists::with_lists;
use super::{findings, recommendations};
use crate::author::cues::Words;

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
    let pieces = with_lists(body.into_iter().map(|block| block.piece).collect());
    let pieces = with_headings(pieces);
    let top = pieces.iter().filter_map(level).min().unwrap_or(2);
    let mut sections = Vec::new();
    for division in with_opening(divide(pieces, top)) {
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

fn divide(pieces: Vec<Piece>, top: u8) -> Vec<Division> {
    let mut divisions = vec![Division::default()];
    let mut promoted: Option<u8> = None;
    // Text may open with headings of a lower rank than those that divide the rest.
    let mut opening = pieces
        .iter()
        .take_while(|piece| !is_prose(&piece.text()))
        .find_map(level);
    for piece in pieces {
        if let Piece::Heading(level, inlines) = &piece {
            let words = Words::of(&plain(inlines));
            let is_cue = role_of(&words).is_some() || (is_summary(&words) && promoted.is_none());
            // A heading inside a part of findings names one of them, whatever words it has.
            let is_inside = promoted.is_some_and(|of| *level > of);
            let ends_promoted = promoted.is_some_and(|of| *level <= of);
            let is_role_change = is_cue && !is_inside;
            if *level <= top {
                opening = None;
            }
            let is_opening = opening.is_some_and(|of| *level <= of);
            if *level <= top || is_role_change || ends_promoted || is_opening {
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

/// Puts what stands before the first heading below it, where it is no text: a picture, its credit.
fn with_opening(mut divisions: Vec<Division>) -> Vec<Division> {
    let is_text = |piece: &Piece| {
        is_prose(&piece.text()) || !matches!(piece, Piece::Paragraph(_) | Piece::Figure(..))
    };
    let stands_alone = divisions.len() < 2
        || divisions.first().is_some_and(|first| {
            first.heading.is_some() || first.pieces.is_empty() || first.pieces.iter().any(is_text)
        });
    if !stands_alone {
        let first = divisions.remove(0);
        if let Some(next) = divisions.first_mut() {
            next.pieces.splice(..0, first.pieces);
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
        Some(Kind::Findings) => findings::settle(division.heading, division.pieces, sections),
        _ if is_summary(&words) && has_list => {
            findings::settle(division.heading, division.pieces, sections)
        }
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
        _ => findings::settle(heading, pieces, sections),
    }
}
