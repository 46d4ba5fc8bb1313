use super::block::{Block, Piece, Reason, Role};
use super::sentence::is_prose;
use super::sift::Sifted;

impl Sifted {
    /// Drops what the page's structure sets outside of the article.
    pub(super) fn drop_outside(&mut self, kept: &mut Vec<Block>) {
        let mut rest: Vec<Block> = Vec::new();
        for block in kept.drain(..) {
            let is_ours = matches!(
                block.context.role,
                Some(Role::Biography | Role::Box | Role::Standfirst)
            );
            let is_link = block.context.linked >= 90
                && !is_prose(&block.text())
                && !matches!(block.piece, Piece::Note(..) | Piece::Heading(..));
            let reason = if block.context.inside == Some(false) && !is_ours {
                Reason::Outside
            } else if is_link && block.context.inside.is_some() {
                Reason::Related
            } else {
                rest.push(block);
                continue;
            };
            self.drop(reason, &block.text());
            if let Some(last) = rest.last_mut() {
                last.context.lost = Some(reason);
            }
        }
        *kept = rest;
    }
}
