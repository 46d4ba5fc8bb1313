use super::markup::element;
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
        Inline::Emphasis(inner) => element("em").children(inline_list(inner, notes)).view(),
        Inline::Strong(inner) => element("strong").children(inline_list(inner, notes)).view(),
        Inline::Code(text) => element("code").text(text).view(),
        Inline::Link { href, text } => {
            let mut link = element("a").with("href", href.as_str());
            if href.is_external() {
                link = link.with("rel", "noopener noreferrer");
            }
            link.children(inline_list(text, notes)).view()
        }
        Inline::Footnote(id) => {
            let mark = element("a").with("href", format!("#{id}"));
            element("sup")
                .child(mark.text(notes.number(id).to_string()))
                .view()
        }
        Inline::LineBreak => view! { <br /> }.into_any(),
    }
}
