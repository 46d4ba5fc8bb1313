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

/// What stands between spaces, no-break ones too. Eight bytes at a time: a long paper has millions of
/// them, and is not shown before they are counted.
pub(super) fn count_words(text: &str) -> usize {
    /// The highest bit of each byte.
    const HIGHEST: u64 = splat(0x80);
    let (mut count, mut is_inside, mut last) = (0, false, 0);
    for chunk in text.as_bytes().chunks(8) {
        match chunk.try_into().map(u64::from_le_bytes) {
            // After these bytes too the last one is not the first of a no-break space.
            Ok(bytes) if !may_have(bytes, NO_BREAK_SPACE.0) && last != NO_BREAK_SPACE.0 => {
                // What is more than a space has its highest bit now; what is no ASCII had it before.
                let raised = (bytes & !HIGHEST) + splat(0x7f - b' ');
                let inside = (raised | bytes) & HIGHEST;
                let before = inside << 8 | u64::from(is_inside) << 7;
                count += (inside & !before).count_ones() as usize;
                is_inside = inside >> 63 > 0;
            }
            _ => {
                for &byte in chunk {
                    // What it is the next byte says.
                    if byte != NO_BREAK_SPACE.0 {
                        let is_space = byte <= b' ' || (last, byte) == NO_BREAK_SPACE;
                        count += usize::from(!is_space && !is_inside);
                        is_inside = !is_space;
                    }
                    last = byte;
                }
            }
        }
    }
    count
}

/// In UTF-8.
const NO_BREAK_SPACE: (u8, u8) = (0xc2, 0xa0);

/// Eight times the same byte.
const fn splat(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// Whether eight bytes may have this one among them; certainly not where `false`.
fn may_have(bytes: u64, byte: u8) -> bool {
    let zero = bytes ^ splat(byte);
    zero.wrapping_sub(splat(1)) & !zero & splat(0x80) > 0
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
        fn words_stand_between_spaces_of_either_kind(text in "[ \u{a0}\n\t!~«éРж–a]{0,40}") {
            let words = text.split([' ', '\u{a0}', '\n', '\t']).filter(|word| !word.is_empty());
            prop_assert_eq!(count_words(&text), words.count());
        }
    }
}
