use super::markup::{Child, element};
use crate::{logic::Notes, model::Inline};

/// Runs of text, one after the other.
pub(super) fn inline_list(inlines: &[Inline], notes: Notes<'_>) -> Vec<Child> {
    inlines
        .iter()
        .map(|inline| view_of(inline, notes))
        .collect()
}

fn view_of(inline: &Inline, notes: Notes<'_>) -> Child {
    match inline {
        Inline::Text(text) => Child::Text(text.clone()),
        Inline::Emphasis(inner) => element("em").children(inline_list(inner, notes)).into(),
        Inline::Strong(inner) => element("strong").children(inline_list(inner, notes)).into(),
        Inline::Code(text) => element("code").text(text).into(),
        Inline::Link { href, text } => {
            let mut link = element("a").with("href", href.as_str());
            if href.is_external() {
                link = link.with("rel", "noopener noreferrer");
            }
            link.children(inline_list(text, notes)).into()
        }
        Inline::Footnote(id) => {
            let mark = element("a").with("href", format!("#{id}"));
            element("sup")
                .child(mark.text(notes.number(id).to_string()))
                .into()
        }
        Inline::LineBreak => element("br").into(),
    }
}
