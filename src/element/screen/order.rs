//! Which part of the page is brought up to date first.

use super::Screen;
use crate::{element::dom, logic::Outcome, state::Openings};

impl Screen {
    /// Puts the groups into the order in which they matter to the reader; returns those that can be seen,
    /// or may be, once they are up to date: each with how many of its items.
    ///
    /// This looks at the page as it is, so it comes before any change of it.
    pub(super) fn plan(&mut self, outcome: &Outcome, openings: &Openings) -> Vec<(usize, usize)> {
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
        let mut room = dom::window_height() - top;
        let mut urgent = Vec::new();
        while room > 0.0
            && let Some(place) = self.stale.pop()
            && let Some(group) = self.groups.get(place)
        {
            // How much can be seen of a group that begins above the window is not known.
            let is_cut = cut.is_some_and(|cut| place <= cut);
            let mut count = 0;
            for item in group.part.items.clone() {
                if is_cut {
                    count += 1;
                } else if room > 0.0 {
                    room -=
                        group.height_of(count, outcome.is_shown(item), openings.now.is_open(item));
                    count += 1;
                }
            }
            if count < group.part.items.len() {
                self.stale.push(place);
            }
            urgent.push((place, count));
        }
        urgent
    }
}
