//! Placeholders: what stands in a brief file where its author has still to say something.

/// What a placeholder starts with.
pub(super) const PLACEHOLDER: &str = "TODO";

/// Whether a text is a placeholder: `TODO`, or `TODO: what is missing`.
pub(super) fn is_placeholder(text: &str) -> bool {
    text.trim_start()
        .strip_prefix(PLACEHOLDER)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([':', ' ']))
}
