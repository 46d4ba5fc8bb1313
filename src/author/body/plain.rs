use super::reader::Reader;
use std::ops::Range;

impl Reader<'_, '_> {
    /// Reports marks of footnotes and links by reference that have no definition: the parser
    /// takes them for plain text.
    pub(super) fn check_plain(&mut self, span: Option<Range<usize>>) {
        let Some(mut span) = span else { return };
        // The parser leaves the backslash before an escaped sign out of the text.
        let before = self.text.get(..span.start).unwrap_or_default();
        span.start -= before.len() - before.trim_end_matches('\\').len();
        let source = self.text.get(span.clone()).unwrap_or_default();
        // Hardly any text has a bracket, and to look for one byte is quick.
        if memchr::memchr(b'[', source.as_bytes()).is_none() {
            return;
        }
        for (at, label) in labels(source, "[^") {
            self.undefined(label, span.start + at);
        }
        for (at, label) in labels(source, "][").filter(|(_, label)| !label.starts_with('^')) {
            let message = format!(
                "found a link by the reference `{label}`, which is nowhere, expected \
                 `[{label}]: https://…` on a line of its own"
            );
            self.report.error(span.start + at + 1, message);
        }
    }

    /// Reports the mark of a footnote that is nowhere.
    pub(super) fn undefined(&mut self, label: &str, offset: usize) {
        let message = format!(
            "found the mark of the footnote `{label}`, which is nowhere, expected `[^{label}]: …` \
             on a line of its own"
        );
        self.report.error(offset, message);
    }
}

/// The labels in brackets that `opening` opens, with its place, where it is not escaped.
fn labels<'t>(source: &'t str, opening: &'static str) -> impl Iterator<Item = (usize, &'t str)> {
    source.match_indices(opening).filter_map(|(at, opening)| {
        let (before, rest) = source.split_at_checked(at)?;
        let escapes = before.len() - before.trim_end_matches('\\').len();
        let (label, _) = rest.strip_prefix(opening)?.split_once(']')?;
        let is_label = !label.is_empty() && !label.contains(char::is_whitespace);
        (is_label && escapes.is_multiple_of(2)).then_some((at, label))
    })
}
