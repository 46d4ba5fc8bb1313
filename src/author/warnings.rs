//! What makes no brief wrong but hurts its readers.

mod paper;
mod text;

pub(super) use paper::of_paper;
pub(super) use text::of_text;
