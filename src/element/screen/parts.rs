//! What a screen consists of: parts that are shown or hidden, groups of items, items.

use crate::{
    components::items_of_chunk,
    element::dom,
    logic::Outcome,
    state::{Openings, Reading},
};
use std::{cell::OnceCell, ops::Range};
use web_sys::Element;

/// How high an item is at least, in CSS pixels: closed, a line of small type; open, three.
const CLOSED: f64 = 25.0;
const OPEN: f64 = 75.0;

/// Shows or hides an element, if it is not so already.
fn show(element: &Element, was_shown: &mut bool, is_shown: bool) {
    if is_shown != *was_shown {
        *was_shown = is_shown;
        dom::set(element, "hidden", (!is_shown).then_some(""));
    }
}

/// What is hidden while none of its items is shown.
pub(super) struct Part {
    pub(super) element: Element,
    pub(super) items: Range<usize>,
    pub(super) is_shown: bool,
}

pub(super) struct Group {
    pub(super) part: Part,
    /// The place of its section among all.
    pub(super) section: usize,
    /// A section is hidden as such, a chunk as a group.
    pub(super) is_chunk: bool,
    /// None while the chunk is empty.
    pub(super) cards: Vec<Card>,
    /// What the browser last said: whether it renders the chunk by itself. It says so again only when that
    /// changes.
    pub(super) is_near: bool,
    /// Whether it is told to render it, wherever the chunk is.
    is_urgent: bool,
}

/// An item on the page.
pub(super) struct Card {
    pub(super) element: Element,
    /// The button in the heading and the panel, if it opens and closes.
    pub(super) fold: Option<(Element, Element)>,
    pub(super) is_shown: bool,
    pub(super) is_open: bool,
    /// The filter whose hits are marked in it.
    pub(super) marked: usize,
    /// Where its text stands, once hits were looked for in it.
    texts: OnceCell<Box<[Element]>>,
}

impl Part {
    pub(super) fn new(element: Element, items: Range<usize>) -> Self {
        Self {
            element,
            items,
            is_shown: true,
        }
    }

    pub(super) fn show(&mut self, is_shown: bool) {
        show(&self.element, &mut self.is_shown, is_shown);
    }

    /// Takes a section into the layout wherever it stands.
    pub(super) fn lay_out(&self) {
        dom::set(&self.element, "data-later", None);
    }

    /// Whether the filter shows any of its items.
    pub(super) fn is_any_shown(&self, outcome: &Outcome) -> bool {
        self.items.clone().any(|item| outcome.is_shown(item))
    }
}

impl Group {
    pub(super) fn new(part: Part, section: usize, is_chunk: bool) -> Self {
        let mut group = Self {
            part,
            section,
            is_chunk,
            cards: Vec::new(),
            // A browser that renders everything tells of nothing.
            is_near: !is_chunk || !dom::has_global("ContentVisibilityAutoStateChangeEvent"),
            is_urgent: false,
        };
        group.find_cards();
        group
    }

    pub(super) fn find_cards(&mut self) {
        let cards = dom::all(&self.part.element, ".item-card, .passage");
        self.cards = cards.into_iter().map(Card::new).collect();
    }

    /// Whether its items are there, and open and closed as they should be.
    pub(super) fn agrees(&self, openings: &Openings) -> bool {
        let mut cards = self.cards.iter().zip(self.part.items.clone());
        self.cards.len() == self.part.items.len()
            && cards.all(|(card, item)| {
                card.fold.is_none() || card.is_open == openings.now.is_open(item)
            })
    }

    pub(super) fn build(&mut self, reading: Reading) {
        if !self.is_chunk || !self.cards.is_empty() {
            return;
        }
        for item in items_of_chunk(reading, self.part.items.start) {
            item.append_to(&self.part.element);
        }
        self.find_cards();
    }

    /// How high an item, by its place in the group, will be at least, in CSS pixels. What neither comes,
    /// goes nor closes keeps the height that it has. In a group that is cut off by the window's upper edge
    /// nothing counts as growing: it may grow above the edge.
    pub(super) fn height_of(
        &self,
        place: usize,
        is_cut: bool,
        outcome: &Outcome,
        openings: &Openings,
    ) -> f64 {
        let item = self.part.items.start + place;
        if !outcome.is_shown(item) {
            return 0.0;
        }
        let is_open = openings.now.is_open(item);
        let card = self.cards.get(place);
        let is_fold = card.is_some_and(|card| card.fold.is_some());
        let least = if is_fold && is_open { OPEN } else { CLOSED };
        // Where the browser renders nothing, looking would make it.
        let now = card.filter(|_| self.is_rendered());
        let now = now.map_or(0.0, |card| card.element.client_height().into());
        let closes = is_fold && !is_open && card.is_some_and(|card| card.is_open);
        let then = if closes { least } else { least.max(now) };
        if is_cut { then.min(now) } else { then }
    }

    /// Whether the browser is to render a chunk at the next frame in any case. Left to itself, it may find
    /// out that one has come near only when it has painted that frame.
    pub(super) fn hurry(&mut self, is_urgent: bool) {
        let is_urgent = is_urgent && (self.is_urgent || !self.is_near);
        if is_urgent != self.is_urgent {
            self.is_urgent = is_urgent;
            dom::set(&self.part.element, "data-urgent", is_urgent.then_some(""));
        }
    }

    /// Whether the browser renders it, as far as is known: chunks far away are neither laid out nor marked.
    pub(super) fn is_rendered(&self) -> bool {
        self.is_near || self.is_urgent
    }

    /// Hides a chunk in which nothing is shown, whatever stands in it; `true` if nothing is shown in the
    /// group.
    pub(super) fn hide_if_empty(&mut self, outcome: &Outcome) -> bool {
        let is_empty = !self.part.is_any_shown(outcome);
        if is_empty && self.is_chunk {
            self.part.show(false);
        }
        is_empty
    }
}

impl Card {
    pub(super) fn new(element: Element) -> Self {
        let part = |selector| element.query_selector(selector).ok().flatten();
        let fold = part(".item-card__button").zip(part(".item-card__panel"));
        let is_open = (fold.as_ref()).is_none_or(|(_, panel)| !panel.has_attribute("hidden"));
        // Find-in-page opens a panel, and says nothing to the button.
        if let Some((button, _)) = fold.as_ref().filter(|_| is_open) {
            dom::set(button, "aria-expanded", Some("true"));
        }
        Self {
            element,
            fold,
            is_shown: true,
            is_open,
            marked: 0,
            texts: OnceCell::new(),
        }
    }

    /// Where its text stands, part by part.
    pub(super) fn texts(&self) -> &[Element] {
        self.texts.get_or_init(|| {
            let mut texts = dom::all(&self.element, ".item-card__button, .prose");
            if texts.is_empty() {
                texts.push(self.element.clone());
            }
            texts.into()
        })
    }

    pub(super) fn show(&mut self, is_shown: bool) {
        show(&self.element, &mut self.is_shown, is_shown);
    }

    /// Whether that changed it.
    pub(super) fn open(&mut self, is_open: bool) -> bool {
        let Some((button, panel)) = &self.fold else {
            return false;
        };
        if is_open == self.is_open {
            return false;
        }
        self.is_open = is_open;
        dom::set(
            button,
            "aria-expanded",
            Some(if is_open { "true" } else { "false" }),
        );
        dom::set(panel, "hidden", (!is_open).then_some("until-found"));
        true
    }
}
