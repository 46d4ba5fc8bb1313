//! Links that are copied: a click on a permalink copies it, and the permalink says so for a while.

use super::{Guide, clipboard};
use crate::{
    element::{
        dom,
        later::{Timer, once},
    },
    logic::Label,
    state::Reason,
};
use std::{cell::Cell, rc::Rc, time::Duration};
use web_sys::Element;

/// How long a link says that it was copied.
const COPIED: Duration = Duration::from_secs(2);

impl Guide {
    /// Copies an address and says so at its link once it is; follows the link where copying is refused.
    /// `false` where there is no clipboard.
    pub(super) fn copy(&self, url: &str, link: &Element) -> bool {
        let Some(copying) = clipboard::copy(url) else {
            return false;
        };
        // Or what is said already would not be said again.
        self.silence();
        // Only one of the two is ever called, and the other one is never dropped. The brief may have
        // gone while the reader was asked.
        let guide = Rc::new(Cell::new(Some(self.clone())));
        let take = move || guide.take().filter(|guide| guide.reading.is_alive());
        let (place, guide) = (link.clone(), take.clone());
        let done = once(Box::new(move || {
            let Some(guide) = guide() else {
                return;
            };
            guide.reading.say_copied(true);
            let paper = guide.reading.paper();
            dom::set(&place, "data-copied", Some(paper.2.text(Label::Copied)));
            let said = guide.said.clone();
            said.set(Timer::new(COPIED, move || guide.silence()));
        }));
        let (id, guide) = (link.get_attribute("href"), take);
        let refused = once(Box::new(move || {
            let id = id.as_deref().and_then(|id| id.strip_prefix('#'));
            if let Some((id, guide)) = id.zip(guide()) {
                guide.go(id, Reason::Link);
            }
        }));
        clipboard::then(&copying, &done, &refused);
        true
    }

    /// Says no longer that a link was copied.
    fn silence(&self) {
        self.said.set(None);
        if self.reading.is_alive() {
            self.reading.say_copied(false);
        }
        let told = dom::all(&self.root, "[data-copied]");
        (told.iter()).for_each(|link| dom::set(link, "data-copied", None));
    }
}
