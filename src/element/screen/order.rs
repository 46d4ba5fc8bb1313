//! Which part of the page is brought up to date first.

use super::Screen;
use crate::{element::dom, logic::Outcome, state::Openings};

impl Screen {
    /// Puts the groups into the order in which they matter to the reader; returns those that the window
    /// will show, or may, each with how many of its items.
    ///
    /// That is told from the page as it is and from how high items are at least, so it comes before any
    /// change of the page.
    pub(super) fn plan(&mut self, outcome: &Outcome, openings: &Openings) -> Vec<(usize, usize)> {
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
        let (height, count) = (dom::window_height(), self.groups.len());
        // Some browsers keep what is seen in its place, others how far the page is scrolled: so what comes
        // anew before it comes into the window, or above it; and where what is seen goes, what stood above
        // may follow. Each of them gets the room of a window.
        let start = self.start_of_section(seen).clamp(first, seen);
        let runs: [(Vec<_>, _); 4] = [
            ((first..start).collect(), height),
            ((start..seen).collect(), height),
            ((seen..count).collect(), height - top),
            ((0..first).rev().collect(), height),
        ];
        let (mut urgent, mut done) = (Vec::new(), Vec::new());
        for &(ref places, mut room) in &runs {
            for &place in places {
                let Some(group) = self.groups.get(place).filter(|_| room > 0.0) else {
                    break;
                };
                let is_cut = place == seen && top < 0.0;
                let items = group.part.items.clone();
                let mut count = 0;
                if group.part.is_any_shown(outcome) {
                    for item in items.clone() {
                        if room > 0.0 {
                            let is_shown = outcome.is_shown(item);
                            let is_open = openings.now.is_open(item);
                            room -= group.height_of(count, is_shown, is_open, is_cut);
                            count += 1;
                        }
                    }
                }
                urgent.push((place, count));
                if count == items.len() {
                    done.push(place);
                }
            }
        }
        let order = runs.iter().flat_map(|(places, _)| places).copied();
        self.stale = order.filter(|place| !done.contains(place)).collect();
        self.stale.reverse();
        urgent
    }

    /// The first group of the section that a group is of.
    fn start_of_section(&self, group: usize) -> usize {
        let item = self
            .groups
            .get(group)
            .map_or(0, |group| group.part.items.start);
        let sections = self.sections.iter();
        let mut starts = sections.map(|section| section.items.start);
        let start = starts.rfind(|&start| start <= item).unwrap_or_default();
        self.groups
            .partition_point(|group| group.part.items.start < start)
    }
}
