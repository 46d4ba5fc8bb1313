use std::fmt;
use std::path::Path;

/// One error in a brief file, at the place where the author has to mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What was found there and what was expected, in lower case.
    pub message: String,
}

impl Diagnostic {
    /// The line to print for an error of `file`: `FILE:LINE:COLUMN: error: …`.
    pub fn in_file(&self, file: &Path) -> String {
        format!("{}:{self}", file.display())
    }
}

/// Writes `LINE:COLUMN: error: …`.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: error: {}", self.line, self.column, self.message)
    }
}
