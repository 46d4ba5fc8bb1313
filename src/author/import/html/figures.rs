use super::inlines::Inlines;
use super::{is_rendered, name_of};
use crate::author::import::block::Piece;
use crate::author::import::inline::{Inline, tidy};
use dom_query::NodeRef;

/// Whether a table holds data, rather than lay out a page.
pub(super) fn is_data(table: &NodeRef<'_>) -> bool {
    let is_block = |node: &NodeRef<'_>| {
        matches!(
            &*name_of(node),
            "table" | "h1" | "h2" | "h3" | "h4" | "article" | "section" | "blockquote"
        )
    };
    let rows = rows(table);
    if rows.iter().flat_map(cells).any(|cell| is_column(&cell)) {
        return false;
    }
    let widest = rows
        .iter()
        .map(|row| cells(row).len())
        .max()
        .unwrap_or_default();
    !table.descendants_it().any(|node| is_block(&node)) && rows.len() >= 2 && widest >= 2
}

/// A table with its caption before it.
pub(super) fn table(table: &NodeRef<'_>, inlines: &mut Inlines<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for caption in table
        .descendants_it()
        .filter(|node| name_of(node) == "caption")
    {
        let text = tidy(inlines.of(&caption));
        if !text.is_empty() {
            pieces.push(Piece::Paragraph(text));
        }
    }
    let mut grid = Vec::new();
    for row in rows(table) {
        let mut line = Vec::new();
        for cell in cells(&row) {
            line.push(tidy(inlines.of(&cell)));
            let span = cell
                .attr("colspan")
                .and_then(|span| span.parse().ok())
                .unwrap_or(1_usize);
            line.extend(std::iter::repeat_n(Vec::new(), span.clamp(1, 50) - 1));
        }
        if line.iter().any(|cell: &Vec<Inline>| !cell.is_empty()) {
            grid.push(line);
        }
    }
    if !grid.is_empty() {
        pieces.push(Piece::Table(grid));
    }
    pieces
}

/// Whether a cell is a column of a page: no figure of a table is that long.
fn is_column(cell: &NodeRef<'_>) -> bool {
    const MOST_WORDS: usize = 80;
    const MOST_BLOCKS: usize = 4;
    let blocks = cell
        .descendants_it()
        .filter(|node| matches!(&*name_of(node), "p" | "li" | "br"));
    cell.text().split_whitespace().count() > MOST_WORDS && blocks.count() > MOST_BLOCKS
}

fn rows<'a>(table: &NodeRef<'a>) -> Vec<NodeRef<'a>> {
    table
        .descendants_it()
        .filter(|node| name_of(node) == "tr")
        .collect()
}

fn cells<'a>(row: &NodeRef<'a>) -> Vec<NodeRef<'a>> {
    row.children_it(false)
        .filter(|node| matches!(&*name_of(node), "td" | "th"))
        .collect()
}

/// Pictures with their caption; whatever else a figure holds becomes paragraphs.
pub(super) fn figure(figure: &NodeRef<'_>, inlines: &mut Inlines<'_>) -> Vec<Piece> {
    let all: Vec<_> = figure.descendants_it().collect();
    let caption = all.iter().find(|node| name_of(node) == "figcaption");
    let is_in_caption = |node: &NodeRef<'_>| {
        caption.is_some_and(|caption| {
            node.ancestors_it(None)
                .any(|around| around.id == caption.id)
        })
    };
    let mut pieces = Vec::new();
    for image in all
        .iter()
        .filter(|node| name_of(node) == "img" && !is_in_caption(node))
    {
        let Some(picture) = inlines.image(image) else {
            continue;
        };
        // One caption for all: it stands with the first picture.
        let caption = match caption {
            Some(caption) if pieces.is_empty() => tidy(inlines.of(caption)),
            _ => Vec::new(),
        };
        pieces.push(Piece::Figure(picture, caption));
    }
    let has_picture = !pieces.is_empty();
    for child in figure.children_it(false).filter(is_rendered) {
        // A caption that went with a picture must not stand a second time.
        let holds_caption = caption.is_some_and(|caption| {
            caption.id == child.id
                || caption
                    .ancestors_it(None)
                    .any(|around| around.id == child.id)
        });
        if name_of(&child) == "img" || (holds_caption && has_picture) {
            continue;
        }
        let mut run = Vec::new();
        inlines.add_words(&child, &mut run);
        let run = tidy(run);
        if !run.is_empty() {
            let paragraph = Piece::Paragraph(run);
            pieces.push(if name_of(&child) == "blockquote" {
                Piece::Quote(vec![paragraph])
            } else {
                paragraph
            });
        }
    }
    pieces
}

impl Inlines<'_> {
    /// Adds a node's text without the pictures in it, which have been taken already, and without
    /// the caption where it stands deeper.
    fn add_words(&mut self, node: &NodeRef<'_>, run: &mut Vec<Inline>) {
        self.add(node, run);
        without_images(run);
    }
}

fn without_images(run: &mut Vec<Inline>) {
    run.retain_mut(|inline| match inline {
        Inline::Image(_) => false,
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
            without_images(inner);
            !inner.is_empty()
        }
        _ => true,
    });
}
