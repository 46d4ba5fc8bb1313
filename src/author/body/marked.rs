use crate::author::report::{Place, Report};
use crate::model::Block;
use crate::model::path::Path;
use std::fmt::Display;
use std::ops::Range;

/// A block that knows where it stands in the file, though not yet where in the paper.
#[derive(Debug)]
pub(super) struct Marked {
    pub(super) block: Block,
    pub(super) span: Range<usize>,
    /// The parts inside that a check may name, by their JSON path from the block on.
    pub(super) places: Places,
}

/// Where parts stand, by their JSON path from the block or text that holds them.
pub(super) type Places = Vec<(String, Place)>;

/// A list of blocks. Where they stand is kept apart from them: hardly ever does anybody ask.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    list: Vec<Block>,
    /// The place of each block and its parts; none at all if they are not asked for.
    marks: Vec<(Range<usize>, Places)>,
}

impl Blocks {
    /// Adds a block; where it stands is kept if the report has places.
    pub(super) fn push(&mut self, marked: Marked, report: &Report) {
        // Most lists have one block, and there are many lists.
        if self.list.is_empty() {
            self.list.reserve_exact(1);
        }
        self.list.push(marked.block);
        if report.has_places() {
            self.marks.push((marked.span, marked.places));
        }
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// Takes the blocks and notes where they stand, now that the list has the JSON path `path`.
    pub(super) fn placed(mut self, path: &Path<'_>, report: &mut Report) -> Vec<Block> {
        for (n, (span, places)) in self.marks.into_iter().enumerate() {
            let path = path.place(n);
            report.place(path, span);
            for (inner, place) in places {
                report.place_at(format_args!("{path}{inner}"), place);
            }
        }
        self.list.shrink_to_fit();
        self.list
    }

    /// Takes the blocks of a list that stands at `path` inside a larger block, and adds their places
    /// to those of that block.
    pub(super) fn nested(mut self, path: &Path<'_>, places: &mut Places) -> Vec<Block> {
        for (n, (span, inner)) in self.marks.into_iter().enumerate() {
            let path = path.place(n);
            places.push((path.to_string(), Place { span, name: None }));
            places.extend(prefixed(path, inner));
        }
        self.list.shrink_to_fit();
        self.list
    }

    /// Each block with the headings and rules just before it, which lead into it.
    pub(super) fn groups(self) -> impl Iterator<Item = Self> {
        let mut blocks = self.list.into_iter();
        let mut marks = self.marks.into_iter();
        std::iter::from_fn(move || {
            let mut list = vec![blocks.next()?];
            while list.last().is_some_and(leads_in)
                && let Some(block) = blocks.next()
            {
                list.push(block);
            }
            let marks = marks.by_ref().take(list.len()).collect();
            Some(Self { list, marks })
        })
    }

    /// Where the first block stands, if that is kept.
    pub(super) fn start(&self) -> Option<Range<usize>> {
        self.marks.first().map(|(span, _)| span.clone())
    }
}

fn leads_in(block: &Block) -> bool {
    matches!(block, Block::Heading { .. } | Block::Rule)
}

/// The places with a longer path.
pub(super) fn prefixed(
    path: impl Display,
    places: Places,
) -> impl Iterator<Item = (String, Place)> {
    places
        .into_iter()
        .map(move |(inner, place)| (format!("{path}{inner}"), place))
}
