use super::{
    block_list::block_list,
    label,
    markup::{Markup, element},
    permalink::permalink,
};
use crate::{
    logic::Notes,
    model::{Article, Passage, Section},
};

/// A paragraph of the running text; `place` is its place in its section, from 1.
pub(super) fn passage_view(
    article: &Article,
    section: &Section,
    passage: &Passage,
    place: usize,
) -> Markup {
    element("div")
        .class("passage prose")
        .with("id", passage.id.as_str())
        .with("part", "body")
        .child(permalink(
            &passage.id,
            &label::paragraph(place, &section.title),
        ))
        .children(block_list(&passage.blocks, Notes::new(article)))
}
