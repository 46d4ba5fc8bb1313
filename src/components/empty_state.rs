use super::{
    controls::action,
    label,
    markup::{Markup, element},
};
use crate::{logic::Widening, state::Reading};

/// What to do when nothing matches: drop the part of the filter that stands in the way.
///
/// It always stands on the page, hidden while something is shown.
pub(super) fn empty_state(reading: Reading) -> Markup {
    // How many items dropping a part of the filter shows, while nothing is shown.
    let gain = move |part| {
        let outcome = reading.outcome();
        if outcome.count == 0 {
            outcome.gain(part)
        } else {
            0
        }
    };
    let buttons = Widening::ALL.map(|part| {
        element("button")
            .with("type", "button")
            .class("action")
            .hidden(move || gain(part) == 0)
            .on("click", move |_| reading.widen(part))
            .live_text(move || label::widening(part, gain(part)))
    });
    // Where no part alone stands in the way, only all of them can go.
    let everything = action(label::SHOW_EVERYTHING)
        .hidden(move || Widening::ALL.into_iter().any(|part| gain(part) > 0))
        .on("click", move |_| reading.clear_filter());

    element("div")
        .class("empty-state")
        .hidden(move || {
            let standing = reading.standing();
            standing.shown > 0 || !standing.is_filtered
        })
        .child(
            element("p")
                .class("empty-state__hint")
                .text(label::NO_MATCH_HINT),
        )
        .children(buttons)
        .child(everything)
}
