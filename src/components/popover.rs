use super::{
    controls::action,
    label,
    markup::{Markup, element},
};

/// The button that asks what to print, and what it asks.
pub(super) fn print_choice() -> [Markup; 2] {
    let id = "brief:print";
    let choice = |label, value| {
        action(label)
            .with("popovertarget", id)
            .with("popovertargetaction", "hide")
            .with("data-print", value)
    };
    popover(
        id,
        label::PRINT,
        [
            choice(label::PRINT_ALL, "all"),
            choice(label::PRINT_SHOWN, "shown"),
        ],
    )
}

/// The button that tells of the keyboard, and what it tells.
pub(super) fn help() -> [Markup; 2] {
    let rows = label::HELP.iter().map(|(keys, meaning)| {
        element("div")
            .class("popover__row")
            .child(element("dt").child(element("kbd").text(*keys)))
            .child(element("dd").text(*meaning))
    });
    popover(
        "brief:help",
        label::HELP_NAME,
        [element("dl").class("popover__list").children(rows)],
    )
}

/// A button and what it pops up; the browser itself opens and closes it.
///
/// No part of a paper has a name with two dashes at once, so the ids cannot clash.
fn popover<const N: usize>(id: &'static str, label: &str, body: [Markup; N]) -> [Markup; 2] {
    let title = element("p").class("popover__title").text(label);
    let panel = element("div")
        .class("popover")
        .with("id", id)
        .with("popover", "auto")
        .with("role", "dialog")
        .with("aria-label", label)
        .child(title)
        .children(body);
    [action(label).with("popovertarget", id), panel]
}
