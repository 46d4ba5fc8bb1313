//! Which part of the page is brought up to date first.

use super::Screen;
use crate::element::dom;

impl Screen {
    /// Puts the groups into the order in which they matter to the reader; returns how much room they
    /// have in the window, in CSS pixels, and the group that begins above it, if one does: how much of
    /// that can be seen is not known.
    pub(super) fn plan(&mut self) -> (f64, Option<usize>) {
        let (mut first, mut top, mut cut) = (0, 0.0, None);
        for (place, group) in self.groups.iter().enumerate() {
            let area = group.part.element.get_bounding_client_rect();
            // What is hidden has no area; it may be about to stand where it belongs.
            if area.bottom() > 0.0 {
                if area.top() < 0.0 {
                    cut = Some(place);
                } else if place == first {
                    top = area.top();
                }
                break;
            } else if area.height() > 0.0 {
                first = place + 1;
            }
        }
        self.stale = (0..first).chain((first..self.groups.len()).rev()).collect();
        (dom::window_height() - top, cut)
    }
}
