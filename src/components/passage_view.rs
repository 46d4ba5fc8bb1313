use super::{
    block_list::block_list,
    markup::{Markup, element},
    permalink::permalink,
};
use crate::{
    logic::{Label, Labels, Notes},
    model::{Article, Passage, Section},
};

/// A paragraph of the running text; `place` is its place in its section, from 1.
pub(super) fn passage_view(
    article: &Article,
    labels: &Labels,
    section: &Section,
    passage: &Passage,
    place: usize,
) -> Markup {
    element("div")
        .class("passage prose")
        .with("id", passage.id.as_str())
        .with("part", "body")
        .child(permalink(
            labels,
            &passage.id,
            &labels.with(Label::Paragraph, &[&section.title, &place.to_string()]),
        ))
        .children(block_list(&passage.blocks, Notes::new(article)))
}
