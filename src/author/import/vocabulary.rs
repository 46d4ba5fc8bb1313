use crate::author::cues;
use crate::model::Id;
use std::collections::HashSet;

/// Labels with an id for each.
pub(super) fn vocabulary(labels: impl IntoIterator<Item = String>) -> Vec<(String, String)> {
    let mut ids = Ids::default();
    let mut terms: Vec<(String, String)> = Vec::new();
    for label in labels {
        if !terms.iter().any(|(_, known)| *known == label) && !label.trim().is_empty() {
            terms.push((ids.take(without_address(&label)), label));
        }
    }
    terms
}

/// A label without the words by which it addresses somebody: `For the government`.
fn without_address(label: &str) -> &str {
    let cues = cues::ALL.into_iter().flat_map(|cues| cues.addressing);
    let articles = ["the", "den", "die", "das"];
    let mut bare = label;
    for word in cues.copied().chain(articles) {
        let head = bare
            .get(..word.len())
            .filter(|head| head.to_lowercase() == word);
        let rest = head
            .and_then(|_| bare.get(word.len()..))
            .and_then(|rest| rest.strip_prefix(' '));
        bare = rest.unwrap_or(bare);
    }
    bare
}

/// Ids, each given once.
#[derive(Debug, Default)]
pub(super) struct Ids(HashSet<String>);

impl Ids {
    /// An id of the first words of a text.
    pub(super) fn take(&mut self, text: &str) -> String {
        const WORDS: usize = 5;
        let slug = Id::slug(text);
        let short: Vec<_> = slug.as_str().split('-').take(WORDS).collect();
        let short = Id::slug(&short.join("-"));
        let mut id = short.to_string();
        let mut n = 2;
        while !self.0.insert(id.clone()) {
            id = short.numbered(n).to_string();
            n += 1;
        }
        id
    }
}
