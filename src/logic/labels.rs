//! The words of the interface.

#[cfg(not(target_arch = "wasm32"))]
mod translations;

use super::fingerprint;
#[cfg(not(target_arch = "wasm32"))]
pub use translations::{LANGUAGES, labels_of, translation};

/// Declares the labels with their English texts.
macro_rules! labels {
    ($($key:ident $english:literal)*) => {
        /// A text of the interface. `%` stands for a value, `|` between the forms that a number
        /// asks for, see [`Labels::counted`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "their English texts say what they are")]
        pub enum Label { $($key),* }

        const ENGLISH: &str = concat!("\nen\n", $($english, "\n"),*);

        /// Their names, in the order in which a translation has its texts.
        #[cfg(not(target_arch = "wasm32"))]
        const NAMES: &[&str] = &[$(stringify!($key)),*];

    };
}

labels! {
    // How numbers choose among forms: `germanic`, `slavic` or `polish`.
    Plurals "germanic"
    Search "Filter this brief"
    SearchRegion "Filter"
    ExpandAll "Expand all"
    CollapseAll "Collapse all"
    Clear "Clear filter"
    ShowEverything "Show everything"
    PreviousHit "Previous match"
    NextHit "Next match"
    Print "Print"
    PrintAll "The whole paper"
    PrintShown "What is shown"
    Help "Help"
    // Keys and what they do, then words of a query and what they find.
    HelpRows "/=to the filter;Enter=next match, with Shift the previous one;Esc=clears the filter box, then leaves it;← →=from choice to choice of a group;rus=words that begin so;rus nat=both;rus OR nat=either;\"big word\"=these words side by side;-rus=without words that begin so"
    Copied "Link copied"
    LinkTo "Link to “%”"
    Paragraph "%, paragraph %"
    NoMatch "No match"
    NoMatchHint "No finding, recommendation or paragraph matches all of the filter."
    Shown "% of % shown"
    Items "% item|% items"
    HitOf "% of %"
    Hits "% match|% matches"
    Widening "% more matches without %|% more match without %"
    Instead "% matches without %|% match without %"
    TheQuery "the words"
    TheKind "the kind filter"
    TheTopic "the topic filter"
    TheAddressee "the addressee filter"
    Kind "Kind"
    Topic "Topic"
    Topics "Topics"
    Addressee "For"
    AddressedTo "For %"
    Finding "Finding"
    Findings "Findings"
    Recommendation "Recommendation"
    Recommendations "Recommendations"
    Narrative "Narrative"
    RestsOn "Rests on"
    LeadsTo "Leads to"
    Contents "Contents"
    Timeline "Timeline"
    Authors "About the authors"
    Notes "Notes"
    BackToText "Back to the text"
    Source "About this paper"
    Original "Read the original"
    Publisher "Published by %"
    PublisherOn "Published by % on %"
    Byline "By %"
    And "% and %"
    AlsoSpelt "Also spelt %"
    FromPlace "From %"
    ReadingTime "% min read"
    Reads "% read|% reads"
    Thousands ","
    Day "% % %"
    Month "% %"
    // The twelve months, then the same as they stand behind a day.
    Months "January February March April May June July August September October November December"
    MonthsOfDays "January February March April May June July August September October November December"
    PrintNote "Printed on % from %, version %."
    PrintFilter "Only what matches: %."
    // Of the page that leads to several papers.
    Papers "Policy papers"
    FindingCount "% finding|% findings"
    RecommendationCount "% recommendation|% recommendations"
}

/// How many lines of a list stand before its first label.
const HEAD: usize = 2;

/// The labels in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labels {
    /// A line each: the fingerprint of the English texts, which tells a list from that of another
    /// version, the language, the texts in the order of [`Label`].
    list: String,
}

impl Labels {
    /// In English.
    pub fn english() -> Self {
        Self {
            list: ENGLISH.to_owned(),
        }
    }

    /// The labels of a list as `brief publish` writes it. They are in English where it is empty or
    /// of another version.
    pub fn read(list: String) -> Self {
        if part(&list, b'\n', 0) == fingerprint(ENGLISH.as_bytes()) {
            Self { list }
        } else {
            Self::english()
        }
    }

    /// A name for a paper with these labels: what was prerendered is taken over only where both are
    /// the same.
    pub fn mark(&self, fingerprint: &str) -> String {
        fingerprint.to_owned() + "-" + self.language()
    }

    /// Their language, as a primary language subtag.
    pub fn language(&self) -> &str {
        part(&self.list, b'\n', 1)
    }

    /// The text of a label.
    pub fn text(&self, label: Label) -> &str {
        part(&self.list, b'\n', label as usize + HEAD)
    }

    /// The text of a label with values in it.
    pub fn with(&self, label: Label, values: &[&str]) -> String {
        fill(self.text(label), values)
    }

    /// The text of a label with values in it, in the form that a number asks for.
    pub fn counted(&self, label: Label, number: usize, values: &[&str]) -> String {
        fill(part(self.text(label), b'|', self.form(number)), values)
    }

    /// Which form a number asks for, from 0.
    ///
    /// Source: Unicode CLDR, "Language Plural Rules", cardinals, for whole numbers.
    fn form(&self, number: usize) -> usize {
        let is_few = matches!(number % 10, 2..=4) && !matches!(number % 100, 12..=14);
        let is_one = match self.text(Label::Plurals).as_bytes() {
            [b's', ..] => number % 10 == 1 && number % 100 != 11,
            [b'p', ..] => number == 1,
            _ => return usize::from(number != 1),
        };
        if is_one { 0 } else { 2 - usize::from(is_few) }
    }
}

/// What stands between the separators of a text, by its place from 0; nothing behind the last.
///
/// It is a loop, because `split` brings 2 kB of searching along.
pub fn part(text: &str, separator: u8, mut place: usize) -> &str {
    let (mut start, mut end) = (0, text.len());
    for (at, byte) in text.bytes().enumerate() {
        if byte != separator {
            continue;
        }
        if place == 0 {
            end = at;
            break;
        }
        place -= 1;
        start = at + 1;
    }
    // A place behind the last.
    if place > 0 {
        start = end;
    }
    text.get(start..end).unwrap_or_default()
}

fn fill(text: &str, values: &[&str]) -> String {
    let mut filled = part(text, b'%', 0).to_owned();
    for (place, value) in values.iter().enumerate() {
        filled.push_str(value);
        filled.push_str(part(text, b'%', place + 1));
    }
    filled
}
