use crate::author::report::{Place, Report};
use crate::model::Block;
use std::ops::Range;

/// A block that knows where it stands in the file, though not yet where in the paper.
#[derive(Debug)]
pub(super) struct Marked {
    pub(super) block: Block,
    pub(super) span: Range<usize>,
    /// The parts inside that a check may name, by their JSON path from the block on.
    pub(super) places: Vec<(String, Place)>,
}

/// Takes the blocks and notes where they stand, now that their list has the JSON path `path`.
pub(super) fn placed(path: &str, blocks: Vec<Marked>, report: &mut Report) -> Vec<Block> {
    let mut plain = Vec::with_capacity(blocks.len());
    for (n, marked) in blocks.into_iter().enumerate() {
        let path = format!("{path}[{n}]");
        report.place(path.as_str(), marked.span);
        for (inner, place) in marked.places {
            report.place_at(format!("{path}{inner}"), place);
        }
        plain.push(marked.block);
    }
    plain
}

/// Puts blocks into a list that stands at `path` inside a larger block.
pub(super) fn nested(
    path: &str,
    blocks: Vec<Marked>,
    places: &mut Vec<(String, Place)>,
) -> Vec<Block> {
    let mut plain = Vec::with_capacity(blocks.len());
    for (n, marked) in blocks.into_iter().enumerate() {
        let path = format!("{path}[{n}]");
        let place = Place {
            span: marked.span,
            name: None,
        };
        places.push((path.clone(), place));
        places.extend(prefixed(&path, marked.places));
        plain.push(marked.block);
    }
    plain
}

/// The places with a longer path.
pub(super) fn prefixed(
    path: &str,
    places: Vec<(String, Place)>,
) -> impl Iterator<Item = (String, Place)> {
    places
        .into_iter()
        .map(move |(inner, place)| (format!("{path}{inner}"), place))
}
