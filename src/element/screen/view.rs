//! What of the items the window shows.

use super::Screen;
use crate::{element::dom, logic::Outcome};
use web_sys::Element;

impl Screen {
    /// The first item that ends below a line of the window, with its card.
    pub(in crate::element) fn first_from(&self, line: f64) -> Option<(usize, Element)> {
        self.find(
            &|element| element.get_bounding_client_rect().bottom() > line,
            None,
        )
    }

    /// The first item of those that are to be shown that can be seen below a line of the window.
    pub(in crate::element) fn first_in_view(
        &self,
        line: f64,
        outcome: &Outcome,
    ) -> Option<(usize, Element)> {
        self.find(&|element| dom::is_in_view(element, line), Some(outcome))
    }

    /// The first item that stands in such a place, as its group does.
    fn find(
        &self,
        is_there: &dyn Fn(&Element) -> bool,
        outcome: Option<&Outcome>,
    ) -> Option<(usize, Element)> {
        for group in &self.groups {
            if !is_there(&group.part.element) {
                continue;
            }
            for (item, card) in group.part.items.clone().zip(&group.cards) {
                let is_wanted = outcome.is_none_or(|outcome| outcome.is_shown(item));
                if is_wanted && is_there(&card.element) {
                    return Some((item, card.element.clone()));
                }
            }
        }
        None
    }
}
