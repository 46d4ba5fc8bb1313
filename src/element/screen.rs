//! What the reader sees of the items: which are shown, open and marked.
//!
//! Items are many, and a key may change all of them, so they have no signals of their own. This
//! compares what should be with what is and touches only what differs: first what the window will
//! show, then the rest in slices that the next change cancels. What the first query needs is made
//! ready in those slices too.

mod order;
mod parts;
mod refresh;
mod rest;
mod view;

use parts::{Group, Part};
pub(super) use rest::{follow, schedule, schedule_after_paint};

use super::{dom, events::tell_toggle, later::Timer, marks::Marks};
use crate::{
    components::CHUNK,
    state::{Reading, Reason},
};
use std::{cell::RefCell, rc::Rc};
use web_sys::{Element, HtmlElement};

/// How many items a group has at most.
const ALL: usize = CHUNK;

/// The items of a brief on the page.
pub(super) struct Screen {
    /// Who hears of items that open and close; nobody yet while the page is made.
    audience: Option<HtmlElement>,
    reading: Reading,
    sections: Vec<Part>,
    /// Sections of few items, and chunks of large sections.
    groups: Vec<Group>,
    marks: Marks,
    /// Counts the filters, to know which marks are of the last.
    filter: usize,
    /// What the audience has not yet heard.
    toggled: Vec<(usize, bool, Reason)>,
    /// The groups that may not be up to date, the next one last.
    stale: Vec<usize>,
    slice: Option<Timer>,
    /// Whether the session has read all text that queries look through.
    is_read: bool,
    /// The first of the sections that may still be left out of the layout.
    left_out: usize,
}

/// A screen that its listeners share.
pub(super) type SharedScreen = Rc<RefCell<Screen>>;

impl Screen {
    /// One on which no items are known yet.
    pub(super) fn new(reading: Reading) -> SharedScreen {
        Rc::new(RefCell::new(Self {
            audience: None,
            reading,
            sections: Vec::new(),
            groups: Vec::new(),
            marks: Marks::default(),
            filter: 0,
            toggled: Vec::new(),
            stale: Vec::new(),
            slice: None,
            is_read: false,
            left_out: 0,
        }))
    }

    /// Finds the items below `root`, as they are now, and brings them up to date.
    pub(super) fn take_up(screen: &SharedScreen, root: &Element) {
        let mut this = screen.borrow_mut();
        let mut first = 0;
        let paper = this.reading.paper();
        for (element, section) in dom::all(root, ".section")
            .into_iter()
            .zip(&paper.0.sections)
        {
            let items = first..first + section.item_count();
            first = items.end;
            let chunks = dom::all(&element, ".chunk");
            if chunks.is_empty() {
                let part = Part::new(element.clone(), items.clone());
                let group = Group::new(part, this.sections.len(), false);
                this.groups.push(group);
            }
            let starts = items.clone().step_by(CHUNK);
            for (chunk, start) in chunks.into_iter().zip(starts) {
                let part = Part::new(chunk, start..items.end.min(start + CHUNK));
                let group = Group::new(part, this.sections.len(), true);
                this.groups.push(group);
            }
            this.sections.push(Part::new(element, items));
        }
        let is_up_to_date = this.is_up_to_date();
        drop(this);
        // A page that nobody has touched is what was prerendered: it need not wait for work on it.
        if !is_up_to_date {
            let top = dom::top(root);
            Self::update(screen, true);
            // A page that is loaded again is where it was, and what is above would move it once it comes.
            if Self::finish_soon(screen) {
                dom::scroll_by(dom::top(root) - top);
            }
            screen.borrow_mut().toggled.clear();
        }
        schedule_after_paint(screen);
    }

    /// Whether the items that were found are what they should be.
    fn is_up_to_date(&self) -> bool {
        let now = self.reading.now();
        !now.is_filtered() && self.groups.iter().all(|group| group.agrees(&now.openings))
    }

    /// Tells an element of items that open and close from now on.
    pub(super) fn tell(&mut self, audience: &HtmlElement) {
        self.audience = Some(audience.clone());
    }

    /// Ends all that is still to be done, whoever may hold this yet.
    pub(super) fn end(&mut self) {
        self.slice = None;
        self.stale.clear();
        self.is_read = true;
        self.left_out = usize::MAX;
    }

    /// Brings the first screen up to date. The rest is to follow after the paint.
    pub(super) fn update(screen: &SharedScreen, is_refiltered: bool) {
        let mut this = screen.borrow_mut();
        if is_refiltered {
            this.filter += 1;
            this.marks.clear();
        }
        this.slice = None;
        let now = this.reading.now();
        let urgent = this.plan(&now.outcome, &now.openings);
        this.show_parts(&now.outcome);
        for (group, count) in urgent.into_iter().enumerate() {
            this.hurry(group, count.is_some_and(|count| count > 0));
            if let Some(count) = count {
                this.refresh(group, count, &now);
                this.mark(group, count, &now.outcome);
            }
        }
        this.marks.set_current(now.hit);
        drop(this);
        tell(screen);
    }

    /// Brings the hit that the reader is at into view, below a line of the window.
    pub(super) fn show_hit(&mut self, line: f64) {
        let now = self.reading.now();
        let Some(hit) = now.hit else {
            return;
        };
        let item = now.outcome.item_of_hit(hit);
        self.bring_up_to_date(item);
        self.marks.set_current(Some(hit));
        if let Some(mark) = self.marks.place(hit) {
            dom::bring_into_view(&mark, line);
        }
    }

    /// Brings an item up to date at once: it is about to be looked at. Returns its card.
    pub(super) fn bring_up_to_date(&mut self, item: usize) -> Option<Element> {
        let now = self.reading.now();
        self.show_parts(&now.outcome);
        let place = (self.groups.iter()).position(|group| group.part.items.contains(&item))?;
        let section = self.sections.get(self.groups.get(place)?.section);
        section.into_iter().for_each(Part::lay_out);
        self.refresh(place, ALL, &now);
        self.mark(place, ALL, &now.outcome);
        let group = self.groups.get(place)?;
        let card = group.cards.get(item.checked_sub(group.part.items.start)?);
        Some(card?.element.clone())
    }

    /// Brings everything up to date at once if that does not take long; `false` if it would.
    pub(super) fn finish_soon(screen: &SharedScreen) -> bool {
        let is_short = screen.borrow().groups.iter().all(|group| !group.is_chunk);
        while is_short && screen.borrow_mut().go_on() {
            tell(screen);
        }
        is_short
    }

    /// Brings everything up to date at once.
    pub(super) fn finish(&mut self) {
        self.stale.clear();
        let now = self.reading.now();
        for group in 0..self.groups.len() {
            self.refresh(group, ALL, &now);
        }
    }

    /// The button of the next item that is shown and has one. It takes the focus from now on.
    pub(super) fn next_button(&mut self, card: &Element) -> Option<HtmlElement> {
        let (now, paper) = (self.reading.now(), self.reading.paper());
        let item = paper.1.number(&card.id())?;
        let mut items = paper.1.items.iter().enumerate().skip(item + 1);
        let (next, _) =
            items.find(|(item, known)| known.is_collapsible && now.outcome.is_shown(*item))?;
        // It may be of those that are shown only after the paint.
        let card = self.bring_up_to_date(next)?;
        dom::first(&card, ".item-card__button")
    }
}

/// Tells the audience what has opened and closed. It may answer with further changes, so nothing
/// is borrowed meanwhile.
fn tell(screen: &SharedScreen) {
    let toggled = std::mem::take(&mut screen.borrow_mut().toggled);
    let Some(audience) = screen.borrow().audience.clone() else {
        return;
    };
    let paper = screen.borrow().reading.paper();
    for (item, is_open, reason) in toggled {
        if let Some(item) = paper.1.items.get(item) {
            tell_toggle(&audience, &item.id, is_open, reason);
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.marks.clear();
    }
}
