//! Brings the page up to date, one group at a time: what of it is shown, open and marked.

use super::Screen;
use crate::{logic::Outcome, state::Openings};
use leptos::prelude::untrack;

impl Screen {
    /// Hides sections in which nothing is shown, and shows chunks in which anything is.
    pub(super) fn show_parts(&mut self, outcome: &Outcome) {
        for section in &mut self.sections {
            // One without items is no part of the filter, so it stays.
            section.show(section.items.is_empty() || section.is_any_shown(outcome));
        }
        for group in self.groups.iter_mut().filter(|group| group.is_chunk) {
            if group.part.is_any_shown(outcome) {
                group.part.show(true);
            }
        }
    }

    /// Hides chunks in which nothing is shown.
    ///
    /// Where one goes, the browser counts the list items of the whole page anew: what is not near the
    /// reader goes in one go, after the paint.
    pub(super) fn hide_chunks(&mut self) {
        let outcome = untrack(|| self.reading.outcome());
        for group in &mut self.groups {
            group.hide_if_empty(&outcome);
        }
    }

    /// Brings all of a group up to date.
    pub(super) fn refresh(&mut self, place: usize, outcome: &Outcome, openings: &Openings) {
        self.refresh_within(f64::INFINITY, place, outcome, openings);
    }

    /// Brings a group up to date; returns how high it is at least, in CSS pixels.
    ///
    /// Once that fills `room`, what is left of it is stale again.
    pub(super) fn refresh_within(
        &mut self,
        room: f64,
        place: usize,
        outcome: &Outcome,
        openings: &Openings,
    ) -> f64 {
        let Some(group) = self.groups.get_mut(place) else {
            return 0.0;
        };
        group.build(self.reading);
        if group.hide_if_empty(outcome) {
            return 0.0;
        }
        let mut height = 0.0;
        for (card, item) in group.cards.iter_mut().zip(group.part.items.clone()) {
            if height >= room {
                self.stale.push(place);
                break;
            }
            card.show(outcome.is_shown(item));
            let is_open = openings.now.is_open(item);
            if card.open(is_open) {
                self.toggled.push((item, is_open, openings.reason(item)));
            }
            height += card.height();
        }
        height
    }

    /// Marks the hits of a group, unless they are.
    pub(super) fn mark(&mut self, group: usize, outcome: &Outcome) {
        let Some(group) = self.groups.get_mut(group) else {
            return;
        };
        if group.marked == self.filter {
            return;
        }
        group.marked = self.filter;
        for (card, item) in group.cards.iter().zip(group.part.items.clone()) {
            let numbers = outcome.hit_numbers(item);
            if !numbers.is_empty() {
                let hits = self.reading.hits(item);
                self.marks.add(card.texts(), numbers.start, &hits);
            }
        }
    }
}
