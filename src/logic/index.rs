use super::fold;
use crate::model::{Article, Block, Content, Id, Kind};

/// The items of an article as a filter sees them, in the order of the text.
#[derive(Clone, Debug)]
pub struct Index {
    items: Vec<Item>,
}

/// An item as a filter sees it.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its name in links.
    pub id: Id,
    /// What sort of item it is.
    pub kind: Kind,
    /// Its own topics and those of its section.
    pub topics: Vec<Id>,
    /// Who must act; empty but for recommendations.
    pub addressees: Vec<Id>,
    /// Its heading and text, as [`fold`] leaves them.
    pub(super) text: String,
}

impl Index {
    /// Lists the items of an article.
    pub fn new(article: &Article) -> Self {
        let mut items = Vec::new();
        for section in &article.sections {
            let topics = |own: &[Id]| {
                let inherited = section.topics.iter().filter(|id| !own.contains(id));
                own.iter().chain(inherited).cloned().collect()
            };
            match &section.content {
                Content::Narrative(passages) => items.extend(passages.iter().map(|passage| Item {
                    id: passage.id.clone(),
                    kind: Kind::Narrative,
                    topics: topics(&[]),
                    addressees: Vec::new(),
                    text: folded("", &passage.blocks),
                })),
                Content::Findings(group) => items.extend(group.items.iter().map(|finding| Item {
                    id: finding.id.clone(),
                    kind: Kind::Finding,
                    topics: topics(&finding.topics),
                    addressees: Vec::new(),
                    text: folded(&finding.claim, &finding.evidence),
                })),
                Content::Recommendations(group) => {
                    items.extend(group.items.iter().map(|item| Item {
                        id: item.id.clone(),
                        kind: Kind::Recommendation,
                        topics: topics(&item.topics),
                        addressees: item.addressees.clone(),
                        text: folded(&item.action, &item.rationale),
                    }))
                }
            }
        }
        Self { items }
    }

    /// The items in the order of the text.
    pub fn items(&self) -> &[Item] {
        &self.items
    }
}

fn folded(heading: &str, blocks: &[Block]) -> String {
    let mut text = format!("{heading} ");
    blocks.iter().for_each(|block| block.push_text(&mut text));
    fold(&text)
}
