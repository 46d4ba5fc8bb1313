use super::block::{Block, Piece, Reason, Role};
use super::inline::plain;
use super::sentence::{ends_sentence, is_prose};
use super::sift::Sifted;
use super::text::is_heading;
use crate::author::cues::Words;

impl Sifted {
    /// Finds the title, and drops what stands before it.
    pub(super) fn take_title(&mut self, kept: &mut Vec<Block>) {
        let is_html =
            kept.iter().any(|block| block.context.inside.is_some()) || self.about.title.is_some();
        let at = if is_html {
            self.marked_title(kept)
        } else {
            plain_title(kept)
        };
        let Some(at) = at else { return };
        let before: Vec<_> = kept.drain(..at).collect();
        if let Some(title) = (!kept.is_empty()).then(|| kept.remove(0)) {
            self.about.title = Some(
                title
                    .text()
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" "),
            );
        }
        let title = Words::of(self.about.title.as_deref().unwrap_or_default());
        let mut saved = Vec::new();
        for block in before {
            let text = block.text();
            let words = Words::of(&text);
            let is_ours = block.context.inside == Some(true)
                && (is_prose(&text)
                    || matches!(block.context.role, Some(Role::Standfirst | Role::Box)));
            if is_ours {
                saved.push(block);
            } else if !is_html
                && self.topics_line.is_none()
                && self.about.tags.is_empty()
                && speaks_of(&words, &title)
            {
                self.topics_line = Some(text.split_whitespace().collect::<Vec<_>>().join(" "));
                self.drop(Reason::FrontMatter, &text);
            } else {
                self.drop(Reason::Navigation, &text);
            }
        }
        kept.splice(..0, saved);
    }

    /// The heading of level 1 that the page's own title names, or the first one.
    fn marked_title(&self, kept: &[Block]) -> Option<usize> {
        let named = Words::of(self.about.title.as_deref().unwrap_or_default());
        let text_of = |block: &Block| Words::of(&block.text());
        let is_named = |block: &Block| {
            let words = text_of(block);
            words.len() >= 2
                && (named.list().starts_with(words.list())
                    || words.list().starts_with(named.list()))
                && named.len() >= 2
        };
        let headings = |level: u8| {
            kept.iter().position(
                move |block| matches!(block.piece, Piece::Heading(found, _) if found == level),
            )
        };
        let line = kept
            .iter()
            .position(|block| is_named(block) && text_of(block).len() <= 30);
        kept.iter()
            .position(|block| matches!(block.piece, Piece::Heading(1, _)) && is_named(block))
            // Word processors keep the first level for sections, and set the title as a line.
            .or_else(|| line.filter(|line| headings(1).is_some_and(|first| *line < first)))
            .or_else(|| headings(1))
            .or(line)
    }
}

/// Whether a line shares a word with the title, in any of its forms.
fn speaks_of(words: &Words, title: &Words) -> bool {
    const STEM: usize = 5;
    let stem = |word: &String| word.chars().take(STEM).collect::<String>();
    let stems: Vec<_> = title
        .list()
        .iter()
        .filter(|word| word.chars().count() >= STEM)
        .map(stem)
        .collect();
    words.len() >= 3
        && words
            .list()
            .iter()
            .filter(|word| word.chars().count() >= STEM)
            .any(|word| stems.contains(&stem(word)))
}

/// The title of a page without markup: of the lines just before the text, the first that stands by
/// itself and can be one.
fn plain_title(kept: &[Block]) -> Option<usize> {
    const FEWEST_WORDS: usize = 3;
    let is_text = |block: &Block| is_prose(&block.text()) || matches!(block.piece, Piece::List(..));
    let text = kept.iter().position(is_text)?;
    let lines = || kept.iter().take(text).enumerate().rev();
    let is_title = |block: &Block| {
        let line = plain_of(block);
        !line.contains(" | ")
            && (is_heading(&line) || ends_sentence(&line))
            && line.split_whitespace().count() >= FEWEST_WORDS
    };
    let run = lines().skip_while(|(_, block)| !is_title(block) || block.context.crowded);
    let mut has_menu_above = false;
    // A menu stands above the title: what is above the menu is the site's.
    let run = run.take_while(|(_, block)| {
        let goes_on = !std::mem::replace(&mut has_menu_above, block.context.after_menu);
        goes_on && is_title(block) && !block.context.crowded
    });
    run.map(|(n, _)| n)
        .last()
        .or_else(|| lines().find(|(_, block)| is_title(block)).map(|(n, _)| n))
        .or_else(|| text.checked_sub(1))
}

fn plain_of(block: &Block) -> String {
    match &block.piece {
        Piece::Heading(_, inlines) | Piece::Paragraph(inlines) => plain(inlines),
        piece => piece.text(),
    }
}
