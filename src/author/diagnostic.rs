use serde::Serialize;
use std::fmt;
use std::path::Path;

/// One thing to mend in a brief file, at its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Diagnostic {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The column behind the last character of the place, on the same line.
    pub end_column: usize,
    /// How bad it is.
    pub severity: Severity,
    /// What was found there and what was expected, in lower case.
    pub message: String,
    /// What would mend it, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposal: Option<String>,
}

/// How bad a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// No brief can be made of the file.
    Error,
    /// A brief can be made, but readers would miss something.
    Warning,
}

impl Severity {
    /// The word before the message.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl Diagnostic {
    /// The line to print for a diagnostic of `file`: `FILE:LINE:COLUMN: error: …`.
    pub fn in_file(&self, file: &Path) -> String {
        format!("{}:{self}", file.display())
    }

    /// Whether it keeps a brief from being made.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Writes `LINE:COLUMN: error: …`.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = self.severity.as_str();
        write!(
            f,
            "{}:{}: {severity}: {}",
            self.line, self.column, self.message
        )
    }
}
