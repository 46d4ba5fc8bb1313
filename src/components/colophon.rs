use super::label;
use crate::{model::Href, state::Reading};
use leptos::prelude::*;

/// Where the paper comes from and how to support those who made it.
#[component]
pub(super) fn Colophon(
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let article = reading.article();
    let publication = article.publication.as_ref();
    let published = label::published(
        article.publisher.as_deref(),
        publication.map(|publication| publication.name.as_str()),
    );
    let home = publication.and_then(|publication| publication.url.as_ref());
    let source = article.source.as_ref();
    let support = article.support.as_ref();
    let is_empty = published.is_empty() && source.is_none() && support.is_none();

    (!is_empty).then(|| {
        view! {
            <footer class="colophon back-matter">
                <h2 class="back-matter__heading" part="heading">{label::SOURCE}</h2>
                {(!published.is_empty()).then(|| linked(published.clone(), home))}
                {source.map(|source| linked(label::ORIGINAL.to_owned(), Some(source)))}
                {support.map(|support| linked(support.label.clone(), support.url.as_ref()))}
            </footer>
        }
    })
}

/// A line of its own, as a link where there is an address.
fn linked(text: String, href: Option<&Href>) -> impl IntoView + use<> {
    let line = match href {
        Some(href) => {
            let href = href.as_str().to_owned();
            view! { <a href=href rel="noopener noreferrer">{text}</a> }.into_any()
        }
        None => text.into_any(),
    };
    view! { <p>{line}</p> }
}
