//! The words by which a page gives away what its parts are, as data by language.
//!
//! A cue is a run of words in lower case; `*` at the end of a word stands for any ending, at its
//! start for any beginning, and `…` for one to six words of any kind or, as the last word, for all
//! that follow. A page is held against the cues of every language: sites of one language often carry
//! the buttons and notices of another.

mod be;
mod de;
mod en;
mod pl;
mod ru;
mod uk;

use std::ops::Range;

/// The cues of one language.
#[derive(Debug)]
pub(super) struct Cues {
    /// Its BCP 47 tag.
    pub(super) language: &'static str,
    /// A heading for text that stands before the first one.
    pub(super) opening: &'static str,
    /// Headings and lead-ins of findings.
    pub(super) findings: &'static [&'static str],
    /// Headings of parts that hold findings only where they hold a list.
    pub(super) summaries: &'static [&'static str],
    /// Headings and lead-ins of recommendations.
    pub(super) recommendations: &'static [&'static str],
    /// Words of a sentence that says what to do.
    pub(super) duties: &'static [&'static str],
    /// Verbs that order, at the start of a sentence.
    pub(super) orders: &'static [&'static str],
    /// What stands before the name of an addressee in a heading.
    pub(super) addressing: &'static [&'static str],
    /// Headings of what is told about the authors.
    pub(super) about_authors: &'static [&'static str],
    /// What stands before the names of authors.
    pub(super) bylines: &'static [&'static str],
    /// What joins two names.
    pub(super) and: &'static [&'static str],
    /// What a sentence of a biography has behind the name.
    pub(super) is: &'static [&'static str],
    /// Posts and institutions, which are written as names are but name nobody.
    pub(super) posts: &'static [&'static str],
    /// How a sentence starts that only gives an address.
    pub(super) contact: &'static [&'static str],
    /// The counted thing in a counter.
    pub(super) reads: &'static [&'static str],
    /// Calls to donate.
    pub(super) support: &'static [&'static str],
    /// What stands before a list of tags.
    pub(super) tags: &'static [&'static str],
    /// Headings of links to other pages.
    pub(super) related: &'static [&'static str],
    /// Headings of what readers wrote.
    pub(super) comments: &'static [&'static str],
    /// Words on buttons to share and print.
    pub(super) share: &'static [&'static str],
    /// Words of a notice about cookies.
    pub(super) cookies: &'static [&'static str],
    /// Words of menus.
    pub(super) navigation: &'static [&'static str],
    /// Words of forms to subscribe or log in.
    pub(super) forms: &'static [&'static str],
    /// Words of the last lines of a site.
    pub(super) imprint: &'static [&'static str],
    /// What a publisher says of itself and of its liability below every text.
    pub(super) disclaimers: &'static [&'static str],
    /// Headings of how to cite the page, and of its data as a library keeps them.
    pub(super) citing: &'static [&'static str],
    /// How a line says how long the text takes to read.
    pub(super) reading_time: &'static [&'static str],
    /// Words of injected advertisements.
    pub(super) spam: &'static [&'static str],
    /// Words of links that do not say where they lead.
    pub(super) empty_links: &'static [&'static str],
    /// The months, as their names begin in dates.
    pub(super) months: [&'static str; 12],
}

/// Every language that has cues, English first.
pub(super) const ALL: [&Cues; 6] = [
    &en::CUES,
    &be::CUES,
    &ru::CUES,
    &uk::CUES,
    &pl::CUES,
    &de::CUES,
];

/// The cues of a language; those of English for one that has none.
pub(super) fn of(language: Option<&str>) -> &'static Cues {
    let primary = language.and_then(|tag| tag.split(['-', '_']).next());
    let found = ALL
        .into_iter()
        .find(|cues| primary.is_some_and(|tag| tag.eq_ignore_ascii_case(cues.language)));
    found.unwrap_or(&en::CUES)
}

/// A field of [`Cues`].
pub(super) type Field = fn(&Cues) -> &'static [&'static str];

/// The words of a text as cues are held against them: in lower case, without signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words(Vec<String>);

impl Words {
    pub(super) fn of(text: &str) -> Self {
        let lower = text.to_lowercase().replace('’', "'");
        let words = lower.split(|c: char| !c.is_alphanumeric() && c != '\'');
        let words = words.map(|word| word.trim_matches('\''));
        Self(
            words
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect(),
        )
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn list(&self) -> &[String] {
        &self.0
    }

    /// Where the first cue of a field stands.
    pub(super) fn find(&self, field: Field) -> Option<Range<usize>> {
        let found = ALL.into_iter().flat_map(field);
        let found = found.filter_map(|cue| self.find_cue(cue));
        found.min_by_key(|range| (range.start, usize::MAX - range.end))
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.find(field).is_some()
    }

    /// Whether a cue of a field is the beginning.
    pub(super) fn start_with(&self, field: Field) -> bool {
        self.find(field).is_some_and(|range| range.start == 0)
    }

    /// Whether the text is a cue of a field and nothing more.
    pub(super) fn are(&self, field: Field) -> bool {
        let cues = ALL.into_iter().flat_map(field);
        cues.into_iter()
            .any(|cue| self.find_cue(cue) == Some(0..self.len()))
    }

    /// How many of the words belong to cues of a field.
    pub(super) fn count(&self, field: Field) -> usize {
        let mut hit = vec![false; self.len()];
        for cue in ALL.into_iter().flat_map(field) {
            let cue: Vec<_> = cue.split(' ').collect();
            for (at, window) in self.0.windows(cue.len()).enumerate() {
                if fits(window, &cue) {
                    hit.iter_mut()
                        .skip(at)
                        .take(cue.len())
                        .for_each(|hit| *hit = true);
                }
            }
        }
        hit.into_iter().filter(|hit| *hit).count()
    }

    fn find_cue(&self, cue: &str) -> Option<Range<usize>> {
        const WIDEST_GAP: usize = 6;
        if let Some(head) = cue.strip_suffix(" …") {
            let head = self.find_run(head, 0)?;
            return (head.end < self.len()).then_some(head.start..self.len());
        }
        let Some((head, tail)) = cue.split_once(" … ") else {
            return self.find_run(cue, 0);
        };
        let head = self.find_run(head, 0)?;
        let tail = self.find_run(tail, head.end + 1)?;
        (tail.start - head.end <= WIDEST_GAP).then_some(head.start..tail.end)
    }

    /// Where a run of words stands first, from a word on.
    fn find_run(&self, run: &str, from: usize) -> Option<Range<usize>> {
        let run: Vec<_> = run.split(' ').collect();
        let rest = self.0.get(from..)?;
        let at = rest
            .windows(run.len())
            .position(|window| fits(window, &run))?;
        Some(from + at..from + at + run.len())
    }
}

fn fits(words: &[String], cue: &[&str]) -> bool {
    words.iter().zip(cue).all(
        |(word, cue)| match (cue.strip_suffix('*'), cue.strip_prefix('*')) {
            (Some(stem), _) => word.starts_with(stem),
            (_, Some(ending)) => word.ends_with(ending),
            _ => word == cue,
        },
    )
}
