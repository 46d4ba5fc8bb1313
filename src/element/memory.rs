//! What the reader opened, remembered on the reader's own machine.

use crate::state::Reading;
use leptos::prelude::window;
use web_sys::Storage;

/// Where the choices for one article are remembered.
pub(super) struct Memory {
    key: Option<String>,
    version: String,
    /// What stands there.
    saved: Option<String>,
}

impl Memory {
    /// `name` is the editor's; an empty one turns memory off. What was chosen in another version
    /// of the article is not taken up.
    pub(super) fn new(name: &str, article: &str, version: String) -> Self {
        Self {
            key: (!name.is_empty()).then(|| ["policy-brief", name, article].join(":")),
            version,
            saved: None,
        }
    }

    /// Opens what the reader had open.
    pub(super) fn restore(&mut self, reading: Reading) {
        let stored = self.key.as_ref().zip(storage());
        self.saved = stored.and_then(|(key, storage)| storage.get_item(key).ok()?);
        let Some(rest) =
            (self.saved.as_deref()).and_then(|saved| saved.strip_prefix(&self.version))
        else {
            return;
        };
        let ids: Vec<_> = rest.split_ascii_whitespace().collect();
        let paper = reading.paper();
        reading.restore(&|item| {
            let known = paper.1.items.get(item);
            known.is_some_and(|item| ids.contains(&item.id.as_str()))
        });
    }

    /// Takes note of what the reader has open.
    pub(super) fn save(&mut self, reading: Reading) {
        let Some((key, storage)) = self.key.as_ref().zip(storage()) else {
            return;
        };
        let openings = &reading.now().openings;
        let mut choices = self.version.clone();
        for (number, item) in reading.paper().1.items.iter().enumerate() {
            if item.is_collapsible && openings.now.is_own(number) {
                choices.push(' ');
                choices.push_str(item.id.as_str());
            }
        }
        if self.saved.as_ref() != Some(&choices) {
            // A full storage changes nothing but that it forgets.
            _ = storage.set_item(key, &choices);
            self.saved = Some(choices);
        }
    }
}

/// Private windows and strict settings may have none.
fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}
