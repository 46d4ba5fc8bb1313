//! Folding agrees with Unicode.

use policy_brief::logic::fold;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use words::words;

mod words;

/// The letters that are folded: Latin, Greek, Cyrillic, Armenian.
fn letters() -> impl Iterator<Item = char> {
    let ranges = [
        '\u{41}'..='\u{24f}',
        '\u{370}'..='\u{556}',
        '\u{1e00}'..='\u{1eff}',
    ];
    ranges.into_iter().flatten().filter(|c| c.is_alphabetic())
}

#[test]
fn a_capital_folds_like_its_small_letter() {
    for c in letters() {
        let small: String = c.to_lowercase().collect();
        assert_eq!(
            fold(&c.to_string()),
            fold(&small),
            "{c} U+{:04X}",
            u32::from(c)
        );
    }
}

/// Marks of poetry, grammar and old print, which nobody searches for.
const EXCEPTIONS: [char; 4] = ['\u{374}', 'ϓ', 'ϔ', 'ẛ'];

#[test]
fn a_letter_folds_to_its_base_whether_composed_or_not() {
    for c in letters().filter(|c| !EXCEPTIONS.contains(c)) {
        let decomposed: String = c.nfd().collect();
        let base: String = decomposed
            .chars()
            .filter(|c| !is_combining_mark(*c))
            .collect();
        let code = u32::from(c);
        assert_eq!(fold(&c.to_string()), fold(&base), "{c} U+{code:04X}");
        assert_eq!(fold(&c.to_string()), fold(&decomposed), "{c} U+{code:04X}");
    }
}

#[test]
fn letters_that_unicode_does_not_decompose_fold_as_readers_type_them() {
    for (letters, typed) in [
        (
            "ß ẞ æ Æ œ þ ø đ ð ł ħ ŧ ı",
            " ss ss ae ae oe th o d d l h t i",
        ),
        ("ґ Ґ ς Σ", " г г σ σ"),
    ] {
        assert_eq!(fold(letters), typed);
    }
}

#[test]
fn a_soft_hyphen_is_no_part_of_a_word() {
    assert_eq!(fold("neu\u{ad}tral\u{ad}ity"), fold("neutrality"));
}

#[test]
fn other_scripts_stay_as_they_are() {
    assert_eq!(fold("ქართული 中文 ١٢"), " ქართული 中文 ١٢");
}

#[test]
fn words_of_the_plain_alphabet_are_found_by_any_letter_that_stands_for_it() {
    let is_plain = |words: &[String]| words.iter().all(|word| word.is_ascii());
    for c in '\0'..=char::MAX {
        let text = format!("a{c}b");
        let folded: Vec<_> = fold(&text).split_whitespace().map(str::to_owned).collect();
        let expected = words(&text);
        if is_plain(&folded) || is_plain(&expected) {
            assert_eq!(folded, expected, "{c} U+{:04X}", u32::from(c));
        }
    }
}
