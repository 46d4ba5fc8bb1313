use std::fmt;

/// Why a command stopped, in words for the person who typed it.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    /// A failure with what is missing or wrong.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// The same failure with the command that a person can run to mend it.
    pub(crate) fn or_run(self, command: &str) -> Self {
        Self(format!("{}\n  by hand: {command}", self.0))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
