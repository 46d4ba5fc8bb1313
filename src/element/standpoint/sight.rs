//! What the reader sees of the text, and how something of it comes into view.

use super::{Spot, Standpoint};
use crate::{
    element::dom,
    logic::{Filter, Outcome},
};
use web_sys::Element;

impl Standpoint {
    /// Brings something of what is shown into view, unless there is.
    pub(in crate::element) fn show_anything(&self) {
        self.show_some(&[], &self.reading.now().outcome);
    }

    /// Brings the first of what is shown into view.
    pub(in crate::element) fn show_first(&self) {
        let first = self.reading.now().outcome.next_shown(0);
        match first.and_then(|item| self.screen.borrow_mut().bring_up_to_date(item)) {
            Some(card) => self.hold.bring(&card, &self.root, None),
            None => self.show_anything(),
        }
    }

    /// Keeps in view what the reader saw, or else brings something of what is shown: what comes next in the
    /// text, else the first.
    pub(super) fn show_some(&self, trail: &[(Filter, Spot)], outcome: &Outcome) {
        let mut items = trail
            .iter()
            .filter_map(|(_, spot)| Some((spot, spot.item?)));
        let first = items.clone().next();
        if let Some((spot, _)) = items.find(|(_, item)| outcome.is_shown(*item)) {
            self.go_to(*spot);
        }
        let edge = self.edge();
        let is_seen = |card: &Element| dom::is_in_view(card, edge);
        let mut screen = self.screen.borrow_mut();
        let card = if outcome.count == 0 {
            dom::first(&self.root, ".empty-state").map(Element::from)
        } else if screen
            .find(edge, &is_seen, &|item| outcome.is_shown(item))
            .is_some()
        {
            None
        } else {
            let next = outcome.next_shown(first.map_or(0, |(_, item)| item));
            next.and_then(|item| screen.bring_up_to_date(item))
        };
        match card.filter(|card| !is_seen(card)) {
            Some(card) => self.hold.bring(&card, &self.root, None),
            None => dom::keep_bar(&self.root),
        }
    }

    /// Leads to a place; `false` if what stood there is not shown.
    pub(super) fn go_to(&self, spot: Spot) -> bool {
        let element = match spot.item {
            Some(item) => self.screen.borrow_mut().bring_up_to_date(item),
            None => dom::layout(&self.root),
        };
        let Some(element) = element else {
            return false;
        };
        let height = element.get_bounding_client_rect().height();
        // What the filter had opened has closed: of an item that began above the window its heading may be
        // all there is.
        let is_in_place = spot.item.is_none() || spot.top + height >= self.edge();
        if height > 0.0 {
            let top = is_in_place.then_some(spot.top);
            self.hold.bring(&element, &self.root, top);
        }
        height > 0.0
    }

    /// Where the reader is: at what they last did something with, or at what comes first in view. Nowhere
    /// while the whole brief is out of view.
    pub(in crate::element) fn look(&self) -> Option<Spot> {
        let place = self.root.get_bounding_client_rect();
        if place.bottom() < 0.0 || place.top() > dom::window_height() {
            return None;
        }
        let layout = dom::layout(&self.root)?;
        let (at, top) = (self.at.get(), dom::top(&layout));
        if at.is_none() && top >= 0.0 {
            return Some(Spot { item: None, top });
        }
        let edge = self.edge();
        let screen = self.screen.borrow();
        let is_seen = |card: &Element| dom::is_in_view(card, edge);
        let mut found = at.and_then(|at| screen.find(edge, &is_seen, &|item| item == at));
        if found.is_none() && top < 0.0 {
            let end = 0.6 * dom::window_height();
            let is_below = |card: &Element| dom::is_below(card, edge);
            let begins = |card: &Element| is_below(card) && (edge..end).contains(&dom::top(card));
            let first = screen.find(edge, &begins, &|_| true);
            found = first.or_else(|| screen.find(edge, &is_below, &|_| true));
        }
        let spot = found.map(|(item, card)| (Some(item), dom::top(&card)));
        let (item, top) = spot.unwrap_or((None, top));
        Some(Spot { item, top })
    }

    /// Where the text begins to be seen: in one column the bar sticks to the window's edge.
    pub(super) fn edge(&self) -> f64 {
        let bar = dom::first(&self.root, ".controls__bar").filter(|_| !self.is_rail());
        bar.map_or(0.0, |bar| bar.get_bounding_client_rect().bottom().max(0.0))
    }

    /// Whether the controls stand in a rail beside the text; in one column they stand above it.
    pub(super) fn is_rail(&self) -> bool {
        let rail = dom::first(&self.root, ".brief__rail");
        rail.is_some_and(|rail| rail.client_height() > 0)
    }
}
