use super::Index;
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
    index.words + count_words(&text)
}

/// What stands between spaces, no-break ones too. Byte by byte: a long paper has millions of them, and
/// is not shown before they are counted; by characters it would take three times as long.
pub(super) fn count_words(text: &str) -> usize {
    let (mut count, mut is_inside, mut last) = (0, false, 0);
    for &byte in text.as_bytes() {
        let is_space = byte <= b' ' || (last, byte) == (0xc2, 0xa0);
        count += usize::from(!is_space && !is_inside);
        is_inside = !is_space;
        last = byte;
    }
    count
}

/// How long a paper takes to read, in minutes, at least one.
pub fn minutes(article: &Article, index: &Index) -> usize {
    words(article, index).div_ceil(WORDS_PER_MINUTE).max(1)
}

#[cfg(test)]
mod tests {
    use super::count_words;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_stand_between_spaces_of_either_kind(text in "([a-zàРж–%’]{1,4}[ \u{a0}\n]){0,9}") {
            prop_assert_eq!(count_words(&text), text.split_whitespace().count());
        }
    }
}
