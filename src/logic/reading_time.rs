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

/// `split_whitespace` takes five times as long in the browser, and a long paper is not shown before.
fn count_words(text: &str) -> usize {
    let mut is_inside = false;
    let mut count = 0;
    for c in text.chars() {
        let is_space =
            matches!(c, '\0'..=' ' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}');
        count += usize::from(!is_space && !is_inside);
        is_inside = !is_space;
    }
    count
}

/// How long a paper takes to read, in minutes, at least one.
pub fn minutes(article: &Article) -> usize {
    words(article).div_ceil(WORDS_PER_MINUTE).max(1)
}

#[cfg(test)]
mod tests {
    use super::count_words;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_stand_between_spaces_of_any_kind(text in "[a-zж–%.\u{20}\u{a0}\u{2009}\u{202f}\u{3000}\t\n]{0,40}") {
            prop_assert_eq!(count_words(&text), text.split_whitespace().count());
        }
    }
}
