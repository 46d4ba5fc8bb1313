use crate::model::{Article, Block, Content, Id, Kind, Section};

/// Walks through the items of an article, in the order of the text, and can stop anywhere.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Items {
    section: usize,
    place: usize,
}

/// An item as it stands in its section.
pub(super) struct Source<'a> {
    pub(super) id: &'a Id,
    pub(super) kind: Kind,
    pub(super) topics: &'a [Id],
    pub(super) addressees: &'a [Id],
    heading: &'a str,
    blocks: &'a [Block],
}

impl Items {
    /// The next item and its section.
    pub(super) fn next<'a>(&mut self, article: &'a Article) -> Option<(&'a Section, Source<'a>)> {
        loop {
            let section = article.sections.get(self.section)?;
            if let Some(source) = Source::at(section, self.place) {
                self.place += 1;
                return Some((section, source));
            }
            *self = Self {
                section: self.section + 1,
                place: 0,
            };
        }
    }
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

    /// Appends the text that a reader sees of it.
    pub(super) fn push_text(&self, out: &mut String) {
        out.push_str(self.heading);
        out.push(' ');
        self.blocks.iter().for_each(|block| block.push_text(out));
    }
}
