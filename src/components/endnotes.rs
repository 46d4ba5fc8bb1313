use super::{
    back_matter::back_matter,
    block_list::block_list,
    label,
    markup::{Markup, element},
};
use crate::{logic::Notes, model::Article};

/// The notes below the text; nothing where there are none.
pub(super) fn endnotes(article: &Article) -> Option<Markup> {
    let notes = Notes::new(article);
    let entries = article.footnotes.iter().map(|note| {
        let back = notes.cited_in(&note.id).map(|id| {
            let link = element("a")
                .class("endnotes__back")
                .with("href", format!("#{id}"));
            link.text(label::BACK_TO_TEXT)
        });
        element("li")
            .class("endnotes__note prose")
            .with("id", note.id.as_str())
            .children(block_list(&note.blocks, notes))
            .children(back)
    });

    (!article.footnotes.is_empty()).then(|| {
        back_matter("endnotes", "brief--notes", label::NOTES)
            .child(element("ol").class("endnotes__list").children(entries))
    })
}
