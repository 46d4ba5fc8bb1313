use super::items::Items;
use crate::model::{Article, Block, Content};

/// Words a minute that an adult reads silently in non-fiction (Brysbaert 2019, a meta-analysis
/// of 190 studies).
const WORDS_PER_MINUTE: usize = 238;

/// The number of words in a paper's text, standfirst, sections and notes: what stands between spaces.
pub fn words(article: &Article) -> usize {
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
    let mut count = count_words(&text);
    let mut items = Items::default();
    while let Some((_, source)) = items.next(article) {
        text.clear();
        source.push_text(&mut text);
        count += count_words(&text);
    }
    count
}

/// Byte by byte: a long paper has millions of them, and is not shown before.
fn count_words(text: &str) -> usize {
    let mut is_inside = false;
    let mut count = 0;
    for &byte in text.as_bytes() {
        let is_letter = byte > b' ';
        count += usize::from(is_letter && !is_inside);
        is_inside = is_letter;
    }
    count
}

/// How long a paper takes to read, in minutes, at least one.
pub fn minutes(article: &Article) -> usize {
    words(article).div_ceil(WORDS_PER_MINUTE).max(1)
}
