use crate::{
    model::Id,
    state::{Reading, Reason},
};
use leptos::{ev, prelude::*};

/// An item that opens and closes: a heading that is a button, and the panel it controls.
///
/// A closed panel is `hidden="until-found"`: its text stays in the document, find-in-page reaches
/// it, and the browser says so with `beforematch`.
#[component]
pub(super) fn Disclosure(
    /// The item.
    id: Id,
    /// The heading.
    heading: String,
    /// The reader's session.
    reading: Reading,
    /// What the panel holds.
    children: Children,
) -> impl IntoView {
    let button_id = format!("{id}--heading");
    let panel_id = format!("{id}--panel");
    let id = StoredValue::new(id);
    let is_open = move || id.with_value(|id| reading.is_open(id));

    view! {
        <h3 class="disclosure__heading" part="heading">
            <button
                type="button"
                class="disclosure__button"
                id=button_id
                aria-expanded=move || is_open().to_string()
                aria-controls=panel_id.clone()
                on:click=move |_| id.with_value(|id| reading.toggle(id))
            >
                {heading}
            </button>
        </h3>
        <div
            class="disclosure__panel"
            id=panel_id
            part="body"
            hidden=move || (!is_open()).then_some("until-found")
            on:beforematch=move |_: ev::Event| id.with_value(|id| reading.open(id, Reason::Find))
        >
            <div class="disclosure__body">{children()}</div>
        </div>
    }
}
