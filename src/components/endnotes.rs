use super::{
    back_matter::back_matter,
    block_list::block_list,
    markup::{Markup, element},
};
use crate::{
    logic::{Label, Labels, Notes},
    model::Article,
};

/// The notes below the text; nothing where there are none.
pub(super) fn endnotes(article: &Article, labels: &Labels) -> Option<Markup> {
    let notes = Notes::new(article);
    let entries = article.footnotes.iter().map(|note| {
        let back = notes.cited_in(&note.id).map(|id| {
            let link = element("a")
                .class("endnotes__back")
                .with("href", format!("#{id}"));
            link.label(labels, Label::BackToText)
        });
        element("li")
            .class("endnotes__note prose")
            .with("id", note.id.as_str())
            .children(block_list(&note.blocks, notes))
            .children(back)
    });

    (!article.footnotes.is_empty()).then(|| {
        back_matter(
            article,
            labels,
            "back-matter endnotes",
            "brief--notes",
            Label::Notes,
        )
        .child(element("ol").class("endnotes__list").children(entries))
    })
}
