//! A page that a browser saved as plain text: paragraphs between empty lines, lists by their
//! signs, headings by their looks.

use super::block::{Block, Context, Piece};
use super::inline::{Inline, tidy};
use super::page::Page;
use super::sentence::{ends_sentence, is_prose};

/// Lines longer than this were not broken by the browser.
const WRAPPED: usize = 120;

/// Reads a page.
pub(super) fn read(text: &str) -> Page {
    let is_wrapped = text.lines().all(|line| line.chars().count() <= WRAPPED);
    let mut lines: Vec<Line> = Vec::new();
    for (container, group) in groups(text).into_iter().enumerate() {
        let is_one = is_wrapped && is_running(&group);
        for line in group {
            let (sign, words) = Sign::read(line);
            match lines.last_mut().filter(|before| {
                // A line without a sign goes on with the entry above it, or with the paragraph.
                before.container == container
                    && sign == Sign::None
                    && (is_one || before.takes_more(line))
            }) {
                Some(before) => {
                    before.text.push(' ');
                    before.text.push_str(words);
                }
                None => lines.push(Line {
                    container,
                    sign,
                    text: words.to_owned(),
                }),
            }
        }
    }
    Page {
        blocks: blocks(lines),
        ..Page::default()
    }
}

/// A paragraph, heading or entry of a list.
struct Line {
    container: usize,
    sign: Sign,
    text: String,
}

impl Line {
    /// Whether a further line belongs to this entry: it is set in, and the entry has not ended.
    fn takes_more(&self, line: &str) -> bool {
        self.sign != Sign::None && line.starts_with([' ', '\t']) && !ends_sentence(&self.text)
    }

    fn is_heading(&self) -> bool {
        is_heading(&self.text)
    }
}

/// What a line starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    None,
    Bullet,
    Number(u32),
}

impl Sign {
    fn read(line: &str) -> (Self, &str) {
        let line = line.trim();
        for bullet in [
            "•", "◦", "▪", "‣", "●", "○", "■", "·", "*", "-", "–", "—", "o\t", "➢", "✓",
        ] {
            if let Some(rest) = line.strip_prefix(bullet)
                && rest.starts_with(char::is_whitespace)
            {
                return (Self::Bullet, rest.trim());
            }
        }
        let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = line.get(..line.len() - digits.len()).unwrap_or_default();
        if let (Ok(number @ 0..=99), Some(rest)) = (number.parse(), digits.strip_prefix(['.', ')']))
            && rest.starts_with(char::is_whitespace)
        {
            return (Self::Number(number), rest.trim());
        }
        (Self::None, line)
    }
}

fn groups(text: &str) -> Vec<Vec<&str>> {
    let mut groups: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.lines() {
        if line.trim().is_empty() {
            groups.push(Vec::new());
        } else if let Some(group) = groups.last_mut() {
            group.push(line);
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// Whether the lines of a group are one text that was broken to a width.
fn is_running(group: &[&str]) -> bool {
    const NARROWEST: usize = 45;
    let lengths: Vec<_> = group
        .iter()
        .map(|line| line.trim().chars().count())
        .collect();
    let longest = lengths.iter().copied().max().unwrap_or_default();
    let Some((_, all_but_last)) = lengths.split_last() else {
        return false;
    };
    longest >= NARROWEST && all_but_last.iter().all(|length| length * 10 >= longest * 7)
}

/// Whether a line by itself looks like a heading.
pub(super) fn is_heading(text: &str) -> bool {
    const MOST_WORDS: usize = 16;
    let text = text.trim();
    let ends_openly = text.ends_with(['.', ',', ';', ':', '!', '…']);
    let starts_high = text
        .chars()
        .find(|c| c.is_alphanumeric())
        .is_some_and(|c| !c.is_lowercase());
    !ends_openly
        && starts_high
        && text.split_whitespace().count() <= MOST_WORDS
        && !text.contains('@')
}

fn blocks(lines: Vec<Line>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut counted = None;
    for n in 0..lines.len() {
        let Some(line) = lines.get(n) else { break };
        let inlines = tidy(vec![Inline::Text(line.text.clone())]);
        if inlines.is_empty() {
            continue;
        }
        let neighbours = [n.checked_sub(1), Some(n + 1)].into_iter().flatten();
        let context = Context {
            crowded: neighbours
                .filter_map(|n| lines.get(n))
                .any(|near| near.container == line.container),
            ..Context::default()
        };
        let follower = lines.get(n + 1);
        let leads = follower.is_some_and(|next| {
            is_prose(&next.text)
                || next.sign != Sign::None
                || next.is_heading()
                || next.text.ends_with(':')
        });
        // A number before a short line that text follows counts sections, not entries.
        let is_numbered_heading = matches!(line.sign, Sign::Number(_))
            && line.is_heading()
            && follower.is_some_and(|next| next.sign == Sign::None && is_prose(&next.text));
        let piece = match line.sign {
            Sign::Number(number) if is_numbered_heading => {
                let text = format!("{number}. {}", line.text);
                Piece::Heading(2, tidy(vec![Inline::Text(text)]))
            }
            Sign::None if line.is_heading() && leads => Piece::Heading(2, inlines),
            Sign::None => Piece::Paragraph(inlines),
            sign => {
                let entry = vec![Piece::Paragraph(inlines)];
                let number = match sign {
                    Sign::Number(number) => Some(number),
                    _ => None,
                };
                if let Some(Block {
                    piece: Piece::List(start, entries),
                    ..
                }) = blocks.last_mut()
                    && start.is_some() == number.is_some()
                    && number
                        .is_none_or(|number| counted.is_none_or(|last: u32| number == last + 1))
                {
                    entries.push(entry);
                    counted = number;
                    continue;
                }
                counted = number;
                Piece::List(number, vec![entry])
            }
        };
        blocks.push(Block { piece, context });
    }
    blocks
}
