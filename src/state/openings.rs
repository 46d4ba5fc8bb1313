use crate::logic::Openness;

/// What is open at first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InitiallyOpen {
    /// Nothing.
    #[default]
    None,
    /// Every item.
    All,
}

/// What is open, and what last changed each item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Openings {
    /// What is open.
    pub now: Openness,
    pub(super) reasons: Vec<Reason>,
    /// How often all items were opened or closed together.
    pub sweeps: usize,
}

impl Openings {
    /// Changes what is open, and takes note of why.
    pub(super) fn change(&mut self, reason: Reason, change: &mut dyn FnMut(&mut Openness)) {
        self.sweeps += usize::from(reason == Reason::All);
        let before = self.now.clone();
        change(&mut self.now);
        for (item, why) in self.reasons.iter_mut().enumerate() {
            if before.is_open(item) != self.now.is_open(item) {
                *why = reason;
            }
        }
    }

    /// What last opened or closed an item.
    pub fn reason(&self, item: usize) -> Reason {
        self.reasons.get(item).copied().unwrap_or(Reason::Api)
    }
}

/// What opened or closed an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The reader, at the item itself.
    Reader,
    /// The host page, through a method.
    Api,
    /// "Expand all" or "Collapse all".
    All,
    /// The filter, which has hits in it.
    Filter,
    /// A link to the item.
    Link,
    /// The browser's find-in-page.
    Find,
    /// Printing.
    Print,
}

impl Reason {
    /// The reason as `brief-toggle` carries it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Api => "api",
            Self::All => "all",
            Self::Filter => "filter",
            Self::Link => "link",
            Self::Find => "find",
            Self::Print => "print",
        }
    }
}
