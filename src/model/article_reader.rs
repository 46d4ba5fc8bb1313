//! Reading that lets other work come between.

use super::{Article, Paper, Section, limits, tree};
use crate::error::{Error, MAX_BRIEF_BYTES};
use std::{mem, ops::Range};

/// Reads a brief file section by section, to the same end as [`Article::from_json`].
#[derive(Debug)]
pub struct ArticleReader {
    json: Vec<u8>,
    /// The paper with the sections that have been read; none where it is to be read as a whole: that
    /// way knows the first of all faults, and where it is.
    paper: Option<Paper>,
    /// The sections that are still to be read, the next one last.
    rest: Vec<Range<usize>>,
}

impl ArticleReader {
    /// Begins with all but the sections.
    pub fn new(json: Vec<u8>) -> Self {
        let (paper, mut rest) = match parts(&json) {
            Some((paper, sections)) => (Some(paper), sections),
            None => (None, Vec::new()),
        };
        rest.reverse();
        Self { json, paper, rest }
    }

    /// Reads the next section, and further ones for as long as there is time. Returns the article once
    /// all is read; then nothing is left to go on with.
    ///
    /// # Errors
    ///
    /// Those of [`Article::from_json`].
    pub fn go_on(&mut self, has_time: impl Fn() -> bool) -> Result<Option<Article>, Error> {
        while let Some(paper) = &mut self.paper
            && let Some(place) = self.rest.pop()
        {
            match section(self.json.get(place).unwrap_or_default()) {
                Some(section) => paper.sections.push(section),
                None => self.paper = None,
            }
            if !has_time() {
                return Ok(None);
            }
        }
        let json = mem::take(&mut self.json);
        let article = match self.paper.take() {
            Some(paper) => Article::checked(paper),
            None => Article::from_json(&json),
        };
        article.map(Some)
    }
}

fn section(json: &[u8]) -> Option<Section> {
    tree::read(&tree::parse(json).ok()?).ok()
}

/// A paper without its sections, and where each of those stands in its JSON.
fn parts(json: &[u8]) -> Option<(Paper, Vec<Range<usize>>)> {
    let (list, sections) = list_of_sections(json)?;
    let frame = [json.get(..list.start)?, json.get(list.end..)?].concat();
    Some((Paper::from_json(&frame).ok()?, sections))
}

/// What stands between the brackets of the list of sections, and each section in it; nothing where
/// that takes more than a glance, or where a limit of [`limits::check_json`] is exceeded: to look for
/// that first would be to look through all of it twice before the page can answer.
fn list_of_sections(json: &[u8]) -> Option<(Range<usize>, Vec<Range<usize>>)> {
    (json.len() <= MAX_BRIEF_BYTES).then_some(())?;
    let mut list = 0..0;
    let mut sections = Vec::new();
    let (mut depth, mut is_inside, mut is_named) = (0_usize, false, false);
    // Where a section begins, or what stands between two of them.
    let mut start = 0;
    let mut place = 0;
    while let Some(byte) = json.get(place) {
        match byte {
            b'"' => {
                let end = limits::end_of_text(json, place + 1);
                (end - place - 1 <= limits::MAX_TEXT).then_some(())?;
                if depth == 1 {
                    let text = json.get(place + 1..end)?;
                    is_named = text == b"sections";
                    // Of two fields of that name the first counts; escapes may hide it.
                    let is_name = json.get(end + 1..)?.trim_ascii_start().starts_with(b":");
                    if is_name && (text.contains(&b'\\') || is_named && list.end > 0) {
                        return None;
                    }
                }
                place = end;
            }
            b'[' | b'{' => {
                depth += 1;
                (depth <= limits::MAX_DEPTH).then_some(())?;
                if depth == 2 && is_named && list.end == 0 {
                    is_inside = true;
                    start = place + 1;
                    list.start = start;
                } else if depth == 3 && is_inside {
                    let commas = usize::from(!sections.is_empty());
                    has_commas(json.get(start..place)?, commas).then_some(())?;
                    start = place;
                }
            }
            b']' | b'}' => {
                depth = depth.checked_sub(1)?;
                if depth == 2 && is_inside {
                    sections.push(start..place + 1);
                    start = place + 1;
                } else if depth == 1 && is_inside {
                    has_commas(json.get(start..place)?, 0).then_some(())?;
                    is_inside = false;
                    list.end = place;
                }
            }
            _ => {}
        }
        place += 1;
    }
    (list.end > 0).then_some((list, sections))
}

/// Whether a text is so many commas, with white space around them.
fn has_commas(text: &[u8], count: usize) -> bool {
    let signs = text.iter().filter(|sign| !b" \t\n\r".contains(sign));
    signs.eq([b','].iter().take(count))
}
