use super::{Corpus, Facet, PerFacet};
use crate::model::{Article, Block, Content, Id, Kind, Term};

/// The items of an article as a filter sees them. Their number is their place in the text, from 0.
#[derive(Clone, Debug)]
pub struct Index {
    /// The items in the order of the text.
    pub items: Vec<Item>,
    /// Their headings and texts.
    pub corpus: Corpus,
    /// What there is to choose from in each facet group.
    pub vocabulary: PerFacet<Vec<Id>>,
}

/// An item as a filter sees it.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its name in links.
    pub id: Id,
    /// What it has of each facet: its kind, its own topics and those of its section, its
    /// addressees; each by its place in the vocabulary.
    pub values: PerFacet<Vec<usize>>,
    /// Whether it opens and closes.
    pub is_collapsible: bool,
}

impl Index {
    /// Lists the items of an article.
    pub fn new(article: &Article) -> Self {
        let ids = |terms: &[Term]| terms.iter().map(|term| term.id.clone()).collect();
        let mut index = Self {
            items: Vec::new(),
            corpus: Corpus::default(),
            vocabulary: PerFacet::new(|facet| match facet {
                Facet::Kind => Kind::ALL.map(Kind::id).to_vec(),
                Facet::Topic => ids(&article.topics),
                Facet::Addressee => ids(&article.addressees),
            }),
        };
        let mut text = String::new();
        for section in &article.sections {
            let mut add = |id: &Id,
                           kind: Kind,
                           topics: &[Id],
                           addressees: &[Id],
                           heading: &str,
                           blocks: &[Block]| {
                text.clear();
                text.push_str(heading);
                text.push(' ');
                blocks.iter().for_each(|block| block.push_text(&mut text));
                index.corpus.push(&text);
                let values = PerFacet::new(|facet| {
                    let vocabulary = index.vocabulary.of(facet).iter().enumerate();
                    let has = |id: &Id| match facet {
                        Facet::Kind => *id == kind.id(),
                        Facet::Topic => topics.contains(id) || section.topics.contains(id),
                        Facet::Addressee => addressees.contains(id),
                    };
                    vocabulary
                        .filter(|(_, id)| has(id))
                        .map(|(place, _)| place)
                        .collect()
                });
                index.items.push(Item {
                    id: id.clone(),
                    values,
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
        index
    }

    /// The number of the item with this id.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.id.as_str() == id)
    }
}
