use super::{
    block_list::block_list,
    finding_card::finding_card,
    markup::{Markup, element},
    passage_view::passage_view,
    permalink::permalink,
    recommendation_card::recommendation_card,
};
use crate::{
    logic::{Labels, Notes},
    model::{Article, Block, Content, Section},
};
use std::ops::Range;

/// The most items that stand in a section side by side; more of them stand in chunks of so many,
/// which can be shown, hidden and built one after the other.
pub(crate) const CHUNK: usize = 20;

/// A section with its heading and its items.
pub(super) struct SectionView<'a> {
    pub(super) article: &'a Article,
    pub(super) labels: &'a Labels,
    pub(super) section: &'a Section,
    /// How many of its items are built; for the rest there are empty chunks.
    pub(super) built: usize,
    /// Whether its items are open at first.
    pub(super) is_open: bool,
}

impl SectionView<'_> {
    /// The items at these places, from 0.
    pub(super) fn items(&self, places: Range<usize>) -> Vec<Markup> {
        let (article, labels, is_open) = (self.article, self.labels, self.is_open);
        let numbered = places.clone().map(|place| place + 1);
        match &self.section.content {
            Content::Narrative(passages) => (passages.iter().skip(places.start).zip(numbered))
                .map(|(passage, place)| passage_view(article, labels, self.section, passage, place))
                .collect(),
            Content::Findings(group) => (group.items.iter().skip(places.start).zip(numbered))
                .map(|(finding, place)| finding_card(article, labels, finding, place, is_open))
                .collect(),
            Content::Recommendations(group) => {
                (group.items.iter().skip(places.start).zip(numbered))
                    .map(|(item, place)| recommendation_card(article, labels, item, place, is_open))
                    .collect()
            }
        }
    }

    fn body(&self) -> Vec<Markup> {
        let count = self.section.item_count();
        if count <= CHUNK && self.built >= count {
            return self.items(0..count);
        }
        let chunks = (0..count).step_by(CHUNK).map(|start| {
            let end = count.min(start + CHUNK);
            let is_built = end <= self.built;
            let items = is_built.then(|| self.items(start..end));
            element("div")
                .class("chunk")
                .children(items.into_iter().flatten())
        });
        chunks.collect()
    }
}

impl From<SectionView<'_>> for Markup {
    fn from(view: SectionView<'_>) -> Self {
        let section = view.section;
        let intro: &[Block] = match &section.content {
            Content::Narrative(_) => &[],
            Content::Findings(group) => &group.intro,
            Content::Recommendations(group) => &group.intro,
        };
        let intro = (!intro.is_empty()).then(|| {
            element("div")
                .class("section__intro prose")
                .children(block_list(intro, Notes::new(view.article)))
        });
        let heading = format!("{}:heading", section.id);

        let chunks = section.item_count().div_ceil(CHUNK);
        let root = match chunks {
            // Of these the style knows how high they are.
            1..=5 if view.built < CHUNK.min(section.item_count()) => {
                element("section").with("data-later", chunks.to_string())
            }
            _ => element("section"),
        };

        root.class("section")
            .with("id", section.id.as_str())
            .with("part", "section")
            .with("aria-labelledby", &heading)
            .child(
                element("div")
                    .class("section__head")
                    .child(
                        element("h2")
                            .class("section__heading")
                            .with("id", heading)
                            .with("part", "heading")
                            .with("tabindex", "-1")
                            .text(&section.title),
                    )
                    .child(permalink(view.labels, &section.id, &section.title)),
            )
            .children(intro)
            .children(view.body())
    }
}
