use super::{
    back_matter::back_matter,
    label,
    markup::{Markup, element},
};
use crate::model::Article;

/// The paper's timeline; nothing where it has none.
pub(super) fn chronology(article: &Article) -> Option<Markup> {
    let milestones = article.timeline.iter().map(|milestone| {
        let when = milestone
            .shown
            .clone()
            .unwrap_or_else(|| label::when(milestone.when));
        element("li")
            .class("chronology__milestone")
            .child(element("p").class("chronology__when").text(when))
            .child(
                element("p")
                    .class("chronology__what")
                    .text(&milestone.label),
            )
    });

    (!article.timeline.is_empty()).then(|| {
        let list = element("ol").class("chronology__list").with("role", "list");
        back_matter("chronology", "brief--timeline", label::TIMELINE)
            .child(list.children(milestones))
    })
}
