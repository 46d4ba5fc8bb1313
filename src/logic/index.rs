use super::{Corpus, Facet, PerFacet};
use crate::model::{Article, Block, Content, Id, Kind, Section, Term};

/// The items of an article as a filter sees them. Their number is their place in the text, from 0.
#[derive(Clone, Debug)]
pub struct Index {
    /// The items in the order of the text.
    pub items: Vec<Item>,
    /// Their headings and texts.
    pub corpus: Corpus,
    /// What there is to choose from in each facet group.
    pub vocabulary: PerFacet<Vec<Id>>,
    /// The next item to list: the place of its section, and its own in that.
    next: (usize, usize),
}

/// An item as it stands in its section.
struct Source<'a> {
    id: &'a Id,
    kind: Kind,
    topics: &'a [Id],
    addressees: &'a [Id],
    heading: &'a str,
    blocks: &'a [Block],
}

impl<'a> Source<'a> {
    fn at(section: &'a Section, place: usize) -> Option<Self> {
        match &section.content {
            Content::Narrative(passages) => passages.get(place).map(|passage| Self {
                id: &passage.id,
                kind: Kind::Narrative,
                topics: &[],
                addressees: &[],
                heading: "",
                blocks: &passage.blocks,
            }),
            Content::Findings(group) => group.items.get(place).map(|finding| Self {
                id: &finding.id,
                kind: Kind::Finding,
                topics: &finding.topics,
                addressees: &[],
                heading: &finding.claim,
                blocks: &finding.evidence,
            }),
            Content::Recommendations(group) => group.items.get(place).map(|item| Self {
                id: &item.id,
                kind: Kind::Recommendation,
                topics: &item.topics,
                addressees: &item.addressees,
                heading: &item.action,
                blocks: &item.rationale,
            }),
        }
    }
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
        let mut index = Self::begin(article);
        index.go_on(article, || true);
        index
    }

    /// What there is to choose from in an article, and no item yet.
    pub fn begin(article: &Article) -> Self {
        let ids = |terms: &[Term]| terms.iter().map(|term| term.id.clone()).collect();
        Self {
            items: Vec::new(),
            corpus: Corpus::default(),
            vocabulary: PerFacet::new(|facet| match facet {
                Facet::Kind => Kind::ALL.map(Kind::id).to_vec(),
                Facet::Topic => ids(&article.topics),
                Facet::Addressee => ids(&article.addressees),
            }),
            next: (0, 0),
        }
    }

    /// Lists the next item of the article, and further ones for as long as there is time; `true` once
    /// all are there.
    pub fn go_on(&mut self, article: &Article, has_time: impl Fn() -> bool) -> bool {
        while let Some(section) = article.sections.get(self.next.0) {
            let Some(source) = Source::at(section, self.next.1) else {
                self.next = (self.next.0 + 1, 0);
                continue;
            };
            self.add(section, source);
            self.next.1 += 1;
            if !has_time() {
                return false;
            }
        }
        true
    }

    fn add(&mut self, section: &Section, source: Source<'_>) {
        let mut text = source.heading.to_owned();
        text.push(' ');
        (source.blocks.iter()).for_each(|block| block.push_text(&mut text));
        self.corpus.push(&text);
        let kind = source.kind.id();
        let values = PerFacet::new(|facet| {
            let vocabulary = self.vocabulary.of(facet).iter().enumerate();
            let has = |id: &Id| match facet {
                Facet::Kind => *id == kind,
                Facet::Topic => source.topics.contains(id) || section.topics.contains(id),
                Facet::Addressee => source.addressees.contains(id),
            };
            let places = vocabulary.filter(|(_, id)| has(id));
            places.map(|(place, _)| place).collect()
        });
        self.items.push(Item {
            id: source.id.clone(),
            values,
            is_collapsible: source.kind != Kind::Narrative,
        });
    }

    /// The number of the item with this id.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.id.as_str() == id)
    }
}
