use super::block::Piece;
use super::headings::level;
use super::inline::Inline;
use super::items::{self, Item};
use super::outline::{Kind, Section};

/// A section of findings: of subheadings where it has some, else of lists, else of paragraphs.
pub(super) fn settle(
    heading: Option<Vec<Inline>>,
    pieces: Vec<Piece>,
    sections: &mut Vec<Section>,
) {
    /// So many paragraphs can be findings each; more are a report of them.
    const MOST_PARAGRAPHS: usize = 9;
    let mut section = Section {
        heading,
        kind: Kind::Findings,
        intro: Vec::new(),
        items: Vec::new(),
    };
    let has_headings = pieces.iter().any(|piece| level(piece).is_some());
    let has_list = pieces.iter().any(|piece| matches!(piece, Piece::List(..)));
    let mut rest = Vec::new();
    if has_headings {
        for piece in pieces {
            match (piece, section.items.last_mut()) {
                (Piece::Heading(_, inlines), _) => section.items.push(Item::headed(inlines)),
                (Piece::List(_, entries), None) => section.items.extend(
                    entries
                        .into_iter()
                        .map(|entry| items::of_entry(entry, items::of_paragraph)),
                ),
                (piece, Some(item)) => item.body.push(piece),
                (piece, None) => section.intro.push(piece),
            }
        }
    } else if has_list {
        let last = pieces
            .iter()
            .rposition(|piece| matches!(piece, Piece::List(..)))
            .unwrap_or_default();
        for (n, piece) in pieces.into_iter().enumerate() {
            match (piece, section.items.last_mut()) {
                (Piece::List(_, entries), _) => section.items.extend(
                    entries
                        .into_iter()
                        .map(|entry| items::of_entry(entry, items::of_paragraph)),
                ),
                (piece, _) if n > last => rest.push(piece),
                (piece, Some(item)) => item.body.push(piece),
                (piece, None) => section.intro.push(piece),
            }
        }
    } else if pieces
        .iter()
        .filter(|piece| matches!(piece, Piece::Paragraph(_)))
        .count()
        <= MOST_PARAGRAPHS
    {
        for piece in pieces {
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
        section.intro = pieces;
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
