use super::label;
use crate::state::Reading;
use leptos::prelude::*;

/// The paper's sections, as links.
#[component]
pub(super) fn Contents(
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let links = reading
        .article()
        .sections
        .iter()
        .map(|section| {
            let href = format!("#{}", section.id);
            view! { <li><a class="contents__link" href=href>{section.title.clone()}</a></li> }
        })
        .collect_view();

    view! {
        <nav class="contents" aria-label=label::CONTENTS>
            <p class="contents__name" aria-hidden="true">{label::CONTENTS}</p>
            <ul class="contents__list" role="list">{links}</ul>
        </nav>
    }
}
