//! Lists that were typed as text: paragraphs, or lines of one, that start with a sign or a number.

use super::block::Piece;
use super::inline::{Inline, plain, split, tidy};

/// What a line of a typed list starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Bullet,
    /// A sign that also starts what is said in a dialogue.
    Dash,
    Number(u32),
}

/// A line with its sign and the number of bytes before its text.
type Line = (Vec<Inline>, Option<(Sign, usize)>);

/// Makes lists of what was typed as such.
pub(super) fn with_lists(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut run: Vec<Line> = Vec::new();
    for piece in pieces.into_iter().flat_map(lines_apart) {
        match piece {
            Piece::Paragraph(inlines) => {
                let sign = sign(&plain(&inlines));
                if !goes_on(&run, sign) {
                    end(std::mem::take(&mut run), &mut found);
                }
                match sign {
                    Some(_) => run.push((inlines, sign)),
                    None => found.push(Piece::Paragraph(inlines)),
                }
            }
            piece => {
                end(std::mem::take(&mut run), &mut found);
                found.push(piece);
            }
        }
    }
    end(run, &mut found);
    found
}

/// The lines of a paragraph as paragraphs, where two or more at its end start with signs.
fn lines_apart(piece: Piece) -> Vec<Piece> {
    let Piece::Paragraph(inlines) = &piece else {
        return vec![piece];
    };
    let lines: Vec<_> = inlines
        .split(|inline| matches!(inline, Inline::Break))
        .map(|line| tidy(line.to_vec()))
        .filter(|line| !line.is_empty())
        .collect();
    let is_signed = |line: &Vec<Inline>| sign(&plain(line)).is_some();
    let first = lines.iter().position(is_signed).unwrap_or(lines.len());
    let is_list = lines.len() - first >= 2 && lines.iter().skip(first).all(is_signed) && first <= 1;
    if is_list {
        lines.into_iter().map(Piece::Paragraph).collect()
    } else {
        vec![piece]
    }
}

/// Whether a line goes on with the list before it.
fn goes_on(run: &[Line], sign: Option<(Sign, usize)>) -> bool {
    let last = run.last().and_then(|(_, sign)| *sign);
    match (last, sign) {
        (None, _) => true,
        (Some((Sign::Number(last), _)), Some((Sign::Number(next), _))) => next == last + 1,
        (Some((last, _)), Some((next, _))) => last == next,
        _ => false,
    }
}

/// Adds what stands in a run of lines: a list, if they make one.
fn end(run: Vec<Line>, found: &mut Vec<Piece>) {
    let first = run.first().and_then(|(_, sign)| *sign);
    let is_led = found.last().is_some_and(|before| {
        matches!(before, Piece::Heading(..)) || before.text().trim_end().ends_with(':')
    });
    let is_counted = run
        .iter()
        .any(|(line, _)| plain(line).trim_end().ends_with(';'));
    let is_list = run.len() >= 2
        && match first {
            Some((Sign::Bullet, _)) => true,
            Some((Sign::Dash, _)) => is_led || is_counted,
            Some((Sign::Number(number), _)) => number <= 1,
            None => false,
        };
    if !is_list {
        found.extend(run.into_iter().map(|(line, _)| Piece::Paragraph(line)));
        return;
    }
    let start = match first {
        Some((Sign::Number(number), _)) => Some(number),
        _ => None,
    };
    let entries = run.into_iter().map(|(line, sign)| {
        let (_, text) = split(line, sign.map_or(0, |(_, length)| length));
        vec![Piece::Paragraph(text)]
    });
    found.push(Piece::List(start, entries.collect()));
}

/// The sign that a line starts with, and how many bytes it takes with the space behind it.
fn sign(line: &str) -> Option<(Sign, usize)> {
    let start = line.len() - line.trim_start().len();
    let text = line.get(start..)?;
    let head = text.split(char::is_whitespace).next()?;
    let space = text.get(head.len()..)?;
    let behind = space.len() - space.trim_start().len();
    if space.trim().is_empty() {
        return None;
    }
    let number = || head.strip_suffix(['.', ')'])?.parse().ok();
    let sign = match head {
        "•" | "◦" | "▪" | "‣" | "●" | "○" | "■" | "·" | "➢" | "✓" | "►" => {
            Sign::Bullet
        }
        "–" | "—" | "-" | "*" => Sign::Dash,
        _ => Sign::Number(number().filter(|number| *number <= 99)?),
    };
    Some((sign, start + head.len() + behind))
}
