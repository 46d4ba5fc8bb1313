//! The lines between a page's title and its text: who wrote it, and labels of the site.

use super::block::{Block, Piece, Reason, Role};
use super::dates;
use super::inline::Inline;
use super::names;
use super::page::Person;
use super::sentence::{ends_sentence, is_prose};
use super::sift::Sifted;
use crate::author::cues::Words;

impl Sifted {
    /// Takes the authors' names and posts out of the lines before the text, and drops labels.
    pub(super) fn take_top_lines(&mut self, kept: &mut Vec<Block>) {
        let text = kept
            .iter()
            .position(|block| is_prose(&block.text()) || !is_line(block))
            .unwrap_or_default();
        let rest = kept.split_off(text);
        let mut lines = std::mem::take(kept).into_iter().peekable();
        let mut is_subtitled = false;
        while let Some(block) = lines.next() {
            let line = block.text();
            let post = lines.peek().map(Block::text).filter(|next| is_post(next));
            let name = self.author_in(&line, post.is_some() || is_set_apart(&block));
            if let Some(name) = name {
                self.drop(Reason::FrontMatter, &line);
                is_subtitled = true;
                if let Some(post) = &post {
                    lines.next();
                    self.drop(Reason::FrontMatter, post);
                }
                let role = post.map(|post| post.split_whitespace().collect::<Vec<_>>().join(" "));
                let person = Person {
                    name,
                    role,
                    ..Person::default()
                };
                names::add(&mut self.about.authors, person);
            } else if is_label(&block) {
                self.drop(Reason::Navigation, &line);
            } else if Words::of(&line).has(|cues| cues.imprint) {
                self.drop(Reason::Imprint, &line);
            } else {
                is_subtitled = block.context.lost == Some(Reason::FrontMatter);
                kept.push(block);
            }
        }
        if let [block] = kept.as_mut_slice()
            && is_subtitled
        {
            mark_subtitle(block);
        }
        kept.extend(rest);
    }

    /// The name that a line gives and nothing more, if it is an author's: the page names them
    /// elsewhere, the next line tells their post, or the line is set apart by its type.
    fn author_in(&self, line: &str, is_marked: bool) -> Option<String> {
        const MOST_WORDS: usize = 6;
        let mut names = names::split(line);
        let name = names.pop().filter(|_| names.is_empty())?;
        let is_known = || {
            let subjects = self.biographies.iter().filter_map(|block| {
                let text = block.text();
                let subject = names::subject(text.trim()).map(|(name, _)| name);
                subject.or_else(|| names::is_name(text.trim()).then_some(text))
            });
            let authors = self.about.authors.iter().map(|person| person.name.clone());
            authors
                .chain(subjects)
                .any(|known| names::are_one(&known, &name))
        };
        let is_whole = line.split_whitespace().count() <= MOST_WORDS;
        (is_whole && (is_marked || is_known())).then_some(name)
    }
}

fn is_line(block: &Block) -> bool {
    matches!(block.piece, Piece::Paragraph(_) | Piece::Heading(..))
}

/// Marks a heading between the title and the authors as what it is.
fn mark_subtitle(block: &mut Block) {
    if let (Piece::Heading(_, inlines), None) = (&block.piece, block.context.role) {
        block.piece = Piece::Paragraph(inlines.clone());
        block.context.role = Some(Role::Standfirst);
    }
}

/// Whether a line is all in italics, as old sites set the name below a title.
fn is_set_apart(block: &Block) -> bool {
    matches!(&block.piece, Piece::Paragraph(inlines) if matches!(inlines.as_slice(), [Inline::Emphasis(_)]))
}

/// Whether a line tells what somebody is: a post or an institution, and no sentence.
fn is_post(line: &str) -> bool {
    const MOST_WORDS: usize = 14;
    let words = Words::of(line);
    words.len() <= MOST_WORDS && words.has(|cues| cues.posts) && !ends_sentence(line)
}

/// Whether a line of a page only sorts it: `Commentary`, `Policy brief`.
fn is_label(block: &Block) -> bool {
    const MOST_WORDS: usize = 3;
    let text = block.text();
    matches!(block.piece, Piece::Paragraph(_))
        && block.context.inside.is_some()
        && !matches!(
            block.context.role,
            Some(Role::Standfirst | Role::Biography | Role::Box)
        )
        && text.split_whitespace().count() <= MOST_WORDS
        && !text.trim_end().ends_with(['.', '!', '?', ':', '…'])
}

/// Blocks in which a list before the text that tells of the page, such as of its author and day, is
/// taken apart into its lines.
pub(super) fn lines_of_lists(blocks: Vec<Block>) -> Vec<Block> {
    let text = blocks.iter().position(|block| is_prose(&block.text()));
    let mut lines = Vec::new();
    for (n, block) in blocks.into_iter().enumerate() {
        let tells = |entries: &[Vec<Piece>]| {
            let mut texts = entries.iter().flatten().map(Piece::text);
            texts.any(|text| dates::line(&text).is_some())
        };
        match block.piece {
            Piece::List(_, entries) if text.is_some_and(|text| n < text) && tells(&entries) => {
                let pieces = entries.into_iter().flatten();
                lines.extend(pieces.map(|piece| Block {
                    piece,
                    context: block.context.clone(),
                }));
            }
            piece => lines.push(Block {
                piece,
                context: block.context,
            }),
        }
    }
    lines
}
