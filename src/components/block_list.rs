use super::{
    inline_list::inline_list,
    markup::{Child, Markup, element},
};
use crate::{
    logic::Notes,
    model::{Block, Inline, Table},
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
        Block::Rule => element("hr"),
    }
}

/// A table that is too wide scrolls inside, as code does.
fn table_view(table: &Table, notes: Notes<'_>) -> Markup {
    let cell = |tag, column: usize, inlines: &Vec<Inline>| {
        let cell = element(tag).children(inline_list(inlines, notes));
        let holds_figures = table
            .figures
            .iter()
            .any(|&figure| figure as usize == column);
        if holds_figures {
            cell.class("figure")
        } else {
            cell
        }
    };
    let heads = table.head.iter().enumerate();
    let heads = heads.map(|(column, inlines)| cell("th", column, inlines).with("scope", "col"));
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate();
        element("tr").children(cells.map(|(column, inlines)| cell("td", column, inlines)))
    });
    let head = element("thead").child(element("tr").children(heads));
    let table = element("table")
        .child(head)
        .child(element("tbody").children(rows));
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
