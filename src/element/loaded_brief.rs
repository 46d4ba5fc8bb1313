use crate::{logic::Labels, model::Article};

/// A brief that has been read and is not yet shown.
#[derive(Debug)]
pub(crate) struct LoadedBrief {
    /// A checked article.
    pub(crate) article: Article,
    pub(crate) labels: Labels,
    /// The fingerprint of its JSON.
    pub(crate) version: String,
}
