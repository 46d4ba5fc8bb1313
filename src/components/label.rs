//! What the interface says, in English.

use crate::{
    logic::{Facet, Widening},
    model::{Date, Kind, When},
    state::Standing,
};

pub(super) const SEARCH: &str = "Filter this brief";
pub(super) const SEARCH_REGION: &str = "Filter";
pub(super) const EXPAND_ALL: &str = "Expand all";
pub(super) const COLLAPSE_ALL: &str = "Collapse all";
pub(super) const CLEAR: &str = "Clear filter";
pub(super) const SHOW_EVERYTHING: &str = "Show everything";
pub(super) const PREVIOUS_HIT: &str = "Previous match";
pub(super) const NEXT_HIT: &str = "Next match";
pub(super) const PRINT: &str = "Print";
pub(super) const PRINT_ALL: &str = "The whole paper";
pub(super) const PRINT_SHOWN: &str = "What is shown";
pub(super) const HELP_NAME: &str = "Help";
/// Keys and what they do, then words of a query and what they find.
pub(super) const HELP: [(&str, &str); 9] = [
    ("/", "to the filter"),
    ("Enter", "next match; with Shift the previous one"),
    ("Esc", "clears the filter box, then leaves it"),
    ("← →", "from choice to choice of a group"),
    ("rus", "words that begin so"),
    ("rus nat", "both"),
    ("rus OR nat", "either"),
    ("\"big word\"", "these words side by side"),
    ("-rus", "without words that begin so"),
];
/// What is said when a link is in the clipboard.
#[cfg_attr(
    not(target_arch = "wasm32"),
    expect(dead_code, reason = "only the browser needs it")
)]
pub(crate) const COPIED: &str = "Link copied";
pub(super) const NO_MATCH_HINT: &str = "Nothing in this paper matches all of the filter.";
pub(super) const CONTENTS: &str = "Contents";
pub(super) const TIMELINE: &str = "Timeline";
pub(super) const AUTHORS: &str = "About the authors";
pub(super) const NOTES: &str = "Notes";
pub(super) const SOURCE: &str = "About this paper";
pub(super) const BY: &str = "By";
pub(super) const RESTS_ON: &str = "Rests on";
pub(super) const LEADS_TO: &str = "Leads to";
pub(super) const ADDRESSED_TO: &str = "For";
pub(super) const TOPICS: &str = "Topics";
pub(super) const FINDING: &str = "Finding";
pub(super) const RECOMMENDATION: &str = "Recommendation";
pub(super) const ORIGINAL: &str = "Read the original";
pub(super) const BACK_TO_TEXT: &str = "Back to the text";

/// The name of a facet group.
pub(super) fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Kind => "Kind",
        Facet::Topic => "Topic",
        Facet::Addressee => ADDRESSED_TO,
    }
}

/// The name of a kind of item, for many of them.
pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Finding => "Findings",
        Kind::Recommendation => "Recommendations",
        Kind::Narrative => "Narrative",
    }
}

/// The status line: how much of the brief is shown.
pub(super) fn status(standing: Standing) -> String {
    match (standing.is_filtered, standing.shown) {
        (true, 0) => "No match".to_owned(),
        (true, shown) => format!("{shown} of {} shown", standing.total),
        (false, _) => items(standing.total),
    }
}

/// A button that drops one part of the filter.
pub(super) fn widening(widening: Widening, gain: usize) -> String {
    let part = match widening {
        Widening::Query => "words",
        Widening::Facet(Facet::Kind) => "kind filter",
        Widening::Facet(Facet::Topic) => "topic filter",
        Widening::Facet(Facet::Addressee) => "addressee filter",
    };
    let verb = if gain == 1 { "matches" } else { "match" };
    format!("{gain} more {verb} without the {part}")
}

/// Which hit the reader is at, or how many there are.
pub(super) fn hit((hit, count): (Option<usize>, usize)) -> String {
    match hit {
        Some(hit) => format!("{} of {count}", hit + 1),
        None if count == 1 => "1 match".to_owned(),
        None => format!("{count} matches"),
    }
}

/// The name of a link to a part of the brief.
pub(super) fn link_to(name: &str) -> String {
    format!("Link to “{name}”")
}

/// A paragraph's name, from its place in its section.
pub(super) fn paragraph(place: usize, section: &str) -> String {
    format!("{section}, paragraph {place}")
}

/// What a printed brief says of itself: when it was printed and from where, in which version, and
/// what of it if not all.
#[cfg_attr(
    not(target_arch = "wasm32"),
    expect(dead_code, reason = "only the browser needs it")
)]
pub(crate) fn print_note(date: &str, address: &str, version: &str, filter: Option<&str>) -> String {
    let what = filter.map_or_else(String::new, |filter| {
        format!(" Only what matches: {filter}.")
    });
    format!("Printed on {date} from {address}, version {version}.{what}")
}

fn items(count: usize) -> String {
    if count == 1 {
        "1 item".to_owned()
    } else {
        format!("{count} items")
    }
}

/// The heading of the list of papers.
#[cfg(not(target_arch = "wasm32"))]
pub(super) const PAPERS: &str = "Policy papers";

/// How many findings a paper has.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn findings(count: usize) -> String {
    format!("{count} finding{}", if count == 1 { "" } else { "s" })
}

/// How many recommendations a paper has.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn recommendations(count: usize) -> String {
    format!(
        "{count} recommendation{}",
        if count == 1 { "" } else { "s" }
    )
}

/// How long the paper takes.
pub(super) fn reading_time(minutes: usize) -> String {
    format!("{minutes} min read")
}

/// The counter of the original, with separators between thousands.
pub(super) fn reads(count: u64) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{grouped} {}", if count == 1 { "read" } else { "reads" })
}

/// A date as a reader writes it: "1 March 2017", "July 2016", "1994".
pub(super) fn date(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = date
        .month()
        .and_then(|month| MONTHS.get(usize::from(month) - 1));
    match (date.day(), month) {
        (Some(day), Some(month)) => format!("{day} {month} {}", date.year()),
        (_, Some(month)) => format!("{month} {}", date.year()),
        _ => date.year().to_string(),
    }
}

/// A time as a reader writes it: a date, or two with a dash between.
pub(super) fn when(when: When) -> String {
    match when.to() {
        None => date(when.from()),
        Some(to) => format!("{}–{}", date(when.from()), date(to)),
    }
}

/// Where an author comes from.
pub(super) fn from_place(place: &str) -> String {
    format!("From {place}")
}

/// Another spelling of an author's name.
pub(super) fn also_spelt(name: &str) -> String {
    format!("Also spelt {name}")
}

/// Who published the paper, and where.
pub(super) fn published(publisher: Option<&str>, publication: Option<&str>) -> String {
    match (publisher, publication) {
        (Some(publisher), Some(publication)) => {
            format!("Published by {publisher} on {publication}")
        }
        (Some(name), None) | (None, Some(name)) => format!("Published by {name}"),
        (None, None) => String::new(),
    }
}
