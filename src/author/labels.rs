//! The interface's words as files of the bundle.

use crate::logic::{LANGUAGES, translation};
use std::path::PathBuf;

/// What the interface says in one language, or a part of it, as a file.
pub(super) struct Words {
    pub(super) language: &'static str,
    pub(super) path: PathBuf,
    pub(super) text: String,
}

/// The name and the content of the file with the words of a language; none for English and for
/// those that the interface does not speak.
pub(super) fn file(language: &str) -> Option<(String, String)> {
    Some((format!("labels/{language}.txt"), translation(language)?))
}

/// The files of all languages: of the element, and of the published page around it.
pub(super) fn files() -> impl Iterator<Item = Words> {
    let of_element = |language| {
        let (name, text) = file(language)?;
        Some(Words {
            language,
            path: name.into(),
            text,
        })
    };
    let of_page = |language| {
        Some(Words {
            language,
            path: format!("labels/page-{language}.txt").into(),
            text: page_words(language)?,
        })
    };
    LANGUAGES
        .into_iter()
        .flat_map(move |language| [of_element(language), of_page(language)])
        .flatten()
}

/// What the receipt of a page says in a language: a text a line, as `Name = text`.
fn page_words(language: &str) -> Option<String> {
    let source = match language {
        "be" => include_str!("../page/words/be.txt"),
        "de" => include_str!("../page/words/de.txt"),
        "pl" => include_str!("../page/words/pl.txt"),
        "ru" => include_str!("../page/words/ru.txt"),
        "uk" => include_str!("../page/words/uk.txt"),
        _ => return None,
    };
    let lines = source.lines().filter(|line| !line.starts_with('#'));
    // As in the labels: a space at which no line breaks.
    Some(lines.fold(String::new(), |text, line| {
        text + &line.replace('_', "\u{a0}") + "\n"
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// The English words, which stand in the scripts.
    fn english() -> BTreeMap<&'static str, &'static str> {
        let scripts = [
            include_str!("../page/receipt.js"),
            include_str!("../page/changes_notice.js"),
            include_str!("../page/news.js"),
        ];
        let lines = scripts.into_iter().flat_map(|script| {
            script
                .lines()
                .skip_while(|line| !line.starts_with("const ENGLISH"))
                .skip(1)
                .take_while(|line| *line != "};")
        });
        let words = lines.map(|line| {
            let (name, text) = line.trim().split_once(": \"").expect("a name and a text");
            (name, text.strip_suffix("\",").expect("a text's end"))
        });
        // Which language they are in is no text.
        words.filter(|(name, _)| *name != "lang").collect()
    }

    #[test]
    fn every_language_says_all_that_the_receipt_says_in_english_and_nothing_else() {
        let english = english();
        assert!(english.len() > 40);
        for language in LANGUAGES {
            let text = page_words(language).expect("words");
            let words: Vec<_> = text
                .lines()
                .map(|line| line.split_once(" = ").expect("a name and a text"))
                .collect();
            // The months only where browsers do not know them.
            let names = words.iter().map(|(name, _)| *name);
            let mut names: Vec<_> = names.filter(|name| *name != "months").collect();
            names.sort_unstable();
            assert!(names.iter().eq(english.keys()), "{language}");
            for (name, text) in words {
                assert_eq!(text.trim(), text, "{language} {name}");
                assert!(
                    !text.is_empty() && !text.contains(" = "),
                    "{language} {name}"
                );
            }
        }
    }

    #[test]
    fn a_translation_of_the_receipt_has_every_value_and_a_form_for_every_number() {
        for (name, english) in english() {
            for language in LANGUAGES {
                let words = page_words(language).expect("words");
                let text = words
                    .lines()
                    .find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "))
                    .expect("a text");
                let places = |text: &str| text.matches('%').count();
                let wanted = english.split('|').map(places).max();
                for form in text.split('|') {
                    assert_eq!(Some(places(form)), wanted, "{language} {name}");
                }
                let forms = match (english.contains('|'), language) {
                    (false, _) => 1,
                    (true, "de") => 2,
                    (true, _) => 3,
                };
                assert_eq!(text.split('|').count(), forms, "{language} {name}");
            }
        }
    }
}
