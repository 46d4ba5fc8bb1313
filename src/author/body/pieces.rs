//! A body in pieces that the Markdown parser reads one after another.
//!
//! It makes a tree of all that it is given, half as large again as the text: a very large paper takes
//! less memory a piece at a time. What it reads is the same.

use super::events::options;
use super::fence::Fence;
use memchr::{memchr2_iter, memmem};
use pulldown_cmark::{Event, Parser, Tag};
use std::iter::once;
use std::ops::Range;

/// How long a piece is at least, in bytes. Hardly a paper has more.
const LEAST: usize = 1024 * 1024;

/// How much longer a piece is at least than what makes the footnotes of other pieces known to it.
const TIMES_KNOWN: usize = 8;

/// A body and where it is cut.
#[derive(Debug)]
pub(super) struct Pieces<'a> {
    text: &'a str,
    cuts: Vec<Range<usize>>,
    /// Short definitions of all the footnotes, to stand before a piece: the parser takes a mark for
    /// one only where it knows the footnote. They end in a comment, so that nothing goes on with
    /// them.
    known: String,
}

/// A piece, as the parser is to read it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    pub(super) text: &'a str,
    /// How much of that stands before the piece itself.
    pub(super) before: usize,
    /// Where the piece starts in the body.
    pub(super) start: usize,
}

impl<'a> Pieces<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self::at_least(text, LEAST, TIMES_KNOWN)
    }

    fn at_least(text: &'a str, least: usize, times_known: usize) -> Self {
        let cuts = cut(text, least);
        let known = match cuts.len() {
            0 | 1 => Some(String::new()),
            _ => footnotes(text, &cuts),
        };
        let (cuts, known) = match known {
            Some(known) if known.len() * times_known <= least => (cuts, known),
            Some(known) => (cut(text, known.len() * times_known), known),
            None => (cut(text, usize::MAX), String::new()),
        };
        Self { text, cuts, known }
    }

    /// Where the pieces stand in the body.
    pub(super) fn cuts(&self) -> &[Range<usize>] {
        &self.cuts
    }

    /// The piece that stands there, made in `room` if something has to stand before it.
    pub(super) fn piece<'p>(&'p self, cut: &Range<usize>, room: &'p mut String) -> Piece<'p> {
        let text = self.text.get(cut.clone()).unwrap_or_default();
        let start = cut.start;
        if self.known.is_empty() {
            return Piece {
                text,
                before: 0,
                start,
            };
        }
        room.clear();
        room.push_str(&self.known);
        room.push_str(text);
        Piece {
            text: room,
            before: self.known.len(),
            start,
        }
    }
}

/// The footnotes that are defined in any piece; `None` where links are defined apart from their
/// texts, as these are known only to the parser that reads both.
fn footnotes(text: &str, cuts: &[Range<usize>]) -> Option<String> {
    let mut known = String::new();
    let pieces = cuts.iter().filter_map(|cut| text.get(cut.clone()));
    for piece in pieces.filter(|piece| memmem::find(piece.as_bytes(), b"]:").is_some()) {
        let parser = Parser::new_ext(piece, options());
        if parser.reference_definitions().iter().next().is_some() {
            return None;
        }
        for event in parser {
            if let Event::Start(Tag::FootnoteDefinition(label)) = event {
                known.push_str("[^");
                known.push_str(&label);
                known.push_str("]: x\n");
            }
        }
    }
    if !known.is_empty() {
        known.push_str("\n<!-- -->\n\n");
    }
    Some(known)
}

/// Cuts a body before headings, into pieces of at least so many bytes but for the last.
///
/// A heading that nothing sets in ends all that stands before it, but for code and HTML that go on
/// until a sign of their own. Where these are hard to tell, it is not cut any more.
fn cut(text: &str, least: usize) -> Vec<Range<usize>> {
    let mut cuts = Vec::new();
    let mut start = 0;
    let mut fence: Option<Fence> = None;
    for (at, line) in telling_lines(text) {
        match &fence {
            Some(open) if open.is_closed_by(line) => fence = None,
            Some(_) => {}
            None if is_heading(line) && at - start >= least => {
                cuts.push(start..at);
                start = at;
            }
            None => {
                fence = Fence::opened_by(line);
                if is_doubtful(line) {
                    break;
                }
            }
        }
    }
    cuts.push(start..text.len());
    cuts
}

/// The lines that may not be plain text, each with its place; none of those behind a line end that
/// is none to most programs.
fn telling_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let bytes = text.as_bytes();
    let is = |at, sign| bytes.get(at) == Some(&sign);
    let ends = memchr2_iter(b'\n', b'\r', bytes);
    let ends = ends.take_while(move |&end| is(end, b'\n') || is(end + 1, b'\n'));
    let starts = once(0).chain(ends.filter(move |&end| is(end, b'\n')).map(|end| end + 1));
    let telling =
        starts.filter(|&at| matches!(bytes.get(at), Some(b'#' | b'`' | b'~' | b'<' | b' ')));
    telling.filter_map(|at| Some((at, text.get(at..)?.lines().next()?)))
}

fn is_heading(line: &str) -> bool {
    let text = line.trim_start_matches('#');
    (1..=6).contains(&(line.len() - text.len())) && text.starts_with(' ')
}

/// Whether a line may open what goes on after an empty line and is not known here: HTML, or code in a
/// list or set in.
fn is_doubtful(line: &str) -> bool {
    let inner = line.trim_start_matches(' ');
    let is_set_in = inner.len() < line.len();
    inner.starts_with('<') || (is_set_in && Fence::opened_by(inner).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::events::{Events, Names};
    use super::*;
    use proptest::prelude::*;

    /// What the parser finds in all pieces, each with its bytes in the body. Whether white space behind a
    /// list still belongs to it, only what follows decides.
    fn found(pieces: &Pieces<'_>) -> Vec<(String, Range<usize>)> {
        let mut found: Vec<(String, Range<usize>)> = Vec::new();
        let mut room = String::new();
        for cut in pieces.cuts() {
            let mut events = Events::new(pieces.piece(cut, &mut room), 0, Names::default());
            while let Some((event, span)) = events.next() {
                let until = pieces.text.get(..span.end).unwrap();
                found.push((format!("{event:?}"), span.start..until.trim_end().len()));
            }
        }
        found
    }

    fn whole(text: &str) -> Pieces<'_> {
        Pieces::at_least(text, usize::MAX, 0)
    }

    fn lengths(pieces: &Pieces<'_>) -> Vec<usize> {
        pieces.cuts().iter().map(ExactSizeIterator::len).collect()
    }

    #[test]
    fn a_body_is_cut_before_headings_of_any_level_and_nothing_is_lost() {
        let parts = [
            "## A\n\nText.\n\n",
            "### B\n\nText.\n",
            "## C\n\n#D\n\n####### E\n\n",
            "###### F\n\nText.\n",
        ];
        let text = parts.concat();
        assert_eq!(lengths(&Pieces::at_least(&text, 1, 0)), parts.map(str::len));
    }

    #[test]
    fn no_piece_but_the_last_is_shorter_than_it_may_be() {
        let part = "## A\n\nText.\n\n";
        let text = part.repeat(100);
        let least = part.len() * 30 - 1;
        let expected = [30, 30, 30, 10].map(|parts| parts * part.len());
        assert_eq!(lengths(&Pieces::at_least(&text, least, 0)), expected);
    }

    #[test]
    fn a_footnote_is_known_where_its_definition_is_far_away() {
        let text =
            "## A\n\nText[^a].\n\n## B\n\nText[^b] and[^A].\n\n[^a]: One.\n\n## C\n\n[^b]: Two.\n";
        let pieces = Pieces::at_least(text, 1, 0);
        assert_eq!(pieces.cuts().len(), 3);
        let found = found(&pieces).into_iter();
        let marks = found.filter(|(event, _)| event.starts_with("FootnoteReference"));
        assert_eq!(marks.count(), 3);
    }

    #[test]
    fn many_footnotes_make_longer_pieces() {
        let note = "Note. ".repeat(100);
        let section = |n| format!("## S\n\nText[^{n}].\n\n[^{n}]: {note}\n\n");
        let text: String = (0..500).map(section).collect();
        let pieces = Pieces::at_least(&text, 100, TIMES_KNOWN);
        let lengths = lengths(&pieces);
        let (_, full) = lengths.split_last().unwrap();
        assert!(!full.is_empty());
        assert!(
            full.iter()
                .all(|length| *length >= TIMES_KNOWN * pieces.known.len())
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn in_pieces_the_parser_finds_what_it_finds_in_the_whole(
            lines in prop::collection::vec(
                (
                    prop::sample::select(vec!["", "", "", "", " ", "  ", "   ", "    ", "\t", "> ", "- ", "1. ", "[^a]: "]),
                    prop::sample::select(vec![
                        "", "", "## A {#a}", "### B", "#", "# C", "Text[^a] and[^b].", "*a", "b*", "```", "````", "~~~",
                        "``` x", "```\t", "~~~ ", "```\u{a0}", "```a`", "<b>", "<!--", "-->", "<script>", "</script>", "<?", "?>", "<pre>", "[^b]: x", "[a]",
                        "[a]: /b", "[c]: <", "| a |", "|---|", "---", "===", "`a", "b`", "[a](b", "c)", "\\", "text\r",
                        "a\rb", "[^a\\]b]: x", "[^a\\]b]", "[^ c  d]: x", "[^ c  d]", "- [ ] a", "<!DOCTYPE", "<![CDATA[", "]]>",
                    ]),
                ),
                0..40,
            )
        ) {
            let text: String = lines.iter().map(|(before, line)| format!("{before}{line}\n")).collect();
            prop_assert_eq!(found(&Pieces::at_least(&text, 1, 0)), found(&whole(&text)), "{}", text);
        }
    }
}
