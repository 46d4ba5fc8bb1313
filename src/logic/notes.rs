use crate::model::{Article, Block, Content, Figure, Id, Inline};

/// The footnotes of an article as the text refers to them.
#[derive(Clone, Copy, Debug)]
pub struct Notes<'a>(&'a Article);

impl<'a> Notes<'a> {
    /// The footnotes of an article.
    pub fn new(article: &'a Article) -> Self {
        Self(article)
    }

    /// The article itself.
    pub fn article(self) -> &'a Article {
        self.0
    }

    /// The number that a note's marks show, from 1.
    pub fn number(self, id: &Id) -> usize {
        let place = self.0.footnotes.iter().position(|note| note.id == *id);
        place.map_or(0, |place| place + 1)
    }

    /// The part of the text that first refers to a note: an item, or a section for its
    /// introduction. `None` where only another note refers to it.
    pub fn cited_in(self, id: &Id) -> Option<&'a Id> {
        self.0
            .sections
            .iter()
            .find_map(|section| match &section.content {
                Content::Narrative(passages) => first(
                    passages
                        .iter()
                        .map(|passage| (&passage.id, &passage.blocks)),
                    id,
                ),
                Content::Findings(group) => {
                    let items = group.items.iter().map(|item| (&item.id, &item.evidence));
                    first(
                        std::iter::once((&section.id, &group.intro)).chain(items),
                        id,
                    )
                }
                Content::Recommendations(group) => {
                    let items = group.items.iter().map(|item| (&item.id, &item.rationale));
                    first(
                        std::iter::once((&section.id, &group.intro)).chain(items),
                        id,
                    )
                }
            })
    }
}

fn first<'a>(
    mut parts: impl Iterator<Item = (&'a Id, &'a Vec<Block>)>,
    note: &Id,
) -> Option<&'a Id> {
    parts
        .find(|(_, blocks)| blocks.iter().any(|block| cites(block, note)))
        .map(|(id, _)| id)
}

fn cites(block: &Block, note: &Id) -> bool {
    match block {
        Block::Paragraph(inlines)
        | Block::Figure(Figure {
            caption: inlines, ..
        }) => inlines.iter().any(|inline| marks(inline, note)),
        Block::List { entries, .. } => entries.iter().flatten().any(|block| cites(block, note)),
        Block::Table(table) => table
            .cells()
            .any(|cell| cell.iter().any(|inline| marks(inline, note))),
        Block::Quote(blocks) => blocks.iter().any(|block| cites(block, note)),
        Block::Heading { .. } | Block::Code(_) | Block::Rule => false,
    }
}

fn marks(inline: &Inline, note: &Id) -> bool {
    match inline {
        Inline::Footnote(id) => id == note,
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
            inner.iter().any(|inline| marks(inline, note))
        }
        Inline::Text(_) | Inline::Code(_) | Inline::LineBreak => false,
    }
}
