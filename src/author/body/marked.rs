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

impl Marked {
    /// Whether it leads into the block after it.
    pub(super) fn leads_in(&self) -> bool {
        matches!(self.block, Block::Heading { .. } | Block::Rule)
    }
}

/// Takes the blocks and notes where they stand, now that their list has the JSON path `path`.
pub(super) fn placed(
    path: &Path<'_>,
    blocks: impl ExactSizeIterator<Item = Marked>,
    report: &mut Report,
) -> Vec<Block> {
    let mut plain = Vec::with_capacity(blocks.len());
    for (n, marked) in blocks.enumerate() {
        let path = path.place(n);
        report.place(path, marked.span);
        for (inner, place) in marked.places {
            report.place_at(format_args!("{path}{inner}"), place);
        }
        plain.push(marked.block);
    }
    plain
}

/// Puts blocks into a list that stands at `path` inside a larger block; where they stand is kept
/// only if there are `places` for it.
pub(super) fn nested(
    path: &Path<'_>,
    blocks: Vec<Marked>,
    mut places: Option<&mut Places>,
) -> Vec<Block> {
    let mut plain = Vec::with_capacity(blocks.len());
    for (n, marked) in blocks.into_iter().enumerate() {
        if let Some(places) = &mut places {
            let path = path.place(n);
            let place = Place {
                span: marked.span,
                name: None,
            };
            places.push((path.to_string(), place));
            places.extend(prefixed(path, marked.places));
        }
        plain.push(marked.block);
    }
    plain
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
