use super::fold::each_word;
use std::fmt;

/// What the reader typed into the search box.
///
/// `russia nato` wants both words, each as the start of a word in the text. `"foreign policy"`
/// wants these words side by side, `-word` and `-"a phrase"` want them absent, and with `a OR b`
/// either will do; OR binds more tightly than the space. What is joined without a space, such as
/// `2014/2015`, stands side by side in the text too. Case, diacritics and the form of quotes and
/// dashes never matter.
///
/// Every string is a query. A phrase without its second quotation mark is one that is still being
/// typed, so its last word is the start of one; a dash or an OR with nothing behind it asks for
/// nothing. An OR with nothing before it is a word.
///
/// # Example
///
/// ```
/// use policy_brief::logic::Query;
///
/// let query = Query::parse("–Nato  “Foreign policy” law OR \"foreign pol");
/// assert_eq!(query.to_string(), "-nato \"foreign policy\" law OR foreign-pol");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// All must hold, or an alternative to them.
    terms: Vec<Term>,
}

/// Words side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// Folded; at least one.
    pub(super) words: Vec<String>,
    /// Whether the last word must be there in full and not only begin so.
    pub(super) is_whole: bool,
    /// Whether the term must be absent.
    pub(super) is_excluded: bool,
    /// Whether it will do instead of the term before it.
    is_alternative: bool,
}

impl Query {
    /// Reads a query.
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        let mut is_alternative = false;
        let mut rest = text;
        loop {
            rest = rest.trim_start_matches(is_separator);
            if rest.is_empty() {
                return query;
            }
            let undashed = rest.trim_start_matches(is_dash);
            let is_excluded = undashed.len() < rest.len() && !undashed.starts_with(is_separator);
            let (raw, is_whole);
            if let Some(quoted) = undashed.strip_prefix(is_quote) {
                (raw, rest) = quoted.split_once(is_quote).unwrap_or((quoted, ""));
                is_whole = raw.len() < quoted.len();
            } else {
                let is_end = |c| is_separator(c) || is_quote(c);
                let end = undashed.find(is_end).unwrap_or(undashed.len());
                (raw, rest) = undashed.split_at_checked(end).unwrap_or((undashed, ""));
                is_whole = false;
                if raw == "OR" && !is_excluded && !query.terms.is_empty() {
                    is_alternative = true;
                    continue;
                }
            }
            let mut words = Vec::new();
            each_word(raw, &mut |word| words.push(word.to_owned()));
            if words.is_empty() {
                continue;
            }
            query.terms.push(Term {
                words,
                is_whole,
                is_excluded,
                is_alternative,
            });
            is_alternative = false;
        }
    }

    /// Whether the query asks for nothing and so matches everything.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// What must hold: of each clause, any of its terms.
    pub(super) fn clauses(&self) -> impl Iterator<Item = &[Term]> {
        self.terms.chunk_by(|_, next| next.is_alternative)
    }

    /// Whether it has a single word.
    pub(super) fn is_word(&self) -> bool {
        matches!(self.terms.as_slice(), [term] if term.words.len() == 1)
    }
}

/// The query in its plainest form; reading it again gives the same query.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, term) in self.terms.iter().enumerate() {
            f.write_str(match n {
                0 => "",
                _ if term.is_alternative => " OR ",
                _ => " ",
            })?;
            f.write_str(if term.is_excluded { "-" } else { "" })?;
            if term.is_whole {
                write!(f, "\"{}\"", term.words.join(" "))?;
            } else {
                f.write_str(&term.words.join("-"))?;
            }
        }
        Ok(())
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';')
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐'..='―' | '−')
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '″')
}
