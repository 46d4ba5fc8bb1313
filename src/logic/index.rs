use super::{Facet, PerFacet, items::Items, reading_time::count_words};
use crate::model::{Article, Id, Kind, Term};

/// The items of an article as a filter sees them, but for their words: those are their
/// [`Corpus`](super::Corpus). Their number is their place in the text, from 0.
#[derive(Clone, Debug)]
pub struct Index {
    /// The items in the order of the text.
    pub items: Vec<Item>,
    /// What there is to choose from in each facet group.
    pub vocabulary: PerFacet<Vec<Id>>,
    /// How many words all items have.
    pub words: usize,
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
        let vocabulary = PerFacet::new(|facet| match facet {
            Facet::Kind => Kind::ALL.map(Kind::id).to_vec(),
            Facet::Topic => ids(&article.topics),
            Facet::Addressee => ids(&article.addressees),
        });
        let mut list = Items::default();
        let (mut items, mut words, mut text) = (Vec::new(), 0, String::new());
        while let Some((section, source)) = list.next(article) {
            text.clear();
            source.push_text(&mut text);
            words += count_words(&text);
            let kind = source.kind.id();
            let values = PerFacet::new(|facet| {
                let has = |id: &Id| match facet {
                    Facet::Kind => *id == kind,
                    Facet::Topic => source.topics.contains(id) || section.topics.contains(id),
                    Facet::Addressee => source.addressees.contains(id),
                };
                let vocabulary = vocabulary.of(facet).iter().enumerate();
                let places = vocabulary.filter(|(_, id)| has(id));
                places.map(|(place, _)| place).collect()
            });
            items.push(Item {
                id: source.id.clone(),
                values,
                is_collapsible: source.kind != Kind::Narrative,
            });
        }
        Self {
            items,
            vocabulary,
            words,
        }
    }

    /// The number of the item with this id.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.id.as_str() == id)
    }
}
