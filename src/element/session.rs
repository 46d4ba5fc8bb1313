//! What follows from the reader's session outside the page's markup.

use super::{
    address::{Address, Entry},
    dom,
    events::tell_filter,
    later::{Timer, before_paint, soon},
    listener::Listener,
    memory::Memory,
    screen::{Screen, SharedScreen, schedule_after_paint},
    standpoint::Standpoint,
};
use crate::state::{Moment, Reading};
use any_spawner::Executor;
use leptos::prelude::*;
use std::{cell::RefCell, mem, rc::Rc, sync::Arc, time::Duration};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

/// How long the filter must rest before its count is said aloud and it becomes an entry of the history.
const PAUSE: Duration = Duration::from_millis(700);

/// A reader's session with all that follows it.
pub(super) struct Session {
    pub(super) host: HtmlElement,
    pub(super) reading: Reading,
    pub(super) screen: SharedScreen,
    pub(super) standpoint: Rc<Standpoint>,
    pub(super) address: Address,
    pub(super) memory: Memory,
    /// The end of the pause in which the filter rests.
    pub(super) pause: Option<Timer>,
}

impl Session {
    /// Follows the session for as long as what this returns lives: takes note of where the reader is before
    /// the markup changes, and does the rest after that. Effects run in the order in which they were made,
    /// so this is to be made before the markup.
    ///
    /// Items, history, storage and the host page are outside the reactive graph, so this cannot be
    /// derived; and it is one effect, because their order matters. It is of the kind that markup
    /// uses: another kind would be another copy of the machinery.
    pub(super) fn follow(self) -> RenderEffect<()> {
        let (reading, standpoint) = (self.reading, self.standpoint.clone());
        let this = Rc::new(RefCell::new(self));
        let mut before = reading.now();
        // Leptos itself starts this only when it mounts the markup; it fails where it has been started.
        _ = Executor::init_wasm_bindgen();
        RenderEffect::new(move |_| {
            let now = reading.watch();
            let before = mem::replace(&mut before, now.clone());
            if Arc::ptr_eq(&before, &now) {
                return;
            }
            if before.filter != now.filter {
                standpoint.note(&before.filter);
            }
            let this = Rc::downgrade(&this);
            // Not in here: whatever changes the session while an effect runs, and the host page may when
            // it is told, makes that effect the last one from then on.
            soon(move || {
                // The brief may have gone meanwhile, and its effects a little later.
                if let Some(this) = this.upgrade().filter(|_| reading.is_alive()) {
                    this.borrow_mut().update(&before, &now);
                }
            });
        })
    }

    fn update(&mut self, before: &Moment, now: &Moment) {
        let reading = self.reading;
        let is_refiltered = before.filter != now.filter;
        let is_swept = before.openings.sweeps != now.openings.sweeps;
        let here = is_swept.then(|| self.standpoint.look());
        Screen::update(&self.screen, is_refiltered);
        if let Some(here) = here.flatten() {
            self.standpoint.stay(here);
        }
        if is_refiltered {
            self.standpoint.settle();
            let standing = now.standing();
            tell_filter(&self.host, &now.filter, standing);
            if standing.shown == 0 {
                reading.announce();
            }
            self.wait_for_pause();
        } else {
            schedule_after_paint(&self.screen);
        }
        self.memory.save(reading);
    }

    /// Says the count aloud and writes the filter into the address once it rests. One timer does for both:
    /// every key sets it anew.
    pub(super) fn wait_for_pause(&mut self) {
        let (reading, address) = (self.reading, self.address.clone());
        self.pause = Timer::new(PAUSE, move || {
            reading.announce();
            address.write(reading, None, Entry::New);
        });
    }
}

/// Gives the focus to what stands for its element when that is filtered away, closed or no longer popped
/// up.
pub(super) fn rescue_focus(root: &HtmlElement, screen: &SharedScreen) -> Listener {
    let (brief, screen) = (root.clone(), screen.clone());
    Listener::new(root, "focusout", move |event| {
        let Some(lost) = dom::target(&event) else {
            return;
        };
        let Ok(Some(around)) = lost.closest("[hidden], [popover]") else {
            return;
        };
        let (brief, screen) = (brief.clone(), Rc::downgrade(&screen));
        // The browser is not done with taking the focus away.
        before_paint(move || {
            if !dom::is_focus_lost() {
                return;
            }
            let id = around.id();
            let opener = ["[popovertarget='", &id, "'], [aria-controls='", &id, "']"].concat();
            let opener = dom::first(&brief, &opener).filter(|opener| !dom::is_hidden(opener));
            let next = || {
                let card = lost.closest(".item-card, .passage").ok()??;
                screen.upgrade()?.borrow_mut().next_button(&card)
            };
            // The editor may have left the controls out.
            let any = || {
                let buttons = dom::all(&brief, ".controls__clear, .brief__text button");
                let there = buttons
                    .into_iter()
                    .find(|button| button.client_height() > 0);
                there.map(JsCast::unchecked_into)
            };
            let next = opener.or_else(next).or_else(any);
            next.iter().for_each(dom::focus);
        });
    })
}

/// Opens and closes items: their own buttons and find-in-page.
pub(super) fn folds(standpoint: &Rc<Standpoint>) -> [Listener; 2] {
    let fold = |name, part, change: fn(Reading, usize)| {
        let standpoint = standpoint.clone();
        Listener::new(&standpoint.root.clone(), name, move |event| {
            if let Some(item) = item_of(&event, part, standpoint.reading) {
                standpoint.act_on(item);
                change(standpoint.reading, item);
            }
        })
    };
    [
        fold("click", ".item-card__button", Reading::toggle),
        fold("beforematch", ".item-card__panel", Reading::find),
    ]
}

/// The number of the item whose part an event is for.
fn item_of(event: &Event, part: &str, reading: Reading) -> Option<usize> {
    let card = dom::target(event)?
        .closest(part)
        .ok()??
        .closest(".item-card")
        .ok()??;
    reading.paper().1.number(&card.id())
}
