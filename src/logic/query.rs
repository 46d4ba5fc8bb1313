use super::fold;

/// What the reader typed into the search box, ready to be compared.
///
/// Each word is the start of a word in the text, and all of them must occur. Every string is a
/// valid query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Folded words, each with the space before it.
    prefixes: Vec<String>,
}

impl Query {
    /// Reads a query.
    pub fn parse(text: &str) -> Self {
        Self {
            prefixes: fold(text)
                .split_whitespace()
                .map(|word| format!(" {word}"))
                .collect(),
        }
    }

    /// Whether the query asks for nothing and so matches everything.
    pub fn is_empty(&self) -> bool {
        self.prefixes.is_empty()
    }

    /// Whether text that went through [`fold`] matches.
    pub fn matches(&self, folded: &str) -> bool {
        self.prefixes.iter().all(|prefix| folded.contains(prefix))
    }
}
