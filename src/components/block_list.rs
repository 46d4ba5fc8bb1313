use super::inline_list::inline_list;
use crate::{logic::Notes, model::Block};
use leptos::prelude::*;

/// Blocks of text, one after the other.
pub(super) fn block_list(blocks: &[Block], notes: Notes<'_>) -> Vec<AnyView> {
    blocks.iter().map(|block| view_of(block, notes)).collect()
}

fn view_of(block: &Block, notes: Notes<'_>) -> AnyView {
    match block {
        Block::Paragraph(inlines) => view! { <p>{inline_list(inlines, notes)}</p> }.into_any(),
        Block::Heading { level, text } => heading(*level, text.clone()),
        Block::List { start, entries } => {
            let entries = entries
                .iter()
                .map(|entry| view! { <li>{tight(entry, notes)}</li> })
                .collect_view();
            match start {
                Some(start) => view! { <ol start=start.to_string()>{entries}</ol> }.into_any(),
                None => view! { <ul>{entries}</ul> }.into_any(),
            }
        }
        Block::Quote(blocks) => {
            view! { <blockquote>{block_list(blocks, notes)}</blockquote> }.into_any()
        }
        Block::Code(text) => {
            view! { <pre tabindex="0"><code>{text.clone()}</code></pre> }.into_any()
        }
        Block::Rule => view! { <hr /> }.into_any(),
    }
}

/// An entry of a list that is a single paragraph stands without the paragraph's space around it.
fn tight(entry: &[Block], notes: Notes<'_>) -> Vec<AnyView> {
    match entry {
        [Block::Paragraph(inlines)] => inline_list(inlines, notes),
        blocks => block_list(blocks, notes),
    }
}

fn heading(level: u8, text: String) -> AnyView {
    match level {
        3 => view! { <h3>{text}</h3> }.into_any(),
        4 => view! { <h4>{text}</h4> }.into_any(),
        5 => view! { <h5>{text}</h5> }.into_any(),
        _ => view! { <h6>{text}</h6> }.into_any(),
    }
}
