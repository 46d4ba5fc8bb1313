/// A group of choices in the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// What sort of item.
    Kind,
    /// What it is about.
    Topic,
    /// Who must act.
    Addressee,
}

impl Facet {
    /// Every group, in the order of the filter bar.
    pub const ALL: [Self; 3] = [Self::Kind, Self::Topic, Self::Addressee];
}

/// One value for each facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PerFacet<T> {
    kind: T,
    topic: T,
    addressee: T,
}

impl<T> PerFacet<T> {
    /// Asks for each facet's value.
    pub fn new(mut value: impl FnMut(Facet) -> T) -> Self {
        Self {
            kind: value(Facet::Kind),
            topic: value(Facet::Topic),
            addressee: value(Facet::Addressee),
        }
    }

    /// The value of a facet.
    pub fn of(&self, facet: Facet) -> &T {
        match facet {
            Facet::Kind => &self.kind,
            Facet::Topic => &self.topic,
            Facet::Addressee => &self.addressee,
        }
    }

    /// The value of a facet, to be changed.
    pub fn of_mut(&mut self, facet: Facet) -> &mut T {
        match facet {
            Facet::Kind => &mut self.kind,
            Facet::Topic => &mut self.topic,
            Facet::Addressee => &mut self.addressee,
        }
    }
}
