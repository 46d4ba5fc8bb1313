//! Pieces as Markdown that reads back as what they are.

use super::block::Piece;
use super::escape::{address, code_span, escaped, guarded, longest_run};
use super::inline::Inline;

/// A run of text as one Markdown paragraph.
pub(super) fn paragraph(inlines: &[Inline]) -> String {
    let text = run(inlines);
    let lines: Vec<_> = text.split('\n').map(guarded).collect();
    lines.join("\n")
}

/// Pieces as Markdown blocks, an empty line between two, without a line end behind the last.
pub(super) fn blocks(pieces: &[Piece]) -> String {
    joined(pieces, "\n\n")
}

/// As [`blocks`], with what is to stand between two.
fn joined(pieces: &[Piece], joint: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut is_other = false;
    for (n, piece) in pieces.iter().enumerate() {
        // Two lists side by side would grow together, were their signs not different.
        let follows_list = n
            .checked_sub(1)
            .and_then(|n| pieces.get(n))
            .is_some_and(|before| matches!(before, Piece::List(..)));
        is_other = follows_list && !is_other;
        let part = block(piece, is_other);
        if !part.is_empty() {
            parts.push(part);
        }
    }
    parts.join(joint)
}

fn block(piece: &Piece, is_other: bool) -> String {
    match piece {
        Piece::Heading(level, inlines) => {
            let text = heading_text(&super::inline::flat(inlines).0);
            format!("{} {text}", "#".repeat(usize::from(*level)))
        }
        Piece::Paragraph(inlines) => paragraph(inlines),
        Piece::List(start, entries) => list(*start, entries, is_other),
        Piece::Quote(pieces) => prefixed(&blocks(pieces), "> ", "> "),
        Piece::Table(rows) => table(rows),
        Piece::Code(code) => {
            let fence = "`".repeat(longest_run(code, '`').max(2) + 1);
            format!("{fence}\n{code}\n{fence}")
        }
        Piece::Note(label, pieces) => prefixed(&blocks(pieces), &format!("[^{label}]: "), "    "),
        Piece::Figure(picture, caption) => {
            // A path has no signs that Markdown would read.
            let src = match picture.src.path() {
                Some(path) => path.to_owned(),
                None => address(picture.src.as_str()),
            };
            let image = format!("![{}]({src})", escaped(&picture.alt));
            match paragraph(caption) {
                caption if caption.is_empty() => image,
                caption => format!("{image}\n{caption}"),
            }
        }
        Piece::Rule => "***".to_owned(),
    }
}

fn list(start: Option<u32>, entries: &[Vec<Piece>], is_other: bool) -> String {
    // In a line behind text, a list that starts with another number than 1 would be text too.
    let joins = |piece: &Piece| matches!(piece, Piece::List(None | Some(1), _));
    let is_loose = entries
        .iter()
        .any(|entry| entry.iter().skip(1).any(|piece| !joins(piece)));
    let joint = if is_loose { "\n\n" } else { "\n" };
    let written = entries.iter().enumerate().map(|(n, entry)| {
        let marker = match (start, is_other) {
            (None, false) => "- ".to_owned(),
            (None, true) => "* ".to_owned(),
            (Some(start), _) => {
                let number = start.saturating_add(u32::try_from(n).unwrap_or(u32::MAX));
                let sign = if is_other { ')' } else { '.' };
                format!("{}{sign} ", number.min(999_999_999))
            }
        };
        let text = joined(entry, joint);
        prefixed(&text, &marker, &" ".repeat(marker.len()))
    });
    written.collect::<Vec<_>>().join(joint)
}

fn prefixed(text: &str, first: &str, rest: &str) -> String {
    let lines = text.split('\n').enumerate().map(|(n, line)| match n {
        0 => format!("{first}{line}"),
        _ if line.is_empty() => rest.trim_end().to_owned(),
        _ => format!("{rest}{line}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn table(rows: &[Vec<Vec<Inline>>]) -> String {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let line = |cells: &[Vec<Inline>]| {
        let mut line = String::from("|");
        for n in 0..width {
            let cell = cells.get(n).map(|cell| run(cell)).unwrap_or_default();
            line.push_str(&format!(
                " {} |",
                cell.replace("\\\n", " ").replace('|', "\\|")
            ));
        }
        line
    };
    let mut lines: Vec<_> = rows.iter().map(|row| line(row)).collect();
    lines.insert(1.min(lines.len()), format!("|{}", " --- |".repeat(width)));
    lines.join("\n")
}

/// The text of a heading, on one line, with nothing in it that would be read as attributes.
pub(super) fn heading_text(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    escaped(&text)
        .replace('#', "\\#")
        .replace("{\\#", "{ \\#")
        .replace("{.", "{ .")
}

fn run(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for (n, inline) in inlines.iter().enumerate() {
        let next = inlines.get(n + 1).and_then(first_char);
        match inline {
            Inline::Text(part) => text.push_str(&escaped(part)),
            Inline::Break => text.push_str("\\\n"),
            Inline::Emphasis(inner) => stressed(inner, "*", next, &mut text),
            Inline::Strong(inner) => stressed(inner, "**", next, &mut text),
            Inline::Code(code) => push(&code_span(code), &mut text),
            Inline::Link(href, inner) => {
                let link = format!("[{}]({})", run(inner), address(href.as_str()));
                push(&link, &mut text);
            }
            Inline::Mark(label) => push(&format!("[^{label}]"), &mut text),
            // They stand in figures.
            Inline::Image(_) => {}
        }
    }
    text
}

/// Writes stressed text, or plain text where the signs would not be read as stress.
fn stressed(inner: &[Inline], sign: &str, next: Option<char>, text: &mut String) {
    let words = run(inner);
    let is_sign = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
    let before = text.chars().next_back();
    let first = words.chars().next();
    let last = words.chars().next_back();
    let opens = !first.is_some_and(is_sign)
        || before.is_none_or(|c| c.is_whitespace() || (is_sign(c) && c != '*'));
    let closes = !last.is_some_and(is_sign)
        || next.is_none_or(|c| c.is_whitespace() || (is_sign(c) && c != '*'));
    let is_plain = !words.contains('*') && before != Some('*') && next != Some('*');
    if opens && closes && is_plain && !words.is_empty() {
        text.push_str(&format!("{sign}{words}{sign}"));
    } else {
        push(&words, text);
    }
}

/// Adds Markdown. Two spans of code that touch would be read as one, and a link that `!` stands
/// before as a picture.
fn push(words: &str, text: &mut String) {
    if text.ends_with('`') && words.starts_with('`') {
        text.push(' ');
    }
    if text.ends_with('!') && words.starts_with('[') {
        text.pop();
        text.push_str("\\!");
    }
    text.push_str(words);
}

fn first_char(inline: &Inline) -> Option<char> {
    match inline {
        Inline::Text(text) => text.chars().next(),
        Inline::Break => Some('\n'),
        Inline::Emphasis(_) | Inline::Strong(_) => Some('*'),
        Inline::Code(_) => Some('`'),
        Inline::Link(..) | Inline::Mark(_) => Some('['),
        Inline::Image(_) => None,
    }
}
