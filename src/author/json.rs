//! Writes a paper as JSON, compact, on one line.
//!
//! `serde_json` writes the same, but looks at each byte of a text by itself, and what a brief may not
//! exceed could be looked up only in what it has written: together a quarter of the compiler's work.

mod serializer;

use crate::error::MAX_BRIEF_BYTES;
use crate::model::{Paper, limits};
use serde::Serialize;
use serializer::Unknown;
use std::fmt::{Display, Write};

/// A paper's JSON.
#[derive(Debug)]
pub(super) struct Json {
    text: String,
    depth: usize,
    exceeds: bool,
}

impl Json {
    /// Writes a paper, for which there is `room` in bytes before any more is needed.
    ///
    /// # Errors
    ///
    /// A value that no part of a paper is.
    pub(super) fn of(paper: &Paper, room: usize) -> Result<Self, Unknown> {
        let mut json = Self {
            text: String::with_capacity(room),
            depth: 0,
            exceeds: false,
        };
        paper.serialize(&mut json)?;
        json.text.push('\n');
        json.exceeds |= json.text.len() > MAX_BRIEF_BYTES;
        Ok(json)
    }

    /// Whether it is larger or deeper, or has a longer text, than a brief may.
    pub(super) fn exceeds(&self) -> bool {
        self.exceeds
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    fn open(&mut self, sign: char) {
        self.text.push(sign);
        self.depth += 1;
        self.exceeds |= self.depth > limits::MAX_DEPTH;
    }

    fn close(&mut self, sign: char) {
        self.text.push(sign);
        self.depth -= 1;
    }

    /// Writes what stands before an entry of what was opened with `sign`.
    fn comma(&mut self, sign: u8) {
        // No value ends with such a sign: its own end stands behind it.
        if self.text.as_bytes().last() != Some(&sign) {
            self.text.push(',');
        }
    }

    /// Writes the name of a field, which is one of Rust and so has nothing to escape.
    fn name(&mut self, name: &str) {
        self.comma(b'{');
        self.text.push('"');
        self.text.push_str(name);
        self.text.push_str("\":");
    }

    fn string(&mut self, text: &str) {
        self.text.push('"');
        let start = self.text.len();
        // Looked at without a stop, many bytes are looked at in one step.
        let has_escapes = text.bytes().fold(false, |has, byte| has | is_escaped(byte));
        if has_escapes {
            text.chars().for_each(|c| self.escaped(c));
        } else {
            self.text.push_str(text);
        }
        self.exceeds |= self.text.len() - start > limits::MAX_TEXT;
        self.text.push('"');
    }

    fn escaped(&mut self, c: char) {
        let short = match c {
            '"' | '\\' => c,
            '\u{8}' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\u{c}' => 'f',
            '\r' => 'r',
            '\0'..' ' => {
                // Writing to a `String` never fails.
                let _ = write!(self.text, "\\u{:04x}", u32::from(c));
                return;
            }
            _ => return self.text.push(c),
        };
        self.text.push('\\');
        self.text.push(short);
    }

    fn number(&mut self, number: impl Display) {
        let _ = write!(self.text, "{number}");
    }
}

fn is_escaped(byte: u8) -> bool {
    (byte < b' ') | (byte == b'"') | (byte == b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_written_as_serde_json_writes_it() {
        for c in (0..=0x2100).filter_map(char::from_u32) {
            for text in [format!("{c}"), format!("before {c} and after")] {
                let mut json = Json {
                    text: String::new(),
                    depth: 0,
                    exceeds: false,
                };
                json.string(&text);
                assert_eq!(json.text, serde_json::to_string(&text).unwrap());
            }
        }
    }
}
