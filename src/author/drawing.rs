use super::diagnostic::{Diagnostic, Severity};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// The line that a diagnostic is about, with a caret under its place and the proposal beside it;
/// `None` if the source has no such line.
pub(super) fn draw(diagnostic: &Diagnostic, source: &str) -> Option<String> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let line = source.split('\n').nth(diagnostic.line.checked_sub(1)?)?;
    let line = line.trim_end_matches('\r');
    let byte = |column: usize| {
        let at = line.char_indices().nth(column.saturating_sub(1));
        at.map_or(line.len(), |(at, _)| at)
    };
    let span = byte(diagnostic.column)..byte(diagnostic.end_column);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let label = diagnostic.proposal.as_deref().unwrap_or_default();
    let place = AnnotationKind::Primary.span(span).label(label);
    let snippet = Snippet::source(line)
        .line_start(diagnostic.line)
        .annotation(place);
    let report = [Group::with_level(level).element(snippet)];
    Some(Renderer::plain().render(&report))
}
