use super::{
    controls::icon_button,
    label,
    markup::{Markup, element},
};
use crate::{logic::Label, state::Reading};

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
    let heard = spoken().live_text(move || label::status(reading, reading.watch().announced));
    // Apart from all else that is said: what ends must not have the hit said again.
    let heard_hit = spoken().live_text(move || {
        if reading.watch().hit.is_some() {
            label::hit(reading)
        } else {
            String::new()
        }
    });
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
                .child(heard_hit)
                .child(hits),
        )
}

/// What is heard and not seen: a screen reader says its text whenever that changes.
pub(super) fn spoken() -> Markup {
    element("div")
        .class("visually-hidden")
        .with("role", "status")
}
