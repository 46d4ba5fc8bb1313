//! A brief holds only so many things in each other; pages know no such limit.

use super::block::{Block, Piece};
use super::inline::{Inline, tidy};

/// How many lists and quotations may stand around a text that is stressed twice and a link.
const MOST_AROUND: usize = 3;

/// Blocks of which none stands deeper than a brief can hold: what does comes out of the innermost
/// lists and quotations, its text untouched. Lists and quotations around nothing are left out.
pub(super) fn limited(blocks: Vec<Block>) -> Vec<Block> {
    let mut limited = Vec::new();
    for Block { piece, context } in blocks {
        let mut pieces = Vec::new();
        add(piece, 0, &mut pieces);
        limited.extend(pieces.into_iter().map(|piece| Block {
            piece,
            context: context.clone(),
        }));
    }
    limited
}

fn all(pieces: Vec<Piece>, around: usize) -> Vec<Piece> {
    let mut limited = Vec::new();
    for piece in pieces {
        add(piece, around, &mut limited);
    }
    limited
}

fn add(piece: Piece, around: usize, out: &mut Vec<Piece>) {
    let is_full = around >= MOST_AROUND;
    match piece {
        Piece::List(_, entries) if is_full => {
            out.extend(entries.into_iter().flat_map(|entry| all(entry, around)));
        }
        Piece::List(start, entries) => {
            let entries: Vec<_> = entries
                .into_iter()
                .map(|entry| all(entry, around + 1))
                .filter(|entry| !entry.is_empty())
                .collect();
            if !entries.is_empty() {
                out.push(Piece::List(start, entries));
            }
        }
        Piece::Quote(pieces) if is_full => out.extend(all(pieces, around)),
        Piece::Quote(pieces) => {
            let pieces = all(pieces, around + 1);
            if !pieces.is_empty() {
                out.push(Piece::Quote(pieces));
            }
        }
        // The text of a note stands in the note, a cell in the table and its row.
        Piece::Note(label, pieces) => out.push(Piece::Note(label, all(pieces, around + 1))),
        Piece::Table(rows) if is_full => out.extend(rows.into_iter().map(|row| {
            let cells = row
                .into_iter()
                .flat_map(|cell| cell.into_iter().chain([Inline::Text(" ".to_owned())]));
            Piece::Paragraph(styled(cells.collect(), false, false))
        })),
        Piece::Table(rows) => {
            let cells = |row: Vec<Vec<Inline>>| {
                row.into_iter()
                    .map(|cell| styled(cell, false, false))
                    .collect()
            };
            out.push(Piece::Table(rows.into_iter().map(cells).collect()));
        }
        Piece::Paragraph(inlines) => out.push(Piece::Paragraph(styled(inlines, false, false))),
        Piece::Heading(level, inlines) => {
            out.push(Piece::Heading(level, styled(inlines, false, false)));
        }
        Piece::Figure(picture, caption) => {
            out.push(Piece::Figure(picture, styled(caption, false, false)));
        }
        other @ (Piece::Code(_) | Piece::Rule) => out.push(other),
    }
}

/// A run in which nothing is stressed twice in the same way.
fn styled(inlines: Vec<Inline>, is_emphasis: bool, is_strong: bool) -> Vec<Inline> {
    let mut run = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Emphasis(inner) if is_emphasis => run.extend(styled(inner, true, is_strong)),
            Inline::Emphasis(inner) => run.push(Inline::Emphasis(styled(inner, true, is_strong))),
            Inline::Strong(inner) if is_strong => run.extend(styled(inner, is_emphasis, true)),
            Inline::Strong(inner) => run.push(Inline::Strong(styled(inner, is_emphasis, true))),
            Inline::Link(href, inner) => {
                run.push(Inline::Link(href, styled(inner, is_emphasis, is_strong)));
            }
            other => run.push(other),
        }
    }
    tidy(run)
}
