//! What the interface says of numbers, dates and names, in the language of its labels.

use super::facet_group::choices;
use crate::{
    logic::{Facet, Label, Labels, Widening, part},
    model::{Article, Date, Kind, When},
    state::{Reading, Standing},
};

/// The language of the labels where it is another than the paper's, for `lang`.
pub(super) fn foreign<'a>(labels: &'a Labels, article: &Article) -> Option<&'a str> {
    let paper = part(article.language.as_str(), b'-', 0);
    Some(labels.language()).filter(|language| *language != paper)
}

/// The name of a facet group.
pub(super) fn facet(facet: Facet) -> Label {
    match facet {
        Facet::Kind => Label::Kind,
        Facet::Topic => Label::Topic,
        Facet::Addressee => Label::Addressee,
    }
}

/// The name of a kind of item, for many of them.
pub(super) fn kind(kind: Kind) -> Label {
    match kind {
        Kind::Finding => Label::Findings,
        Kind::Recommendation => Label::Recommendations,
        Kind::Narrative => Label::Narrative,
    }
}

/// The status line: how much of the brief is shown.
pub(super) fn status(reading: Reading, standing: Standing) -> String {
    let labels = &reading.paper().2;
    let total = number(labels, standing.total);
    match (standing.is_filtered, standing.shown) {
        (true, 0) => labels.text(Label::NoMatch).to_owned(),
        (true, shown) => labels.with(Label::Shown, &[&number(labels, shown), &total]),
        (false, _) => labels.counted(Label::Items, standing.total, &[&total]),
    }
}

/// A button that drops one part of the filter.
pub(super) fn widening(reading: Reading, widening: Widening) -> String {
    let labels = &reading.paper().2;
    let outcome = &reading.watch().outcome;
    let gain = outcome.gain(widening);
    let label = match outcome.count {
        0 => Label::Instead,
        _ => Label::Widening,
    };
    let part = match widening {
        Widening::Query => Label::TheQuery,
        Widening::Facet(Facet::Kind) => Label::TheKind,
        Widening::Facet(Facet::Topic) => Label::TheTopic,
        Widening::Facet(Facet::Addressee) => Label::TheAddressee,
    };
    labels.counted(label, gain, &[&number(labels, gain), labels.text(part)])
}

/// Which hit the reader is at, or how many there are.
pub(super) fn hit(reading: Reading) -> String {
    let labels = &reading.paper().2;
    let now = reading.watch();
    let count = now.outcome.hit_count();
    let all = number(labels, count);
    match now.hit {
        Some(hit) => labels.with(Label::HitOf, &[&number(labels, hit + 1), &all]),
        None => labels.counted(Label::Hits, count, &[&all]),
    }
}

/// What a printed brief says of itself: when it was printed and from where, in which version, and
/// what of it if not all.
#[cfg_attr(
    not(target_arch = "wasm32"),
    expect(dead_code, reason = "only the browser needs it")
)]
pub(crate) fn print_note(
    reading: Reading,
    date: &str,
    address: &str,
    version: &str,
    is_all: bool,
) -> String {
    let labels = &reading.paper().2;
    let mut note = labels.with(Label::PrintNote, &[date, address, version]);
    if !is_all {
        note.push(' ');
        note.push_str(&labels.with(Label::PrintFilter, &[&filter(reading)]));
    }
    note
}

/// What the filter asks for: its words and the names of its choices.
fn filter(reading: Reading) -> String {
    let (now, paper) = (reading.now(), reading.paper());
    let mut parts = vec![now.filter.query.trim().to_owned()];
    for facet in Facet::ALL {
        let choices = choices(&paper.0, &paper.2, facet).into_iter();
        let chosen = choices.filter(|(id, _)| now.filter.is_chosen(facet, id));
        parts.extend(chosen.map(|(_, label)| label));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

/// The counter of the original.
pub(super) fn reads(labels: &Labels, count: u64) -> String {
    let form = usize::try_from(count).unwrap_or(usize::MAX);
    labels.counted(Label::Reads, form, &[&grouped(labels, &count.to_string())])
}

/// A number, with separators between thousands.
pub(super) fn number(labels: &Labels, number: usize) -> String {
    grouped(labels, &number.to_string())
}

fn grouped(labels: &Labels, digits: &str) -> String {
    let mut grouped = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            grouped.push_str(labels.text(Label::Thousands));
        }
        grouped.push(digit);
    }
    grouped
}

/// A date as a reader writes it: "1 March 2017", "July 2016", "1994".
pub(super) fn date(labels: &Labels, date: Date) -> String {
    let year = date.year().to_string();
    let Some(month) = date.month() else {
        return year;
    };
    let months = match date.day() {
        Some(_) => Label::MonthsOfDays,
        None => Label::Months,
    };
    let month = part(labels.text(months), b' ', usize::from(month) - 1);
    match date.day() {
        Some(day) => labels.with(Label::Day, &[&day.to_string(), month, &year]),
        None => labels.with(Label::Month, &[month, &year]),
    }
}

/// A time as a reader writes it: a date, or two with a dash between.
pub(super) fn when(labels: &Labels, when: When) -> String {
    let from = date(labels, when.from());
    match when.to() {
        None => from,
        Some(to) => from + "–" + &date(labels, to),
    }
}

/// Who published the paper, and where.
pub(super) fn published(
    labels: &Labels,
    publisher: Option<&str>,
    publication: Option<&str>,
) -> String {
    match (publisher, publication) {
        (Some(publisher), Some(publication)) => {
            labels.with(Label::PublisherOn, &[publisher, publication])
        }
        (Some(name), None) | (None, Some(name)) => labels.with(Label::Publisher, &[name]),
        (None, None) => String::new(),
    }
}

/// "A", "A and B", "A, B and C".
pub(super) fn enumeration(labels: &Labels, names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => labels.with(Label::And, &[&first.join(", "), last]),
    }
}
