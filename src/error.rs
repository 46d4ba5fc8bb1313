//! What can be wrong with a brief, in words for the person who has to mend it.

use std::fmt;

/// One fault in a brief: where it stands, what was found there and what was expected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fault {
    /// Where in the brief, as a JSON path from its root: `sections[2].title`; empty for the whole.
    pub path: String,
    /// What stands there.
    pub found: String,
    /// What should stand there.
    pub expected: String,
}

impl Fault {
    /// A fault at `path`.
    pub fn new(
        path: impl Into<String>,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) -> Self {
        Self {
            path: path.into(),
            found: found.into(),
            expected: expected.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "found {}, expected {}", self.found, self.expected)
    }
}

/// The stable name of a failure to read a brief; pages and tests match on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// What was fetched is no brief.
    BriefInvalid,
    /// The brief is larger than [`MAX_BRIEF_BYTES`].
    BriefTooLarge,
}

impl Code {
    /// The code as `brief-error` carries it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BriefInvalid => "brief-invalid",
            Self::BriefTooLarge => "brief-too-large",
        }
    }
}

/// The largest brief that is read, in bytes of JSON (5 MiB).
pub const MAX_BRIEF_BYTES: usize = 5 * 1024 * 1024;

/// Why a brief cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    code: Code,
    message: String,
    path: Option<String>,
}

impl Error {
    /// A failure with its code and a message in lower case that names what was found.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            path: None,
        }
    }

    /// The same failure, located at a JSON path inside the brief.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into()).filter(|path: &String| !path.is_empty());
        self
    }

    /// The stable name of the failure.
    pub fn code(&self) -> Code {
        self.code
    }

    /// What happened, without the path.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The JSON path of the fault, where one is known.
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.path {
            Some(path) => write!(f, "{path}: {}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

impl std::error::Error for Error {}
