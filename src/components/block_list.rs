use super::{
    inline_list::inline_list,
    markup::{Child, Markup, element},
};
use crate::{
    logic::{Notes, beside},
    model::{Block, Figure, Inline, Table},
};

/// Blocks of text, one after the other.
pub(super) fn block_list(blocks: &[Block], notes: Notes<'_>) -> Vec<Child> {
    blocks
        .iter()
        .map(|block| view_of(block, notes).into())
        .collect()
}

fn view_of(block: &Block, notes: Notes<'_>) -> Markup {
    match block {
        Block::Paragraph(inlines) => element("p").children(inline_list(inlines, notes)),
        Block::Heading { level, text } => {
            let tag = match level {
                3 => "h3",
                4 => "h4",
                5 => "h5",
                _ => "h6",
            };
            element(tag).text(text)
        }
        Block::List { start, entries } => {
            let list = match start {
                Some(start) => element("ol").with("start", start.to_string()),
                None => element("ul"),
            };
            list.children(
                entries
                    .iter()
                    .map(|entry| element("li").children(tight(entry, notes))),
            )
        }
        Block::Quote(blocks) => element("blockquote").children(block_list(blocks, notes)),
        // Long lines scroll inside, so the keyboard must be able to get there.
        Block::Code(text) => element("pre")
            .with("tabindex", "0")
            .child(element("code").text(text)),
        Block::Table(table) => table_view(table, notes),
        Block::Figure(figure) => figure_view(figure, notes),
        Block::Rule => element("hr"),
    }
}

/// A picture is fetched when it comes near the screen. Its size keeps its place until then, and
/// another site that it comes from is not told which page it is for.
fn figure_view(figure: &Figure, notes: Notes<'_>) -> Markup {
    let src = match figure.src.path() {
        Some(path) => beside(notes.article().address(), path),
        None => figure.src.as_str().to_owned(),
    };
    let mut image = element("img")
        .with("src", src)
        .with("alt", figure.alt.as_str())
        .with("loading", "lazy")
        .with("decoding", "async")
        .with("referrerpolicy", "no-referrer");
    for (name, length) in [("width", figure.width), ("height", figure.height)] {
        if let Some(length) = length {
            image = image.with(name, length.to_string());
        }
    }
    let view = element("figure").child(image);
    if figure.caption.is_empty() {
        return view;
    }
    view.child(element("figcaption").children(inline_list(&figure.caption, notes)))
}

/// A table that is too wide scrolls inside, as code does.
fn table_view(table: &Table, notes: Notes<'_>) -> Markup {
    let row = |tag, cells: &Vec<Vec<Inline>>| {
        let mut row = element("tr");
        for (column, inlines) in (0..).zip(cells) {
            let mut cell = element(tag).children(inline_list(inlines, notes));
            if tag == "th" {
                cell = cell.with("scope", "col");
            }
            if table.figures.contains(&column) {
                cell = cell.class("figure");
            }
            row = row.child(cell);
        }
        row
    };
    let mut body = element("tbody");
    for cells in &table.rows {
        body = body.child(row("td", cells));
    }
    let table = element("table")
        .child(element("thead").child(row("th", &table.head)))
        .child(body);
    element("div")
        .class("table")
        .with("tabindex", "0")
        .child(table)
}

/// An entry of a list that is a single paragraph stands without the paragraph's space around it.
fn tight(entry: &[Block], notes: Notes<'_>) -> Vec<Child> {
    match entry {
        [Block::Paragraph(inlines)] => inline_list(inlines, notes),
        blocks => block_list(blocks, notes),
    }
}
