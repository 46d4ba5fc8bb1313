//! Which part of the page is brought up to date first.

use super::Screen;
use crate::{element::dom, logic::Outcome, state::Openings};

impl Screen {
    /// Puts the groups into the order in which they matter to the reader; returns for each how many of its
    /// items the window will show, or may, and `None` if it shows nothing of it.
    ///
    /// That is told from the page as it is and from how high items are at least, so it comes before any
    /// change of the page.
    pub(super) fn plan(&mut self, outcome: &Outcome, openings: &Openings) -> Vec<Option<usize>> {
        let (mut first, mut seen, mut top) = (0, self.groups.len(), 0.0);
        for (place, group) in self.groups.iter().enumerate() {
            let area = group.part.element.get_bounding_client_rect();
            // What is hidden has no area; it may be about to stand where it belongs.
            if area.bottom() > 0.0 {
                (seen, top) = (place, area.top());
                break;
            } else if area.height() > 0.0 {
                first = place + 1;
            }
        }
        // What is seen is followed down the window, from where it stands. But a browser may keep the scroll
        // position instead of what is seen: what comes anew right before it, in its section or in those
        // before, is in the window then. And where what is seen goes, what stood above may come down. Each
        // of these three gets the room of a window too.
        let (height, count) = (dom::window_height(), self.groups.len());
        let section = self.groups.get(seen).map(|group| group.section);
        let mut groups = self.groups.iter();
        let start = groups.position(|group| Some(group.section) == section);
        let start = start.unwrap_or_default().max(first);
        let (mut room, mut urgent) = (height, vec![None; count]);
        self.stale.clear();
        for place in (first..count).chain((0..first).rev()) {
            let Some(group) = self.groups.get(place) else {
                continue;
            };
            if place == seen {
                room = height - top;
            } else if place == start || place + 1 == first {
                room = height;
            }
            let is_cut = place == seen && top < 0.0;
            let wanted = urgent.get_mut(place).filter(|_| room > 0.0);
            let mut done = 0;
            if group.part.is_any_shown(outcome) {
                // Of what comes down from above, the last items come first.
                let is_above = room > 0.0 && place < first;
                while (room > 0.0 || is_above) && done < group.part.items.len() {
                    room -= group.height_of(done, is_cut, outcome, openings);
                    done += 1;
                }
            }
            wanted.into_iter().for_each(|wanted| *wanted = Some(done));
            if done < group.part.items.len() {
                self.stale.push(place);
            }
        }
        self.stale.reverse();
        urgent
    }
}
