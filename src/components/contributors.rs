use super::label;
use crate::{model::Author, state::Reading};
use leptos::prelude::*;

/// Who wrote the paper and how to reach them; nothing where no author is named.
#[component]
pub(super) fn Contributors(
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let article = reading.article();
    (!article.authors.is_empty()).then(|| {
        let authors = article.authors.iter().map(contributor).collect_view();
        view! {
            <section class="contributors back-matter" aria-labelledby="brief--authors">
                <h2 class="back-matter__heading" id="brief--authors" part="heading">
                    {label::AUTHORS}
                </h2>
                <div class="contributors__list">{authors}</div>
            </section>
        }
    })
}

fn contributor(author: &Author) -> impl IntoView + use<> {
    let post = [author.role.clone(), author.affiliation.clone()];
    let post: Vec<_> = post.into_iter().flatten().collect();
    let lines = std::iter::once(post.join(", "))
        .filter(|post| !post.is_empty())
        .chain(author.education.iter().cloned())
        .chain(author.from.as_ref().map(|place| label::from_place(place)))
        .map(|line| view! { <p>{line}</p> })
        .collect_view();
    let email = author.email.as_ref().map(|email| {
        let href = format!("mailto:{}", email.as_str());
        view! { <p><a href=href>{email.as_str().to_owned()}</a></p> }
    });

    view! {
        <div class="contributors__author">
            <h3 class="contributors__name">{author.name.clone()}</h3>
            {author.alternate_name.as_ref().map(|name| view! { <p>{label::also_spelt(name)}</p> })}
            {lines}
            {email}
        </div>
    }
}
