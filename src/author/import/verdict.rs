//! What a block of a page is, as far as the block alone tells.

use super::block::{Block, Piece, Reason, Role};
use super::names;
use super::unwanted::{is_menu, is_spam};
use super::{dates, sentence};
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
        && let Some(verdict) = line(block, &text, &words)
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

fn line(block: &Block, text: &str, words: &Words) -> Option<Verdict> {
    let is_prose = sentence::is_prose(text);
    let role = block.context.role;
    let cue = words.find(|cues| cues.bylines).filter(|cue| cue.start <= 2);
    let day = dates::iso(text);
    if (cue.is_some() || role == Some(Role::Byline)) && (!is_prose || day.is_some()) {
        let names = names_in(block, text);
        // `Report by …`: what stands before the cue is no name's.
        let behind = cue.filter(|cue| cue.start > 0);
        let behind = behind.map(|_| names::split(names::behind_cue(text)));
        let names = behind
            .filter(|behind| behind.len() >= names.len())
            .unwrap_or(names);
        if !names.is_empty() {
            return Some(Verdict::Byline(names, day));
        }
    }
    if let Some(date) =
        dates::line(text).filter(|_| !matches!(block.piece, Piece::Heading(..)) || words.len() <= 4)
    {
        // One name beside a day may be that of a town.
        let names = names_before_day(text);
        return Some(if names.len() >= 2 {
            Verdict::Byline(names, Some(date))
        } else {
            Verdict::Date(date)
        });
    }
    if role == Some(Role::Byline) && !is_prose {
        return Some(Verdict::Drop(Reason::FrontMatter));
    }
    if role == Some(Role::Date) {
        return Some(Verdict::Drop(Reason::FrontMatter));
    }
    let bare = Words::of(&text.chars().filter(|c| !c.is_numeric()).collect::<String>());
    let heads = |field| bare.are(field);
    if heads(|cues| cues.comments) {
        return Some(Verdict::Region(Reason::Comments));
    }
    if heads(|cues| cues.citing) {
        return Some(Verdict::Region(Reason::Imprint));
    }
    if words.has(|cues| cues.reading_time) && words.len() <= 6 {
        return Some(Verdict::Drop(Reason::Navigation));
    }
    if heads(|cues| cues.related) {
        return Some(Verdict::Region(Reason::Related));
    }
    let is_full = |count: usize| count == words.len() && count > 0;
    let is_heading =
        matches!(block.piece, Piece::Heading(..)) && block.context.inside == Some(true);
    if is_prose || is_heading {
        return None;
    }
    if words.start_with(|cues| cues.related)
        && words.len() > 2
        && block.context.role != Some(Role::Title)
        && (text.contains(':') || block.context.linked >= 50)
    {
        return Some(Verdict::Drop(Reason::Related));
    }
    if is_full(words.count(|cues| cues.share)) {
        return Some(Verdict::Drop(Reason::Sharing));
    }
    if words.has(|cues| cues.forms) && words.count(|cues| cues.forms) * 2 >= words.len() {
        return Some(Verdict::Drop(Reason::Form));
    }
    if is_path(text) {
        return Some(Verdict::Drop(Reason::Navigation));
    }
    let menu = words.count(|cues| cues.navigation);
    (menu * 10 >= words.len() * 6 && (words.len() > 1 || text.trim().chars().count() > 2))
        .then_some(Verdict::Drop(Reason::Navigation))
}

/// The names in a byline; where each is a link of its own, nothing else may stand between them.
fn names_in(block: &Block, text: &str) -> Vec<String> {
    let linked = &block.context.linked_names;
    if linked.len() < 2 {
        return names::split(text);
    }
    let mut rest = text.to_owned();
    for name in linked {
        rest = rest.replacen(name.as_str(), " | ", 1);
    }
    linked.iter().cloned().chain(names::split(&rest)).collect()
}

/// Whether a line leads from a site's first page to this one: `Publications > Briefs`.
fn is_path(text: &str) -> bool {
    [" > ", " › "].iter().any(|sign| {
        let mut steps = text.split(sign);
        text.contains(sign) && steps.all(|step| step.trim().starts_with(char::is_uppercase))
    })
}

/// The names before the first figure of a line that ends in a day.
fn names_before_day(text: &str) -> Vec<String> {
    let end = text
        .find(|c: char| c.is_ascii_digit())
        .unwrap_or(text.len());
    names::split(text.get(..end).unwrap_or_default())
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
