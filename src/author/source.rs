use super::Diagnostic;

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
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let ends = text.match_indices('\n').map(|(end, _)| end + 1);
        Self {
            text,
            lines: std::iter::once(0).chain(ends).collect(),
        }
    }

    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// The error at a byte of the text.
    pub(super) fn diagnostic(&self, offset: usize, message: String) -> Diagnostic {
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or_default();
        Diagnostic {
            line,
            column: before.chars().count() + 1,
            message,
        }
    }
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
        valid.diagnostic(valid.text().len(), message)
    })
}
