//! What a block of a page is, as far as the block alone tells.

mod line;

use super::block::{Block, Piece, Reason, Role};
use super::sentence;
use super::unwanted::{is_menu, is_spam};
use crate::author::cues::Words;

/// What to do with a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is of the article, or nobody can tell yet.
    Keep,
    Drop(Reason),
    /// It heads something that is not of the article.
    Region(Reason),
    Counter(u64),
    Support,
    Tags(Vec<String>),
    Date(String),
    /// Names, and the day where one stands with them.
    Byline(Vec<String>, Option<String>),
}

/// Blocks of at most so many words may be buttons, counters and the like.
const SHORT: usize = 14;

/// Judges a block; `language` is the page's, as its words show it.
pub(super) fn of(block: &Block, language: Option<whatlang::Lang>, is_about_spam: bool) -> Verdict {
    let text = block.text();
    let words = Words::of(&text);
    let is_line = matches!(block.piece, Piece::Paragraph(_) | Piece::Heading(..));
    let is_short = words.len() <= SHORT;
    if block.context.role == Some(Role::Foreign(Reason::Hidden)) {
        return Verdict::Drop(Reason::Hidden);
    }
    if is_line && is_short {
        if let Some(reads) = counter(&text, &words, block.context.role) {
            return Verdict::Counter(reads);
        }
        if is_support(block, &words) {
            return Verdict::Support;
        }
    }
    if let Some(Role::Foreign(reason)) = block.context.role {
        return Verdict::Drop(reason);
    }
    if !is_about_spam && is_spam(block, &text, &words, language) {
        return Verdict::Drop(Reason::Spam);
    }
    if words.len() <= 90 && words.has(|cues| cues.cookies) && block.context.inside != Some(true) {
        return Verdict::Drop(Reason::Cookies);
    }
    if let Some(tags) = tags(block, &text) {
        return Verdict::Tags(tags);
    }
    let is_rights = text.trim_start().starts_with('©') || words.start_with(|cues| cues.imprint);
    if is_line && is_rights && words.len() <= 40 && !matches!(block.piece, Piece::Heading(..)) {
        return Verdict::Drop(Reason::Imprint);
    }
    if is_line
        && is_short
        && let Some(verdict) = line::verdict(block, &text, &words)
    {
        return verdict;
    }
    if !is_line && is_menu(block, &words) {
        return Verdict::Drop(Reason::Navigation);
    }
    let is_margin = block.context.inside != Some(true) && words.len() <= 60;
    if is_margin
        && (text.contains('©') || words.has(|cues| cues.imprint))
        && !sentence::is_prose(&text)
    {
        return Verdict::Drop(Reason::Imprint);
    }
    if is_margin
        && words.has(|cues| cues.imprint)
        && words.count(|cues| cues.imprint) >= 2
        && words.len() <= 30
    {
        return Verdict::Drop(Reason::Imprint);
    }
    Verdict::Keep
}

/// Whether a paragraph says what every page of a publisher says: who it is, and whose the views are.
pub(super) fn is_disclaimer(block: &Block, words: &Words) -> bool {
    const MOST_WORDS: usize = 120;
    matches!(block.piece, Piece::Paragraph(_))
        && words.len() <= MOST_WORDS
        && words.has(|cues| cues.disclaimers)
}

/// The number of a counter, `1474 reads`.
fn counter(text: &str, words: &Words, role: Option<Role>) -> Option<u64> {
    let counts = words.has(|cues| cues.reads) || role == Some(Role::Counter);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let others = words
        .list()
        .iter()
        .filter(|word| !word.chars().all(|c| c.is_ascii_digit()))
        .count();
    let is_number = text.chars().filter(|c| c.is_numeric()).count() == digits.len();
    (counts && others <= 3 && is_number && words.len() <= 6).then(|| digits.parse().ok())?
}

fn is_support(block: &Block, words: &Words) -> bool {
    let calls = words.find(|cues| cues.support);
    let role = block.context.role == Some(Role::Support);
    let is_inside_heading =
        matches!(block.piece, Piece::Heading(..)) && block.context.inside == Some(true);
    match calls {
        Some(range) => (range.start == 0 && !is_inside_heading) || role,
        None => role,
    }
}

/// The labels in a list of tags, `Topics: rail, prices`.
fn tags(block: &Block, text: &str) -> Option<Vec<String>> {
    let head = text.split_once(':');
    let is_marked = block.context.role == Some(Role::Tags);
    let is_led = head.is_some_and(|(head, _)| Words::of(head).are(|cues| cues.tags));
    if !is_marked && !is_led || text.chars().count() > 300 {
        return None;
    }
    let list = if is_led {
        head.map(|(_, list)| list).unwrap_or_default()
    } else {
        text
    };
    let labels = match &block.piece {
        Piece::List(_, entries) => entries
            .iter()
            .map(|entry| entry.iter().map(Piece::text).collect::<Vec<_>>().join(" "))
            .collect(),
        _ => list
            .split([',', ';', '|', '#', '\n', '•', '·'])
            .map(str::to_owned)
            .collect::<Vec<_>>(),
    };
    let labels = labels
        .iter()
        .map(|label| label.split_whitespace().collect::<Vec<_>>().join(" "));
    Some(
        labels
            .filter(|label| !label.is_empty() && !Words::of(label).are(|cues| cues.tags))
            .collect(),
    )
}
