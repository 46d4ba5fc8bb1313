use crate::{
    logic::{Index, Labels},
    model::Article,
};

/// A brief that has been read and is not yet shown.
#[derive(Debug)]
pub(crate) struct LoadedBrief {
    pub(super) article: Article,
    pub(super) index: Index,
    pub(super) labels: Labels,
    /// The fingerprint of its JSON.
    pub(super) version: String,
}

impl LoadedBrief {
    /// A checked article, of whose text there is no index yet; `version` is the fingerprint of its
    /// JSON.
    pub(crate) fn of(article: Article, labels: Labels, version: String) -> Self {
        Self {
            index: Index::begin(&article),
            article,
            labels,
            version,
        }
    }

    /// Goes on with the index for as long as there is time; `true` once it is whole.
    pub(super) fn go_on(&mut self, has_time: impl Fn() -> bool) -> bool {
        self.index.go_on(&self.article, has_time)
    }
}
