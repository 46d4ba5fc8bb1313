use super::{Facet, PerFacet, fold};
use crate::model::{Article, Block, Content, Id, Kind, Term};

/// The items of an article as a filter sees them. Their number is their place in the text, from 0.
#[derive(Clone, Debug)]
pub struct Index {
    /// The items in the order of the text.
    pub items: Vec<Item>,
    /// What there is to choose from in each facet group.
    pub vocabulary: PerFacet<Vec<Id>>,
}

/// An item as a filter sees it.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its name in links.
    pub id: Id,
    /// What it has of each facet: its kind, its own topics and those of its section, its addressees.
    pub values: PerFacet<Vec<Id>>,
    /// Its heading and text, as [`fold`] leaves them.
    pub text: String,
    /// Whether it opens and closes.
    pub is_collapsible: bool,
}

impl Index {
    /// Lists the items of an article.
    pub fn new(article: &Article) -> Self {
        let mut items = Vec::new();
        for section in &article.sections {
            let mut add = |id: &Id,
                           kind: Kind,
                           own: &[Id],
                           addressees: &[Id],
                           heading: &str,
                           text: &[Block]| {
                let inherited = section.topics.iter().filter(|topic| !own.contains(topic));
                items.push(Item {
                    id: id.clone(),
                    values: PerFacet::new(|facet| match facet {
                        Facet::Kind => vec![kind.id()],
                        Facet::Topic => own.iter().chain(inherited.clone()).cloned().collect(),
                        Facet::Addressee => addressees.to_vec(),
                    }),
                    text: folded(heading, text),
                    is_collapsible: kind != Kind::Narrative,
                });
            };
            match &section.content {
                Content::Narrative(passages) => passages
                    .iter()
                    .for_each(|item| add(&item.id, Kind::Narrative, &[], &[], "", &item.blocks)),
                Content::Findings(group) => group.items.iter().for_each(|item| {
                    add(
                        &item.id,
                        Kind::Finding,
                        &item.topics,
                        &[],
                        &item.claim,
                        &item.evidence,
                    );
                }),
                Content::Recommendations(group) => group.items.iter().for_each(|item| {
                    let (topics, addressees) = (&item.topics, &item.addressees);
                    add(
                        &item.id,
                        Kind::Recommendation,
                        topics,
                        addressees,
                        &item.action,
                        &item.rationale,
                    );
                }),
            }
        }
        let ids = |terms: &[Term]| terms.iter().map(|term| term.id.clone()).collect();
        let vocabulary = PerFacet::new(|facet| match facet {
            Facet::Kind => Kind::ALL.map(Kind::id).to_vec(),
            Facet::Topic => ids(&article.topics),
            Facet::Addressee => ids(&article.addressees),
        });
        Self { items, vocabulary }
    }

    /// The number of the item with this id.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.id.as_str() == id)
    }
}

fn folded(heading: &str, blocks: &[Block]) -> String {
    let mut text = format!("{heading} ");
    blocks.iter().for_each(|block| block.push_text(&mut text));
    fold(&text)
}
