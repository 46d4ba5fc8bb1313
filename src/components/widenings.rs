use super::{
    label,
    markup::{Markup, button, element, is_repeated},
};
use crate::{
    logic::{Facet, Widening},
    state::Reading,
};

/// What would show more: the choices of a group that hide something can be dropped.
///
/// It stands below all else that changes the filter, so that nothing moves under the pointer that has just
/// pressed it.
pub(super) fn widenings(reading: Reading) -> Markup {
    // With nothing shown the empty state offers the same, and that fewer words find more goes
    // without saying.
    let buttons = Facet::ALL.map(|facet| widening(reading, Widening::Facet(facet)));
    element("div")
        .class("widenings")
        .hidden(move || reading.watch().outcome.count == 0)
        .children(buttons)
}

/// The button that drops one part of the filter; it is there while that helps.
pub(super) fn widening(reading: Reading, part: Widening) -> Markup {
    button("action widenings__button")
        .hidden(move || reading.watch().outcome.gain(part) == 0)
        .on("click", move |event| {
            // The next button may have come under the pointer.
            if !is_repeated(&event) {
                reading.widen(part);
            }
        })
        .live_text(move || label::widening(reading, part))
}
