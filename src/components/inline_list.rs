use crate::{logic::Notes, model::Inline};
use leptos::prelude::*;

/// Runs of text, one after the other.
pub(super) fn inline_list(inlines: &[Inline], notes: Notes<'_>) -> Vec<AnyView> {
    inlines
        .iter()
        .map(|inline| view_of(inline, notes))
        .collect()
}

fn view_of(inline: &Inline, notes: Notes<'_>) -> AnyView {
    match inline {
        Inline::Text(text) => text.clone().into_any(),
        Inline::Emphasis(inner) => view! { <em>{inline_list(inner, notes)}</em> }.into_any(),
        Inline::Strong(inner) => view! { <strong>{inline_list(inner, notes)}</strong> }.into_any(),
        Inline::Code(text) => view! { <code>{text.clone()}</code> }.into_any(),
        Inline::Link { href, text } => {
            let rel = href.is_external().then_some("noopener noreferrer");
            view! { <a href=href.as_str().to_owned() rel=rel>{inline_list(text, notes)}</a> }
                .into_any()
        }
        Inline::Footnote(id) => {
            let number = notes.number(id);
            view! { <sup class="note-mark"><a href=format!("#{id}")>{number}</a></sup> }.into_any()
        }
        Inline::LineBreak => view! { <br /> }.into_any(),
    }
}
