//! The oracle of folding.

use unicode_normalization::UnicodeNormalization;

/// Words in the plainest way: decompose, drop the diacritics, lower the case, write as typed the
/// letters that many keyboards lack, split.
///
/// Diacritics are the combining marks of the alphabets; the vowel signs of other scripts are
/// letters to their readers.
pub(crate) fn words(text: &str) -> Vec<String> {
    let is_diacritic = |c: char| matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{1ab0}'..='\u{1aff}');
    let plain: String = text.nfd().filter(|c| !is_diacritic(*c)).collect();
    let mut plain = plain
        .to_lowercase()
        .replace(['\'', '’', 'ʼ', '`', '´', '′', '\u{ad}'], "");
    for (letter, typed) in AS_TYPED {
        plain = plain.replace(letter, typed);
    }
    let words = plain.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Letters that Unicode does not decompose, as they are typed without them.
const AS_TYPED: [(char, &str); 11] = [
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('þ', "th"),
    ('ø', "o"),
    ('đ', "d"),
    ('ð', "d"),
    ('ł', "l"),
    ('ħ', "h"),
    ('ŧ', "t"),
    ('ı', "i"),
];
