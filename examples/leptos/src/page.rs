use leptos::prelude::*;
use policy_brief::{PolicyBrief, model::Article};

/// The paper, as `brief build` has written it.
const PAPER: &[u8] = include_bytes!("../../paper.json");

/// What stands in the body, whoever renders it.
#[component]
pub fn Page() -> impl IntoView {
    let (is_shown, set_shown) = signal(true);
    let (theme, set_theme) = signal("light".to_owned());
    view! {
        <p>
            <button type="button" on:click=move |_| set_shown.update(|is_shown| *is_shown = !*is_shown)>
                {move || if is_shown.get() { "Put the paper away" } else { "Take the paper out" }}
            </button>
            " "
            <button type="button" on:click=move |_| set_theme.set("dark".to_owned())>
                "Turn the light off"
            </button>
        </p>
        <Show when=move || is_shown.get()>
            {Article::from_json(PAPER)
                .map(|article| view! { <PolicyBrief article theme /> })}
        </Show>
    }
}
