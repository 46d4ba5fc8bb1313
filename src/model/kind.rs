use super::Id;

/// What sort of item a part of the brief is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What the paper found out.
    Finding,
    /// What the paper says should be done.
    Recommendation,
    /// A paragraph of the running text.
    Narrative,
}

impl Kind {
    /// Every kind, in the order in which readers meet them in the filter.
    pub const ALL: [Self; 3] = [Self::Finding, Self::Recommendation, Self::Narrative];

    /// The kind's name in filters, events and URLs.
    pub fn id(self) -> Id {
        Id::known(match self {
            Self::Finding => "finding",
            Self::Recommendation => "recommendation",
            Self::Narrative => "narrative",
        })
    }
}
