//! The translations: one file a language, a label a line, as `Name = text`.
//!
//! A `_` in a text is a space at which no line breaks.

use super::{ENGLISH, Labels, NAMES};
use crate::logic::fingerprint;

/// The languages besides English, as primary language subtags.
pub const LANGUAGES: [&str; 5] = ["be", "de", "pl", "ru", "uk"];

/// What the loader says of a failure before there is any label: it cannot run, it is not to be had,
/// the paper is not to be had, the button that tries again.
pub(super) const NOTICES: [&str; 4] = ["CannotRun", "Unavailable", "NoPaper", "Retry"];

/// All that the interface says in a language, given by a tag such as `be` or `de-AT`, if it speaks
/// that one: a list as [`Labels::read`] takes it, then what the loader says of failures.
pub fn translation(tag: &str) -> Option<String> {
    let language = tag.split('-').next()?.to_lowercase();
    let source = source(&language)?;
    let text = |name: &&str| {
        let line = source
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(" ="));
        line.map(|text| {
            text.strip_prefix(' ')
                .unwrap_or(text)
                .replace('_', "\u{a0}")
        })
    };
    // A label that is missing leaves no translation; a test finds it first.
    let texts: Vec<_> = NAMES
        .iter()
        .chain(&NOTICES)
        .map(text)
        .collect::<Option<_>>()?;
    let stamp = fingerprint(ENGLISH.as_bytes());
    Some(format!("{stamp}\n{language}\n{}\n", texts.join("\n")))
}

/// The labels for the first of these language tags that has some; else English.
pub fn labels_of<'a>(tags: impl IntoIterator<Item = &'a str>) -> Labels {
    let found = tags
        .into_iter()
        .find_map(|tag| match tag.split('-').next() {
            Some(language) if language.eq_ignore_ascii_case("en") => Some(Labels::english()),
            _ => translation(tag).map(Labels::read),
        });
    found.unwrap_or_else(Labels::english)
}

fn source(language: &str) -> Option<&'static str> {
    match language {
        "be" => Some(include_str!("be.txt")),
        "de" => Some(include_str!("de.txt")),
        "pl" => Some(include_str!("pl.txt")),
        "ru" => Some(include_str!("ru.txt")),
        "uk" => Some(include_str!("uk.txt")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::HEAD, *};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn every() -> impl Iterator<Item = (&'static str, Labels)> {
        LANGUAGES.into_iter().map(|language| {
            let found = translation(language);
            let list = found.unwrap_or_else(|| panic!("{language} lacks a label"));
            (language, Labels::read(list))
        })
    }

    #[test]
    fn every_language_has_every_label_and_no_other() {
        let wanted: BTreeSet<_> = NAMES.iter().chain(&NOTICES).copied().collect();
        for language in LANGUAGES {
            let source = source(language).expect("a file");
            let lines = source
                .lines()
                .filter(|line| !line.is_empty() && !line.starts_with('#'));
            let names: Vec<_> = lines
                .map(|line| line.split(" =").next().expect("a name"))
                .collect();
            assert_eq!(
                names.iter().copied().collect::<BTreeSet<_>>(),
                wanted,
                "{language}"
            );
            assert_eq!(names.len(), wanted.len(), "{language} has a label twice");
        }
    }

    #[test]
    fn a_translation_has_a_place_for_every_value_and_a_form_for_every_number() {
        for (language, labels) in every() {
            let forms = (0..=200).map(|n| labels.form(n)).max().expect("a number") + 1;
            for ((name, english), text) in NAMES
                .iter()
                .zip(ENGLISH.lines().skip(HEAD))
                .zip(labels.list.lines().skip(HEAD))
            {
                let places = |text: &str| text.matches('%').count();
                let wanted = english.split('|').map(places).max();
                for form in text.split('|') {
                    // One thing alone may go without its number.
                    assert_eq!(Some(places(form)), wanted, "{language} {name}");
                }
                if english.contains('|') {
                    assert_eq!(text.split('|').count(), forms, "{language} {name}");
                }
                assert_eq!(
                    text.split(';').count(),
                    english.split(';').count(),
                    "{language} {name}"
                );
                assert_eq!(
                    text.matches('=').count(),
                    english.matches('=').count(),
                    "{language} {name}"
                );
                let months = text.split(' ').count();
                assert!(
                    !name.starts_with("Months") || text.is_empty() || months == 12,
                    "{language}"
                );
                assert_eq!(text.trim_matches(' '), text, "{language} {name}");
                assert!(
                    name == &"MonthsOfDays" || !text.is_empty(),
                    "{language} {name}"
                );
            }
        }
    }

    #[test]
    fn a_list_of_another_version_is_english() {
        let list = translation("be").expect("a language");
        assert_eq!(Labels::read(list.clone()).language(), "be");
        assert_eq!(Labels::read(format!("1{list}")), Labels::english());
        assert_eq!(Labels::read(String::new()), Labels::english());
    }

    #[test]
    fn a_tag_finds_the_translation_of_its_language() {
        for tag in ["be", "be-tarask", "BE-Latn"] {
            assert_eq!(labels_of([tag]).language(), "be");
        }
        assert!(translation("en").is_none());
        assert!(translation("bel").is_none());
        let language = |tags: [&'static str; 2]| labels_of(tags).language().to_owned();
        assert_eq!(language(["de-AT", "be"]), "de");
        assert_eq!(language(["fr", "be"]), "be");
        assert_eq!(language(["en-GB", "be"]), "en");
        assert_eq!(language(["fr", "it"]), "en");
    }

    /// The order in which the files have their forms.
    fn category(language: &str, form: usize) -> &'static str {
        match (language, form) {
            (_, 0) => "one",
            ("be" | "ru" | "uk" | "pl", 1) => "few",
            ("be" | "ru" | "uk" | "pl", 2) => "many",
            _ => "other",
        }
    }

    proptest! {
        #[test]
        fn a_number_takes_the_form_that_cldr_gives_it(number in 0_usize..100_000) {
            use icu_locale_core::locale;
            use icu_plurals::{PluralCategory, PluralRules};
            let english = ("en", Labels::english());
            for (language, labels) in every().chain([english]) {
                let locale = match language {
                    "be" => locale!("be"), "de" => locale!("de"), "pl" => locale!("pl"),
                    "ru" => locale!("ru"), "uk" => locale!("uk"), _ => locale!("en"),
                };
                let rules = PluralRules::try_new_cardinal(locale.into()).expect("rules");
                let wanted = match rules.category_for(number) {
                    PluralCategory::One => "one",
                    PluralCategory::Few => "few",
                    PluralCategory::Many => "many",
                    _ => "other",
                };
                prop_assert_eq!(category(language, labels.form(number)), wanted, "{}", language);
            }
        }
    }
}
