use super::report::{Doubt, Report};
use std::ops::Range;

/// The two parts of a brief file.
#[derive(Debug)]
pub(super) struct Parts {
    /// The YAML between the `---` lines; `None` if the file does not start with one.
    pub(super) front_matter: Option<Range<usize>>,
    /// The Markdown after it.
    pub(super) body: Range<usize>,
}

const FENCE: &str = "---";

/// Splits a file into front matter and body.
pub(super) fn split(text: &str, report: &mut Report) -> Parts {
    let mut lines = lines(text);
    let Some(start) = lines
        .next()
        .filter(|(_, line)| line.trim_end() == FENCE)
        .map(|(span, _)| span.end)
    else {
        report.error(
            0,
            "found no front matter, expected a `---` line, the title, standfirst and language, \
             and another `---` line",
        );
        return Parts {
            front_matter: None,
            body: 0..text.len(),
        };
    };
    for (span, line) in lines {
        if line.trim_end() == FENCE {
            return Parts {
                front_matter: Some(start..span.start),
                body: span.end..text.len(),
            };
        }
        // Where the closing line was forgotten, the first section still shows where the body
        // begins: in YAML such a line would be a comment, and hardly one in that form.
        if line.starts_with("## ") {
            report.error(
                span.start,
                "found a heading in the front matter, expected a `---` line before it that ends \
                 the front matter",
            );
            return Parts {
                front_matter: Some(start..span.start),
                body: span.start..text.len(),
            };
        }
    }
    report.error(
        0,
        "found front matter without an end, expected a second `---` line after it",
    );
    report.doubt(Doubt::Sections);
    Parts {
        front_matter: Some(start..text.len()),
        body: text.len()..text.len(),
    }
}

/// The lines with their bytes, line end included.
fn lines(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let span = start..start + line.len();
        start = span.end;
        (span, line)
    })
}
