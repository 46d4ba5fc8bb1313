use super::fold;
use crate::model::{Article, Block, Content};

/// Words a minute that an adult reads silently in non-fiction (Brysbaert 2019, a meta-analysis
/// of 190 studies).
const WORDS_PER_MINUTE: usize = 238;

/// The number of words in a paper's text: standfirst, sections and notes.
pub fn words(article: &Article) -> usize {
    let mut text = format!("{} ", article.standfirst);
    let mut blocks = |blocks: &[Block], heading: &str| {
        text.push_str(heading);
        text.push(' ');
        blocks.iter().for_each(|block| block.push_text(&mut text));
    };
    for section in &article.sections {
        blocks(&[], &section.title);
        match &section.content {
            Content::Narrative(passages) => {
                passages
                    .iter()
                    .for_each(|passage| blocks(&passage.blocks, ""));
            }
            Content::Findings(group) => {
                blocks(&group.intro, "");
                group
                    .items
                    .iter()
                    .for_each(|item| blocks(&item.evidence, &item.claim));
            }
            Content::Recommendations(group) => {
                blocks(&group.intro, "");
                group
                    .items
                    .iter()
                    .for_each(|item| blocks(&item.rationale, &item.action));
            }
        }
    }
    article
        .footnotes
        .iter()
        .for_each(|note| blocks(&note.blocks, ""));
    fold(&text).split_whitespace().count()
}

/// How long a paper takes to read, in minutes, at least one.
pub fn minutes(article: &Article) -> usize {
    words(article).div_ceil(WORDS_PER_MINUTE).max(1)
}
