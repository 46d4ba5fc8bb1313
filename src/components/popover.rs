use super::{
    controls::action,
    markup::{Markup, element},
};
use crate::logic::{Label, Labels, part};

/// How many keys and words of a query the help explains.
const HELP_ROWS: usize = 9;

/// The button that asks what to print, and what it asks.
pub(super) fn print_choice(labels: &Labels) -> [Markup; 2] {
    let id = "brief:print";
    let choice = |label, value| {
        action(labels, label)
            .with("popovertarget", id)
            .with("popovertargetaction", "hide")
            .with("data-print", value)
    };
    popover(
        id,
        labels,
        Label::Print,
        [
            choice(Label::PrintAll, "all"),
            choice(Label::PrintShown, "shown"),
        ],
    )
}

/// The button that tells of the keyboard, and what it tells.
pub(super) fn help(labels: &Labels) -> [Markup; 2] {
    let rows = (0..HELP_ROWS).map(|place| {
        let row = part(labels.text(Label::HelpRows), b';', place);
        let (keys, meaning) = (part(row, b'=', 0), part(row, b'=', 1));
        element("div")
            .class("popover__row")
            .child(element("dt").child(element("kbd").text(keys)))
            .child(element("dd").text(meaning))
    });
    popover(
        "brief:help",
        labels,
        Label::Help,
        [element("dl").class("popover__list").children(rows)],
    )
}

/// A button and what it pops up; the browser itself opens and closes it.
///
/// No part of a paper has a name with two dashes at once, so the ids cannot clash.
fn popover<const N: usize>(
    id: &'static str,
    labels: &Labels,
    label: Label,
    body: [Markup; N],
) -> [Markup; 2] {
    let title = element("p").class("popover__title").label(labels, label);
    let panel = element("div")
        .class("popover")
        .with("id", id)
        .with("popover", "auto")
        .with("role", "dialog")
        .with("aria-label", labels.text(label))
        .child(title)
        .children(body);
    [action(labels, label).with("popovertarget", id), panel]
}
