use super::diagnostic::{Diagnostic, Severity};
use std::ops::Range;

/// The text of a brief file, and how a byte of it is called by line and column.
#[derive(Debug)]
pub(super) struct Source<'a> {
    text: &'a str,
    /// The first byte of each line.
    lines: Vec<usize>,
}

impl<'a> Source<'a> {
    /// A file's text; a byte order mark is no part of it.
    pub(super) fn new(text: &'a str) -> Self {
        let text = without_mark(text);
        let ends = text.match_indices('\n').map(|(end, _)| end + 1);
        Self {
            text,
            lines: std::iter::once(0).chain(ends).collect(),
        }
    }

    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// The error at some bytes of the text, as far as they stand on one line.
    pub(super) fn diagnostic(&self, span: Range<usize>, message: String) -> Diagnostic {
        let line = self.lines.partition_point(|start| *start <= span.start);
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let before = self.text.get(start..span.start).unwrap_or_default();
        let column = before.chars().count() + 1;
        let inside = self.text.get(span).unwrap_or_default();
        let inside = inside.lines().next().unwrap_or_default().trim_end();
        Diagnostic {
            line,
            column,
            end_column: column + inside.chars().count().max(1),
            severity: Severity::Error,
            message,
            proposal: None,
        }
    }

    /// Where the place of an error ends that is known by its start: behind what the message quotes
    /// of it, or behind the word that stands there.
    pub(super) fn end_of(&self, start: usize, message: &str) -> usize {
        let rest = self.text.get(start..).unwrap_or_default();
        let quoted = message.split('`').skip(1).step_by(2);
        let quoted = quoted
            .filter(|quoted| !quoted.is_empty() && rest.starts_with(quoted))
            .map(str::len)
            .max();
        let word = || {
            rest.find(|c: char| c.is_whitespace() || "]}),\"".contains(c))
                .unwrap_or(rest.len())
        };
        start + quoted.unwrap_or_else(word)
    }
}

/// A file's text without its byte order mark.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Reads bytes as UTF-8, or tells where they stop being it.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, Diagnostic> {
    std::str::from_utf8(bytes).map_err(|error| {
        let (valid, rest) = bytes
            .split_at_checked(error.valid_up_to())
            .unwrap_or((&[], bytes));
        let valid = Source::new(std::str::from_utf8(valid).unwrap_or_default());
        let found = rest.first().copied().unwrap_or_default();
        let message = format!("found the byte 0x{found:02X}, expected UTF-8 text");
        let end = valid.text().len();
        valid.diagnostic(end..end, message)
    })
}
