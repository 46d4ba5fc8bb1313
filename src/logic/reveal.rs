/// Which items are open: those that the reader opened, and those that something else reveals for
/// now.
///
/// Everything that opens a closed item goes through here, so that the end of whatever revealed it
/// leaves exactly what the reader chose. What the reader closes stays closed until the next cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Openness(Vec<Item>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Item {
    is_own: bool,
    /// The causes that want the item open, a bit each.
    revealed: u8,
    /// Those of them that the reader has overruled.
    dismissed: u8,
}

/// What reveals items for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A filter that has hits in them.
    Filter,
    /// A link to them.
    Link,
    /// The browser's find-in-page.
    Find,
    /// Printing.
    Print,
}

impl Cause {
    /// Every cause.
    pub const ALL: [Self; 4] = [Self::Filter, Self::Link, Self::Find, Self::Print];

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl Item {
    fn is_open(self) -> bool {
        self.is_own || self.revealed & !self.dismissed != 0
    }

    fn set(&mut self, is_open: bool) {
        self.is_own = is_open;
        if !is_open {
            self.dismissed = self.revealed;
        }
    }
}

impl Openness {
    /// So many items, all of them open or none.
    pub fn new(count: usize, is_open: bool) -> Self {
        let item = Item {
            is_own: is_open,
            ..Item::default()
        };
        Self(vec![item; count])
    }

    /// Whether an item is open, for whatever reason.
    pub fn is_open(&self, item: usize) -> bool {
        self.0.get(item).is_some_and(|item| item.is_open())
    }

    /// Whether the reader chose to have an item open.
    pub fn is_own(&self, item: usize) -> bool {
        self.0.get(item).is_some_and(|item| item.is_own)
    }

    /// Opens or closes an item at the reader's wish.
    pub fn set(&mut self, item: usize, is_open: bool) {
        self.0
            .get_mut(item)
            .into_iter()
            .for_each(|item| item.set(is_open));
    }

    /// Makes a cause reveal these items and no others. It begins with its first item, and what the
    /// reader closes from then on it does not open again.
    pub fn reveal(&mut self, cause: Cause, is_wanted: &dyn Fn(usize) -> bool) {
        for (number, item) in self.0.iter_mut().enumerate() {
            if is_wanted(number) {
                item.revealed |= cause.bit();
            } else {
                item.revealed &= !cause.bit();
            }
        }
        // Without an item the cause has ended, and the next one starts anew.
        if self.0.iter().all(|item| item.revealed & cause.bit() == 0) {
            self.0
                .iter_mut()
                .for_each(|item| item.dismissed &= !cause.bit());
        }
    }

    /// Makes a cause reveal one item more, even if the reader had closed it.
    pub fn reveal_also(&mut self, cause: Cause, item: usize) {
        if let Some(item) = self.0.get_mut(item) {
            item.revealed |= cause.bit();
            item.dismissed &= !cause.bit();
        }
    }

    /// Ends a cause.
    pub fn end(&mut self, cause: Cause) {
        self.reveal(cause, &|_| false);
    }
}
