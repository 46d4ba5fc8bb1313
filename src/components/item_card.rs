use super::markup::Markup;
use crate::{
    model::Id,
    state::{Reading, Reason},
};
use leptos::{ev, prelude::*};

/// An item that opens and closes: a heading that is a button, and the panel it controls.
///
/// A closed panel is `hidden="until-found"`: its text stays in the document, find-in-page reaches
/// it, and the browser says so with `beforematch`. The heading holds the button and not the other
/// way round: screen readers drop a heading inside a `<summary>`.
#[component]
pub(super) fn ItemCard(
    /// `finding` or `recommendation`.
    part: &'static str,
    /// Its name in links.
    id: Id,
    /// Its number among the items.
    item: usize,
    /// The line above the heading.
    eyebrow: Markup,
    /// The heading.
    heading: String,
    /// What the panel holds.
    body: Markup,
    /// The reader's session.
    reading: Reading,
) -> impl IntoView {
    let heading_id = format!("{id}--heading");
    let labelled_by = heading_id.clone();
    let panel_id = format!("{id}--panel");
    let controls = panel_id.clone();
    let is_open = move || reading.is_open(item);
    let is_hidden = move || !reading.is_any_shown(item..item + 1);

    view! {
        <article
            class=format!("item-card {part}-card")
            id=id.to_string()
            part=part
            aria-labelledby=labelled_by
            hidden=is_hidden
        >
            {eyebrow.view()}
            <h3 class="item-card__heading" part="heading">
                <button
                    type="button"
                    class="item-card__button"
                    id=heading_id
                    aria-expanded=move || is_open().to_string()
                    aria-controls=controls
                    on:click=move |_| reading.toggle(item)
                >
                    {heading}
                </button>
            </h3>
            <div
                class="item-card__panel"
                id=panel_id
                part="body"
                hidden=move || (!is_open()).then_some("until-found")
                on:beforematch=move |_: ev::Event| reading.open(item, Reason::Find)
            >
                {body.view()}
            </div>
        </article>
    }
}
