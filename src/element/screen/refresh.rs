//! Brings the page up to date, one group at a time: what of it is shown, open and marked.

use super::{Screen, parts::Part};
use crate::{logic::Outcome, state::Moment};

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
        let outcome = &self.reading.now().outcome;
        for group in &mut self.groups {
            group.hide_if_empty(outcome);
        }
    }

    /// Has the browser render a group at the next frame in any case, or no longer.
    pub(super) fn hurry(&mut self, group: usize, is_urgent: bool) {
        let Some(group) = self.groups.get_mut(group) else {
            return;
        };
        group.hurry(is_urgent);
        let section = self.sections.get(group.section).filter(|_| is_urgent);
        section.into_iter().for_each(Part::lay_out);
    }

    /// Brings so many items of a group up to date.
    pub(super) fn refresh(&mut self, group: usize, count: usize, now: &Moment) {
        let Some(group) = self.groups.get_mut(group) else {
            return;
        };
        if count > 0 {
            group.build(self.reading);
        }
        if group.hide_if_empty(&now.outcome) {
            return;
        }
        let cards = group.cards.iter_mut().zip(group.part.items.clone());
        for (card, item) in cards.take(count) {
            card.show(now.outcome.is_shown(item));
            let is_open = now.openings.now.is_open(item);
            if card.open(is_open) {
                self.toggled
                    .push((item, is_open, now.openings.reason(item)));
            }
        }
    }

    /// Marks the hits in so many items of a group, unless they are.
    pub(super) fn mark(&mut self, group: usize, count: usize, outcome: &Outcome) {
        let Some(group) = self.groups.get_mut(group) else {
            return;
        };
        let cards = group.cards.iter_mut().zip(group.part.items.clone());
        for (card, item) in cards.take(count) {
            if card.marked == self.filter {
                continue;
            }
            card.marked = self.filter;
            let numbers = outcome.hit_numbers(item);
            if !numbers.is_empty() {
                let hits = self.reading.hits(item);
                self.marks.add(card.texts(), numbers.start, &hits);
            }
        }
    }
}
