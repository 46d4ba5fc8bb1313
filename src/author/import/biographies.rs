use super::block::{Block, Piece, Reason, Role};
use super::inline::Inline;
use super::names;
use super::sentence::is_prose;
use super::sift::Sifted;
use crate::author::cues::Words;

/// So many of a page's last blocks may be about its authors without a heading that says so.
const LAST: usize = 8;

impl Sifted {
    /// Takes out what is told about the authors: blocks so marked, and what a heading so announces.
    pub(super) fn take_biographies(&mut self, kept: &mut Vec<Block>) {
        let mut rest = Vec::new();
        let mut is_open = false;
        let mut left = kept.len();
        for block in kept.drain(..) {
            let text = block.text();
            let words = Words::of(&text);
            let is_line = matches!(block.piece, Piece::Heading(..) | Piece::Paragraph(_));
            let announces = is_line
                && words.len() <= 6
                && (words.are(|cues| cues.about_authors)
                    || (words.are(|cues| cues.contact) && left <= LAST))
                && !is_prose(&text);
            let is_heading = matches!(block.piece, Piece::Heading(..)) && !names::is_name(&text);
            let is_marked = block.context.role == Some(Role::Biography)
                || self.is_about_author(&block, &text, left);
            left -= 1;
            if announces {
                is_open = true;
                match self.about_heading {
                    None => self.about_heading = Some(block.piece),
                    Some(_) => self.drop(Reason::FrontMatter, &text),
                }
            } else if is_marked
                || (is_open && !is_heading && !matches!(block.piece, Piece::Note(..)))
            {
                self.biographies.push(block);
            } else {
                is_open = false;
                rest.push(block);
            }
        }
        *kept = rest;
    }

    /// Whether one of the last paragraphs has an author as its subject.
    fn is_about_author(&self, block: &Block, text: &str, left: usize) -> bool {
        let subject = names::subject(text.trim());
        let is_known = |(name, _): (String, bool)| {
            self.about
                .authors
                .iter()
                .any(|person| Words::of(&person.name) == Words::of(&name))
        };
        // A last line in italics that begins with a name and a verb tells of the author.
        let is_set_apart = matches!(&block.piece, Piece::Paragraph(inlines) if matches!(inlines.as_slice(), [Inline::Emphasis(_)]))
            && matches!(subject, Some((_, true)));
        left <= LAST
            && matches!(block.piece, Piece::Paragraph(_))
            && (is_set_apart || subject.is_some_and(is_known))
    }
}
