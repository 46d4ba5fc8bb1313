//! What of the items the window shows.

use super::Screen;
use crate::element::dom;
use web_sys::Element;

impl Screen {
    /// The first wanted item below a line of the window that stands in such a place, with its card.
    pub(in crate::element) fn find(
        &self,
        line: f64,
        is_there: &dyn Fn(&Element) -> bool,
        is_wanted: &dyn Fn(usize) -> bool,
    ) -> Option<(usize, Element)> {
        for group in &self.groups {
            if !dom::is_below(&group.part.element, line) {
                continue;
            }
            for (item, card) in group.part.items.clone().zip(&group.cards) {
                if is_wanted(item) && is_there(&card.element) {
                    return Some((item, card.element.clone()));
                }
            }
        }
        None
    }

    /// The number of the first hit below a line of the window; that of the first where none is.
    pub(in crate::element) fn first_hit(&mut self, line: f64) -> usize {
        let Some((item, _)) = self.find(line, &|card| dom::is_below(card, line), &|_| true) else {
            return 0;
        };
        self.bring_up_to_date(item);
        let mut hits = self.reading.now().outcome.hit_numbers(item);
        let end = hits.end;
        let is_below = |hit: &usize| {
            let place = self.marks.place(*hit);
            place.is_some_and(|place| place.get_bounding_client_rect().top() >= line)
        };
        hits.find(is_below).unwrap_or(end)
    }
}
