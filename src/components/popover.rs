use super::{
    controls::action,
    markup::{Markup, element},
};
use crate::{
    logic::{Label, Labels, part},
    state::Reading,
};

/// How many keys and words of a query the help explains.
const HELP_ROWS: usize = 9;

/// The button that asks what to print, and what it asks.
///
/// Without a filter there is nothing to ask.
pub(super) fn print_choice(reading: Reading) -> [Markup; 2] {
    let paper = reading.paper();
    let labels = &paper.2;
    let id = "brief:print";
    let choice = |label, value| {
        action(labels, label)
            .with("popovertarget", id)
            .with("popovertargetaction", "hide")
            .with("data-print", value)
    };
    let panel = popover(
        id,
        labels,
        Label::Print,
        [
            choice(Label::PrintAll, "all"),
            choice(Label::PrintShown, "shown"),
        ],
    );
    let is_filtered = move || reading.watch().is_filtered();
    let button = action(labels, Label::Print)
        .live("popovertarget", move || {
            is_filtered().then(|| id.to_owned())
        })
        .live("data-print", move || {
            (!is_filtered()).then(|| "all".to_owned())
        });
    [button, panel]
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
    let id = "brief:help";
    let list = element("dl")
        .class("popover__list")
        // Where it does not fit, keys scroll it.
        .with("tabindex", "0")
        .children(rows);
    let panel = popover(id, labels, Label::Help, [list]);
    [action(labels, Label::Help).with("popovertarget", id), panel]
}

/// What a button pops up; the browser itself opens and closes it.
///
/// No part of a paper has a name with a colon, so the ids cannot clash.
fn popover<const N: usize>(
    id: &'static str,
    labels: &Labels,
    label: Label,
    body: [Markup; N],
) -> Markup {
    let title = element("p").class("popover__title").label(labels, label);
    element("div")
        .class("popover")
        .with("id", id)
        .with("popover", "auto")
        .with("role", "dialog")
        .with("aria-label", labels.text(label))
        .child(title)
        .children(body)
}
