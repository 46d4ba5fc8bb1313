//! What a brief may not exceed, whoever wrote it. Most of it is checked on the bytes, before anything
//! is made of them.

use super::Paper;
use crate::error::{Code, Error, MAX_BRIEF_BYTES};

/// How deep lists and objects may stand in each other.
pub(crate) const MAX_DEPTH: usize = 32;

/// How long a text may be, in bytes of JSON (64 KiB).
pub(crate) const MAX_TEXT: usize = 64 * 1024;

/// How many findings, recommendations and passages a brief may have.
const MAX_ITEMS: usize = 20_000;

/// Checks the size of a brief, its depth and that of its texts.
///
/// What is no JSON passes: reading it says where it is at fault. Where a brief is read in steps, whoever
/// looks for its sections has to refuse the same.
pub(crate) fn check_json(json: &[u8]) -> Result<(), Error> {
    if json.len() > MAX_BRIEF_BYTES {
        return Err(too_large(&format!("{} bytes", json.len()), MAX_BRIEF_BYTES));
    }
    let mut depth = 0_usize;
    let mut place = 0;
    while let Some(byte) = json.get(place) {
        match byte {
            b'"' => {
                let end = end_of_text(json, place + 1);
                let length = end - place - 1;
                // A text without an end is no JSON.
                if length > MAX_TEXT && end < json.len() {
                    let found = format!("a text of {length} bytes {}", position(json, place));
                    return Err(too_large(&found, MAX_TEXT));
                }
                place = end;
            }
            b'[' | b'{' => {
                depth += 1;
                if depth > MAX_DEPTH {
                    let found = format!("a depth of {depth} {}", position(json, place));
                    return Err(too_large(&found, MAX_DEPTH));
                }
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        place += 1;
    }
    Ok(())
}

/// Where the text ends that begins at a place: at its quotation mark, or where nothing more follows.
pub(super) fn end_of_text(json: &[u8], mut place: usize) -> usize {
    loop {
        let rest = json.get(place..).unwrap_or_default();
        let Some(length) = rest.iter().position(|byte| matches!(byte, b'"' | b'\\')) else {
            return json.len();
        };
        place += length;
        match json.get(place) {
            // What it stands before is no end.
            Some(b'\\') => place += 2,
            _ => return place,
        }
    }
}

/// Checks how many items a brief has.
pub(crate) fn check_items(paper: &Paper) -> Result<(), Error> {
    let items: usize = paper
        .sections
        .iter()
        .map(|section| section.item_count())
        .sum();
    if items > MAX_ITEMS {
        return Err(too_large(&format!("{items} items"), MAX_ITEMS).at("sections"));
    }
    Ok(())
}

fn too_large(found: &str, most: usize) -> Error {
    Error::new(
        Code::BriefTooLarge,
        format!("found {found}, expected at most {most}"),
    )
}

/// Where a byte stands, in words.
pub(super) fn position(json: &[u8], place: usize) -> String {
    let before = json.get(..place).unwrap_or_default();
    let line_start = before.iter().rposition(|&byte| byte == b'\n');
    let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
    let column = line_start.map_or(place + 1, |start| place - start);
    format!("at line {line} column {column}")
}
