//! What of the items the window shows.

use super::{Group, Screen};
use crate::{element::dom, logic::Outcome};
use web_sys::Element;

impl Screen {
    /// The first item that ends below a line of the window, with its card.
    pub(in crate::element) fn first_from(&self, line: f64) -> Option<(usize, Element)> {
        let ends_below = |element: &Element| element.get_bounding_client_rect().bottom() > line;
        let groups = self.groups.iter();
        groups
            .filter(|group| ends_below(&group.part.element))
            .find_map(|group| {
                let mut cards = group.items();
                cards.find(|(_, card)| ends_below(card))
            })
    }

    /// The card of the first item that is shown and can be seen below a line of the window.
    pub(in crate::element) fn first_in_view(
        &self,
        line: f64,
        outcome: &Outcome,
    ) -> Option<Element> {
        let groups = self.groups.iter();
        let mut items = groups
            .filter(|group| dom::is_in_view(&group.part.element, line))
            .flat_map(Group::items);
        let first =
            items.find(|(item, card)| outcome.is_shown(*item) && dom::is_in_view(card, line));
        Some(first?.1)
    }
}

impl Group {
    /// The items that are there, each with its card.
    fn items(&self) -> impl Iterator<Item = (usize, Element)> {
        let cards = self.cards.iter().map(|card| card.element.clone());
        self.part.items.clone().zip(cards)
    }
}
