//! Which part of the page is brought up to date first.

use super::Screen;
use crate::element::dom;

impl Screen {
    /// Puts the groups into the order in which they matter to the reader; returns how much room they
    /// have in the window, in CSS pixels.
    pub(super) fn plan(&mut self) -> f64 {
        let (mut first, mut top) = (0, 0.0);
        for (place, group) in self.groups.iter().enumerate() {
            let area = group.part.element.get_bounding_client_rect();
            // What is hidden has no area; it may be about to stand where it belongs.
            if area.bottom() > 0.0 {
                top = area.top().max(0.0);
                break;
            } else if area.height() > 0.0 {
                first = place + 1;
            }
        }
        self.stale = (0..first).chain((first..self.groups.len()).rev()).collect();
        dom::window_height() - top
    }
}
