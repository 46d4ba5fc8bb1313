use super::{
    controls::icon_button,
    label,
    markup::{Markup, button, element},
};
use crate::{
    logic::{Facet, Label, Widening},
    state::Reading,
};

/// How much of the brief is shown, and the way from hit to hit.
///
/// The line that is seen follows every key; the one that is heard waits for a pause.
pub(super) fn status_line(reading: Reading) -> Markup {
    let paper = reading.paper();
    let labels = &paper.2;
    let seen = element("p")
        .class("status-line__count")
        .with("aria-hidden", "true")
        .live_text(move || label::status(reading, reading.watch().standing()));
    let heard = element("p")
        .class("visually-hidden")
        .with("role", "status")
        .live_text(move || label::status(reading, reading.watch().announced));
    // From where the reader is, which no component knows.
    let step = |label, class, way| icon_button(labels, label, class).with("data-step", way);
    let hits = element("div")
        .class("status-line__hits")
        .hidden(move || reading.watch().outcome.hit_count() == 0)
        .child(
            element("span")
                .class("status-line__hit")
                .live_text(move || label::hit(reading)),
        )
        .child(step(
            Label::PreviousHit,
            "icon-button icon-button--up",
            "previous",
        ))
        .child(step(
            Label::NextHit,
            "icon-button icon-button--down",
            "next",
        ));
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
}

/// What would show more: the choices of a group that hide something can be dropped.
///
/// It stands below all else that changes the filter, so that nothing moves under the pointer that has just
/// pressed it.
pub(super) fn widenings(reading: Reading) -> Markup {
    // With nothing shown the empty state offers the same, and that fewer words find more goes
    // without saying.
    let facets = Facet::ALL.map(Widening::Facet);
    let buttons = facets.map(|part| {
        let gain = move || {
            let outcome = &reading.watch().outcome;
            if outcome.count > 0 {
                outcome.gain(part)
            } else {
                0
            }
        };
        button("action widenings__button")
            .hidden(move || gain() == 0)
            .on("click", move |_| reading.widen(part))
            .live_text(move || label::widening(reading, part))
    });
    element("div").class("widenings").children(buttons)
}
