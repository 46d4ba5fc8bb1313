use super::{
    back_matter::back_matter,
    label,
    markup::{Markup, element},
};
use crate::{
    logic::{Label, Labels},
    model::Article,
};

/// The paper's timeline; nothing where it has none.
pub(super) fn chronology(article: &Article, labels: &Labels) -> Option<Markup> {
    let milestones = article.timeline.iter().map(|milestone| {
        let when = milestone
            .shown
            .clone()
            .unwrap_or_else(|| label::when(labels, milestone.when));
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
        let list = element("ol").with("role", "list");
        back_matter(
            article,
            labels,
            "back-matter chronology",
            "brief--timeline",
            Label::Timeline,
        )
        .child(list.children(milestones))
    })
}
