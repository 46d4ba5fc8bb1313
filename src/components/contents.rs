use super::{
    label,
    markup::{Markup, element},
};
use crate::model::Article;

/// The paper's sections, as links.
pub(super) fn contents(article: &Article) -> Markup {
    let links = article.sections.iter().map(|section| {
        let link = element("a")
            .class("contents__link")
            .with("href", format!("#{}", section.id));
        element("li").child(link.text(&section.title))
    });

    element("nav")
        .class("contents")
        .with("aria-label", label::CONTENTS)
        .child(
            element("p")
                .class("contents__name")
                .with("aria-hidden", "true")
                .text(label::CONTENTS),
        )
        .child(
            element("ul")
                .class("contents__list")
                .with("role", "list")
                .children(links),
        )
}
