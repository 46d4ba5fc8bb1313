use super::{
    controls::action,
    label,
    markup::{Markup, element},
    widenings::widening,
};
use crate::{
    logic::{Label, Widening},
    state::Reading,
};

/// What to do when nothing matches: drop the part of the filter that stands in the way.
///
/// It always stands on the page, hidden while something is shown.
pub(super) fn empty_state(reading: Reading) -> Markup {
    let paper = reading.paper();
    let labels = &paper.2;
    let buttons = Widening::ALL.map(|part| widening(reading, part));
    // Where no part alone stands in the way, only all of them can go.
    let everything = action(labels, Label::ShowEverything)
        .hidden(move || {
            let outcome = &reading.watch().outcome;
            (Widening::ALL.into_iter()).any(|part| outcome.gain(part) > 0)
        })
        .on("click", move |_| reading.clear_filter());

    element("div")
        .class("empty-state")
        .lang(label::foreign(labels, &paper.0))
        .hidden(move || {
            let standing = reading.watch().standing();
            standing.shown > 0 || !standing.is_filtered
        })
        .child(
            element("p")
                .class("empty-state__hint")
                .label(labels, Label::NoMatchHint),
        )
        .children(buttons)
        .child(everything)
}
