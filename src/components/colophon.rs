use super::{
    label,
    markup::{Markup, element},
};
use crate::{
    logic::{Label, Labels},
    model::{Article, Href},
};

/// Where the paper comes from and how to support those who made it.
pub(super) fn colophon(article: &Article, labels: &Labels) -> Option<Markup> {
    let publication = article.publication.as_ref();
    let published = label::published(
        labels,
        article.publisher.as_deref(),
        publication.map(|publication| publication.name.as_str()),
    );
    let home = publication.and_then(|publication| publication.url.as_ref());
    let lines: Vec<_> = [
        (!published.is_empty()).then(|| line(&published, home)),
        article
            .source
            .as_ref()
            .map(|source| line(labels.text(Label::Original), Some(source))),
        article
            .support
            .as_ref()
            .map(|support| line(&support.label, support.url.as_ref())),
    ]
    .into_iter()
    .flatten()
    .collect();

    (!lines.is_empty()).then(|| {
        element("footer")
            .class("back-matter colophon")
            .child(
                element("h2")
                    .class("back-matter__heading")
                    .with("part", "heading")
                    .lang(label::foreign(labels, article))
                    .label(labels, Label::Source),
            )
            .children(lines)
    })
}

/// A line of its own, as a link where there is an address.
fn line(text: &str, href: Option<&Href>) -> Markup {
    match href {
        Some(href) => element("p").child(
            element("a")
                .with("href", href.as_str())
                .with("rel", "noopener noreferrer")
                .text(text),
        ),
        None => element("p").text(text),
    }
}
