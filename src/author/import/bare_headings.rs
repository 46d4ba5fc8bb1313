//! Headings that are left over when what stood below them is gone.

use super::block::{Block, Piece, Reason};
use super::sift::Sifted;

impl Sifted {
    /// Drops headings below which everything was dropped, and those over notes: a brief sets its
    /// notes at its end by itself.
    pub(super) fn drop_bare_headings(&mut self, kept: &mut Vec<Block>) {
        let mut bare = vec![None; kept.len()];
        // From the end, so that a heading over bare headings alone is bare too.
        for n in (0..kept.len()).rev() {
            let Some(Block {
                piece: Piece::Heading(level, _),
                context,
            }) = kept.get(n)
            else {
                continue;
            };
            let blocks = kept.iter().zip(&bare).skip(n + 1);
            let below = blocks.take_while(
                |(block, _)| !matches!(block.piece, Piece::Heading(next, _) if next <= *level),
            );
            let mut left = below.filter(|(_, bare)| bare.is_none()).peekable();
            let is_note = |block: &Block| matches!(block.piece, Piece::Note(..));
            let reason = match left.peek() {
                None => context.lost,
                Some(_) => left
                    .all(|(block, _)| is_note(block))
                    .then_some(Reason::Notes),
            };
            if let Some(bare) = bare.get_mut(n) {
                *bare = reason;
            }
        }
        let mut rest = Vec::new();
        for (block, bare) in kept.drain(..).zip(bare) {
            match bare {
                Some(reason) => self.drop(reason, &block.text()),
                None => rest.push(block),
            }
        }
        *kept = rest;
    }
}
