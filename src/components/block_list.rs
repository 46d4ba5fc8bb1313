use super::{
    inline_list::inline_list,
    markup::{Child, Markup, element},
};
use crate::{logic::Notes, model::Block};

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
        Block::Rule => element("hr"),
    }
}

/// An entry of a list that is a single paragraph stands without the paragraph's space around it.
fn tight(entry: &[Block], notes: Notes<'_>) -> Vec<Child> {
    match entry {
        [Block::Paragraph(inlines)] => inline_list(inlines, notes),
        blocks => block_list(blocks, notes),
    }
}
