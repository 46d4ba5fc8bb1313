use super::{Index, fold};
use crate::model::{Article, Block, Content};

/// Words a minute that an adult reads silently in non-fiction (Brysbaert 2019, a meta-analysis
/// of 190 studies).
const WORDS_PER_MINUTE: usize = 238;

/// The number of words in a paper's text: standfirst, sections and notes. Its index has counted those
/// of the items.
pub fn words(article: &Article, index: &Index) -> usize {
    let mut text = format!("{} ", article.standfirst);
    let mut add = |heading: &str, blocks: &[Block]| {
        text.push_str(heading);
        text.push(' ');
        blocks.iter().for_each(|block| block.push_text(&mut text));
    };
    for section in &article.sections {
        let intro: &[Block] = match &section.content {
            Content::Narrative(_) => &[],
            Content::Findings(group) => &group.intro,
            Content::Recommendations(group) => &group.intro,
        };
        add(&section.title, intro);
    }
    let notes = article.footnotes.iter();
    notes.for_each(|note| add("", &note.blocks));
    index.corpus.word_count() + fold(&text).split_ascii_whitespace().count()
}

/// How long a paper takes to read, in minutes, at least one.
pub fn minutes(article: &Article, index: &Index) -> usize {
    words(article, index).div_ceil(WORDS_PER_MINUTE).max(1)
}
