use super::markup::{Markup, element};
use crate::{
    logic::{Label, Labels},
    model::Article,
};

/// The paper's sections, as links.
pub(super) fn contents(article: &Article, labels: &Labels) -> Markup {
    let links = article.sections.iter().map(|section| {
        let link = element("a")
            .class("contents__link")
            .with("href", format!("#{}", section.id));
        element("li").child(link.text(&section.title))
    });

    let name = labels.text(Label::Contents);

    element("nav")
        .class("contents")
        .with("aria-label", name)
        .child(
            element("p")
                .class("contents__name")
                .with("aria-hidden", "true")
                .text(name),
        )
        .child(element("ul").with("role", "list").children(links))
}
