use super::{
    controls::icon_button,
    label,
    markup::{Markup, element},
};
use crate::{
    logic::{Facet, Widening},
    state::Reading,
};

/// How much of the brief is shown, what would show more, and the way from hit to hit.
///
/// The line that is seen follows every key; the one that is heard waits for a pause.
pub(super) fn status_line(reading: Reading) -> Markup {
    let seen = element("p")
        .class("status-line__count")
        .with("aria-hidden", "true")
        .live_text(move || label::status(reading.standing()));
    let heard = element("p")
        .class("visually-hidden")
        .with("role", "status")
        .live_text(move || label::status(reading.announced()));
    let step = |label, sign, is_forward| {
        icon_button(label, sign).on("click", move |_| reading.step(is_forward))
    };
    let hits = element("div")
        .class("status-line__hits")
        .hidden(move || reading.hit().1 == 0)
        .child(
            element("span")
                .class("status-line__hit")
                .live_text(move || label::hit(reading.hit())),
        )
        .child(step(label::PREVIOUS_HIT, "up", false))
        .child(step(label::NEXT_HIT, "down", true));
    // With nothing shown the empty state offers the same, and that fewer words find more goes
    // without saying.
    let facets = Facet::ALL.map(Widening::Facet);
    let widenings = facets.map(|part| {
        let gain = move || {
            let outcome = reading.outcome();
            if outcome.count > 0 {
                outcome.gain(part)
            } else {
                0
            }
        };
        element("button")
            .with("type", "button")
            .class("action status-line__widening")
            .hidden(move || gain() == 0)
            .on("click", move |_| reading.widen(part))
            .live_text(move || label::widening(part, gain()))
    });

    element("div")
        .class("status-line")
        .with("part", "status")
        .child(
            element("div")
                .class("status-line__row")
                .child(seen)
                .child(heard)
                .child(hits),
        )
        .children(widenings)
}
