//! What of a page is the article, what stands in the front matter, and what is neither.

use super::block::{Block, Dropped, Piece, Reason, Role};
use super::inline::{links, plain};
use super::names;
use super::page::{About, Page, Person};
use super::sentence::{ends_sentence, is_prose};
use super::text::is_heading;
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
            sifted.about.language = language.and_then(tag_of).map(str::to_owned);
        }
        let title = sifted.about.title.clone().unwrap_or_default();
        let is_about_spam = Words::of(&title).has(|cues| cues.spam);
        let mut kept = sifted.judge(page.blocks, language, is_about_spam);
        sifted.take_title(&mut kept);
        sifted.drop_outside(&mut kept);
        sifted.drop_repeated(&mut kept);
        sifted.take_biographies(&mut kept);
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
        for block in blocks {
            let text = block.text();
            prose_left -= usize::from(is_prose(&text));
            let level = match block.piece {
                Piece::Heading(level, _) => level,
                _ => 7,
            };
            let verdict = verdict::of(&block, language, is_about_spam);
            let words = Words::of(&text);
            let ends_region = match region {
                Some((Reason::Related, _))
                    if is_prose(&text) && (prose_left + 1) * 10 >= all_prose * 3 =>
                {
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
                    region = Some((reason, at));
                    self.drop(reason, &text);
                }
                (Verdict::Date(date), None) if !self.is_deep(&kept) => {
                    self.about.date = self.about.date.take().or(Some(date));
                    self.drop(Reason::FrontMatter, &text);
                }
                (Verdict::Byline(found), None) if !self.is_deep(&kept) => {
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
                (Verdict::Keep | Verdict::Date(_) | Verdict::Byline(_), None) => kept.push(block),
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

    /// Finds the title, and drops what stands before it.
    fn take_title(&mut self, kept: &mut Vec<Block>) {
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
        kept.iter()
            .position(|block| matches!(block.piece, Piece::Heading(1, _)) && is_named(block))
            .or_else(|| headings(1))
            .or_else(|| {
                kept.iter()
                    .position(|block| is_named(block) && text_of(block).len() <= 30)
            })
    }

    /// Drops what the page's structure sets outside of the article.
    fn drop_outside(&mut self, kept: &mut Vec<Block>) {
        let mut rest = Vec::new();
        for block in kept.drain(..) {
            let is_ours = matches!(
                block.context.role,
                Some(Role::Biography | Role::Box | Role::Standfirst)
            );
            let is_link = block.context.linked >= 90
                && !is_prose(&block.text())
                && !matches!(block.piece, Piece::Note(..) | Piece::Heading(..));
            if block.context.inside == Some(false) && !is_ours {
                self.drop(Reason::Outside, &block.text());
            } else if is_link && block.context.inside.is_some() {
                self.drop(Reason::Related, &block.text());
            } else {
                rest.push(block);
            }
        }
        *kept = rest;
    }

    /// Drops teasers, which a page cuts off or gives in full a second time, and pull quotes.
    fn drop_repeated(&mut self, kept: &mut Vec<Block>) {
        let words: Vec<_> = kept.iter().map(|block| Words::of(&block.text())).collect();
        let title = Words::of(self.about.title.as_deref().unwrap_or_default());
        let mut is_twice = vec![false; kept.len()];
        for n in 0..kept.len() {
            let (Some(block), Some(own)) = (kept.get(n), words.get(n)) else {
                break;
            };
            let text = block.text();
            let is_cut = text.trim_end().trim_end_matches(']').ends_with(['…'])
                || text.trim_end().trim_end_matches(']').ends_with("...");
            let later = || words.iter().enumerate().skip(n + 1);
            if is_cut
                && own.len() >= 4
                && let Some((at, _)) = later().find(|(_, other)| {
                    other.len() > own.len() && other.list().starts_with(own.list())
                })
            {
                self.has_teaser = true;
                mark(&mut is_twice, n);
                for back in 1..=n.min(at) {
                    if words.get(n - back) != words.get(at - back) || at - back <= n {
                        break;
                    }
                    mark(&mut is_twice, n - back);
                }
            }
            let is_title = *own == title && own.len() >= 2;
            let was_said = own.len() >= 5
                && words
                    .iter()
                    .take(n)
                    .enumerate()
                    .any(|(at, other)| other == own && is_twice.get(at) == Some(&false));
            let is_quoted = matches!(block.piece, Piece::Quote(_) | Piece::Paragraph(_))
                && own.len() >= 5
                && words.iter().enumerate().any(|(at, other)| {
                    at != n
                        && other.len() > own.len()
                        && other
                            .list()
                            .windows(own.len())
                            .any(|window| window == own.list())
                });
            if is_title || was_said || is_quoted {
                mark(&mut is_twice, n);
            }
        }
        let mut twice = is_twice.into_iter();
        let mut rest = Vec::new();
        for block in kept.drain(..) {
            if twice.next() == Some(true) {
                self.drop(Reason::Repeated, &block.text());
            } else {
                rest.push(block);
            }
        }
        *kept = rest;
    }

    /// Takes out what is told about the authors: blocks so marked, and what a heading so announces.
    fn take_biographies(&mut self, kept: &mut Vec<Block>) {
        let mut rest = Vec::new();
        let mut is_open = false;
        let mut left = kept.len();
        for block in kept.drain(..) {
            let text = block.text();
            let words = Words::of(&text);
            let is_line = matches!(block.piece, Piece::Heading(..) | Piece::Paragraph(_));
            let announces = is_line
                && words.len() <= 6
                && words.are(|cues| cues.about_authors)
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
}

impl Sifted {
    /// Whether one of the last paragraphs has an author as its subject.
    fn is_about_author(&self, block: &Block, text: &str, left: usize) -> bool {
        const LAST: usize = 8;
        let subject = names::subject(text.trim());
        let is_known = |(name, _): (String, bool)| {
            self.about
                .authors
                .iter()
                .any(|person| Words::of(&person.name) == Words::of(&name))
        };
        left <= LAST && matches!(block.piece, Piece::Paragraph(_)) && subject.is_some_and(is_known)
    }
}

fn mark(flags: &mut [bool], at: usize) {
    if let Some(flag) = flags.get_mut(at) {
        *flag = true;
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
        (is_heading(&line) || ends_sentence(&line))
            && line.split_whitespace().count() >= FEWEST_WORDS
    };
    let run = lines().skip_while(|(_, block)| !is_title(block) || block.context.crowded);
    let run = run.take_while(|(_, block)| is_title(block) && !block.context.crowded);
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

/// The BCP 47 tag of a language that has cues.
fn tag_of(language: whatlang::Lang) -> Option<&'static str> {
    use whatlang::Lang;
    Some(match language {
        Lang::Eng => "en",
        Lang::Bel => "be",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Pol => "pl",
        Lang::Deu => "de",
        Lang::Fra => "fr",
        Lang::Spa => "es",
        Lang::Ita => "it",
        Lang::Ces => "cs",
        Lang::Slk => "sk",
        Lang::Lit => "lt",
        Lang::Lav => "lv",
        Lang::Est => "et",
        Lang::Nld => "nl",
        Lang::Swe => "sv",
        Lang::Ron => "ro",
        Lang::Hun => "hu",
        Lang::Tur => "tr",
        Lang::Por => "pt",
        _ => return None,
    })
}
