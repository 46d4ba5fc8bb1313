//! What of a page is the article, what stands in the front matter, and what is neither.

use super::block::{Block, Dropped, Piece, Reason, Role};
use super::inline::links;
use super::names;
use super::page::{About, Page, Person};
use super::sentence::is_prose;
use super::top_lines::lines_of_lists;
use super::verdict::{self, Verdict};
use crate::author::cues::Words;

/// A page whose blocks are all of the article; what was found on the way is in `about`.
#[derive(Debug, Default)]
pub(super) struct Sifted {
    pub(super) about: About,
    pub(super) body: Vec<Block>,
    /// The paragraphs about the authors.
    pub(super) biographies: Vec<Block>,
    /// The heading above them.
    pub(super) about_heading: Option<Piece>,
    /// A line that may list the page's topics, with no sign between them.
    pub(super) topics_line: Option<String>,
    /// Whether the page sets its first paragraph apart by giving it twice.
    pub(super) has_teaser: bool,
    pub(super) dropped: Vec<Dropped>,
}

impl Sifted {
    /// Sifts a page.
    pub(super) fn of(page: Page) -> Self {
        let prose: Vec<_> = page
            .blocks
            .iter()
            .map(Block::text)
            .filter(|text| is_prose(text))
            .collect();
        let language = whatlang::detect_lang(&prose.join("\n"));
        let mut sifted = Self {
            about: page.about,
            dropped: page.dropped,
            ..Self::default()
        };
        if sifted.about.language.is_none() {
            sifted.about.language = language
                .and_then(super::language::tag_of)
                .map(str::to_owned);
        }
        let title = sifted.about.title.clone().unwrap_or_default();
        let is_about_spam = Words::of(&title).has(|cues| cues.spam);
        let mut kept = sifted.judge(page.blocks, language, is_about_spam);
        sifted.take_title(&mut kept);
        sifted.drop_outside(&mut kept);
        sifted.drop_repeated(&mut kept);
        sifted.take_biographies(&mut kept);
        sifted.drop_bare_headings(&mut kept);
        sifted.take_top_lines(&mut kept);
        sifted.body = kept;
        sifted
    }

    /// Whether there is running text to read.
    pub(super) fn has_article(&self) -> bool {
        self.body.iter().any(|block| {
            let text = block.text();
            is_prose(&text) || text.split('\n').any(is_prose)
        })
    }

    pub(super) fn drop(&mut self, reason: Reason, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            self.dropped.push(Dropped { reason, text });
        }
    }

    /// Drops what is nothing of the article by itself, and what stands below its heading.
    fn judge(
        &mut self,
        blocks: Vec<Block>,
        language: Option<whatlang::Lang>,
        is_about_spam: bool,
    ) -> Vec<Block> {
        let mut prose_left: usize = blocks
            .iter()
            .filter(|block| is_prose(&block.text()))
            .count();
        let all_prose = prose_left;
        let mut region: Option<(Reason, u8)> = None;
        let mut kept: Vec<Block> = Vec::new();
        let mut is_after_menu = false;
        for mut block in lines_of_lists(blocks) {
            let text = block.text();
            prose_left -= usize::from(is_prose(&text));
            let level = match block.piece {
                Piece::Heading(level, _) => level,
                _ => 7,
            };
            let words = Words::of(&text);
            let verdict = match verdict::of(&block, language, is_about_spam) {
                Verdict::Keep
                    if self.is_deep(&kept)
                        && prose_left * 10 <= all_prose * 3
                        && verdict::is_disclaimer(&block, &words) =>
                {
                    Verdict::Drop(Reason::Imprint)
                }
                verdict => verdict,
            };
            let ends_region = match region {
                Some((Reason::Related, _))
                    if is_prose(&text) && (prose_left + 1) * 10 >= all_prose * 3 =>
                {
                    true
                }
                Some((Reason::Imprint, _)) if is_prose(&text) && prose_left * 2 >= all_prose => {
                    true
                }
                Some((_, of)) => {
                    let is_ours = words.len() <= 10
                        && (words.are(|cues| cues.about_authors)
                            || words.are(|cues| cues.findings)
                            || words.are(|cues| cues.recommendations));
                    is_ours
                        || (level <= of && block.context.inside == Some(true))
                        || block.context.role == Some(Role::Biography)
                }
                None => false,
            };
            if ends_region {
                region = None;
            }
            let (before, told) = (kept.len(), self.dropped.len());
            block.context.after_menu = is_after_menu;
            match (verdict, region) {
                (Verdict::Counter(reads), _) => {
                    self.about.reads = self.about.reads.or(Some(reads));
                    self.drop(Reason::FrontMatter, &text);
                }
                (Verdict::Support, _) => self.take_support(&block, &text),
                (Verdict::Tags(tags), _) => {
                    for tag in tags {
                        if !self
                            .about
                            .tags
                            .iter()
                            .any(|known| Words::of(known) == Words::of(&tag))
                        {
                            self.about.tags.push(tag);
                        }
                    }
                    self.drop(Reason::FrontMatter, &text);
                }
                (_, Some((reason, _))) => self.drop(reason, &text),
                (Verdict::Region(reason), None) => {
                    // Without levels, a line in a text that has hardly begun cannot head the end.
                    let at = if level == 7 { 2 } else { level };
                    // `No comments` below a title says nothing of the text that follows.
                    let has_begun = kept.iter().any(|block| is_prose(&block.text()));
                    if has_begun || prose_left * 2 < all_prose {
                        region = Some((reason, at));
                    }
                    self.drop(reason, &text);
                }
                (Verdict::Date(date), None) if !self.is_deep(&kept) => {
                    self.about.date = self.about.date.take().or(Some(date));
                    self.drop(Reason::FrontMatter, &text);
                }
                (Verdict::Byline(found, date), None) if !self.is_deep(&kept) => {
                    self.about.date = self.about.date.take().or(date);
                    for name in found {
                        names::add(
                            &mut self.about.authors,
                            Person {
                                name,
                                ..Person::default()
                            },
                        );
                    }
                    self.drop(Reason::FrontMatter, &text);
                }
                (Verdict::Drop(reason), None) => self.drop(reason, &text),
                // Below the text, what is marked as a byline tells of the authors.
                (_, None) if block.context.role == Some(Role::Byline) && self.is_deep(&kept) => {
                    self.biographies.push(block)
                }
                (Verdict::Keep | Verdict::Date(_) | Verdict::Byline(..), None) => kept.push(block),
            }
            is_after_menu = false;
            let reason = self.dropped.get(told).map(|dropped| dropped.reason);
            if kept.len() == before
                && let Some(reason) = reason
            {
                is_after_menu = reason == Reason::Navigation;
                if let Some(last) = kept.last_mut() {
                    last.context.lost = Some(reason);
                }
            }
        }
        kept
    }

    /// Whether the text has begun, so that a date or name is no longer the page's.
    fn is_deep(&self, kept: &[Block]) -> bool {
        kept.iter().filter(|block| is_prose(&block.text())).count() > 2
    }

    fn take_support(&mut self, block: &Block, text: &str) {
        let url = match &block.piece {
            Piece::Paragraph(inlines) | Piece::Heading(_, inlines) => {
                links(inlines).first().map(|href| href.as_str().to_owned())
            }
            _ => None,
        };
        let is_new = self.about.support.is_none();
        if is_new {
            self.about.support = Some((text.split_whitespace().collect::<Vec<_>>().join(" "), url));
        }
        self.drop(
            if is_new {
                Reason::FrontMatter
            } else {
                Reason::Promotion
            },
            text,
        );
    }
}
