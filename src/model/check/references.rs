use super::Check;
use crate::model::{
    Id,
    names::{FINDING, TERM},
    path::Path,
};

impl Check<'_> {
    /// Finds the ids that lead nowhere.
    pub(super) fn references(&mut self, path: &Path<'_>, ids: &[Id], vocabulary: Vocabulary) {
        for (n, id) in ids.iter().enumerate() {
            let (known, uses) = match vocabulary {
                Vocabulary::Topics => (&self.topics, TERM),
                Vocabulary::Addressees => (&self.addressees, TERM),
                Vocabulary::Findings => (&self.names, FINDING),
            };
            if known.contains(id.as_str(), uses) {
                continue;
            }
            let names: Vec<_> = known.of(uses).map(|id| format!("`{id}`")).collect();
            let what = vocabulary.singular();
            let expected = match names.as_slice() {
                [] => format!("no {what}, as the brief declares none"),
                names => format!("one of {}", names.join(", ")),
            };
            self.fault(
                &path.place(n),
                &format!("the unknown {what} `{id}`"),
                &expected,
            );
        }
    }
}

/// What the ids of a reference are of.
#[derive(Clone, Copy)]
pub(super) enum Vocabulary {
    Topics,
    Addressees,
    Findings,
}

impl Vocabulary {
    fn singular(self) -> &'static str {
        match self {
            Self::Topics => "topic",
            Self::Addressees => "addressee",
            Self::Findings => "finding",
        }
    }
}
