use super::Verdict;
use crate::author::cues::Words;
use crate::author::import::block::{Block, Piece, Reason, Role};
use crate::author::import::{dates, names, sentence};

/// Judges a line: a heading or a paragraph of a few words.
pub(super) fn verdict(block: &Block, text: &str, words: &Words) -> Option<Verdict> {
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
