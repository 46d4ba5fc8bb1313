//! What the reader presses to change the filter stays in their sight.

use super::{Spot, Standpoint};
use crate::element::dom;
use web_sys::Element;

/// What changes the filter, but for the box and the buttons beside it, which stick to the window.
const CONTROL: &str = ".controls > :not(.controls__bar) button";

impl Standpoint {
    /// Takes note of the control that is about to change the filter, if the reader has pressed one. Where it
    /// stands above the text, that is where they are.
    pub(super) fn note_control(&self) -> Option<Spot> {
        let is_control = |pressed: &Element| matches!(pressed.closest(CONTROL), Ok(Some(_)));
        let is_seen = |pressed: &Element| dom::is_in_view(pressed, 0.0);
        let pressed = self.hold.pressed().filter(is_control).filter(is_seen)?;
        let top = dom::top(&dom::layout(&self.root)?);
        let spot = Spot { item: None, top };
        self.control.set(Some((pressed, spot)));
        (!self.is_rail()).then_some(spot)
    }

    /// Stays at a control where it stands above the text; and in the rail, where it has the keyboard's focus
    /// and would go out of view.
    pub(super) fn stay_at(&self, control: Option<(Element, Spot)>) {
        let Some((pressed, spot)) = control else {
            return;
        };
        let has_focus = || pressed.matches(":focus-visible").unwrap_or_default();
        if !self.is_rail() || has_focus() && !dom::is_in_view(&pressed, 0.0) {
            self.go_to(spot);
        }
    }
}
