use super::{
    controls::icon_button,
    label,
    markup::{Markup, button, element},
};
use crate::{
    logic::{Facet, Label, Widening},
    state::Reading,
};

/// How much of the brief is shown, what would show more, and the way from hit to hit.
///
/// The line that is seen follows every key; the one that is heard waits for a pause.
pub(super) fn status_line(reading: Reading) -> Markup {
    let paper = reading.paper();
    let labels = &paper.2;
    let seen = element("p")
        .class("status-line__count")
        .with("aria-hidden", "true")
        .live_text(move || label::status(reading, reading.standing()));
    let heard = element("p")
        .class("visually-hidden")
        .with("role", "status")
        .live_text(move || label::status(reading, reading.announced()));
    let step = |label, class, is_forward| {
        icon_button(labels, label, class).on("click", move |_| reading.step(is_forward))
    };
    let hits = element("div")
        .class("status-line__hits")
        .hidden(move || reading.hit().1 == 0)
        .child(
            element("span")
                .class("status-line__hit")
                .live_text(move || label::hit(reading, reading.hit())),
        )
        .child(step(
            Label::PreviousHit,
            "icon-button icon-button--up",
            false,
        ))
        .child(step(Label::NextHit, "icon-button icon-button--down", true));
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
        button("action status-line__widening")
            .hidden(move || gain() == 0)
            .on("click", move |_| reading.widen(part))
            .live_text(move || label::widening(reading, part, gain()))
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
