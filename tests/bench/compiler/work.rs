//! What is timed and weighed: the compiler's work on a large brief, and its parser's alone.

use policy_brief::author::{self, Compiled};
use pulldown_cmark::{Options, Parser, html};
use std::fmt::Write;

pub(crate) const ITEMS: usize = 10_000;

/// A large brief file, as it is in memory once it is read: without room left over.
pub(crate) fn file() -> Vec<u8> {
    let mut file = generated_brief(ITEMS).into_bytes();
    file.shrink_to_fit();
    file
}

/// What `brief build` does between reading the file and writing the other.
pub(crate) fn build(file: &[u8]) -> Compiled {
    author::build(file, None).expect("a brief without errors")
}

/// The least that makes a page of Markdown, by the same parser with the same extensions.
pub(crate) fn render(file: &[u8]) -> String {
    let text = std::str::from_utf8(file).expect("UTF-8");
    let options = Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut page = String::new();
    html::push_html(&mut page, Parser::new_ext(text, options));
    page
}

/// A brief with so many items of about 60 words, in sections of 100: running text and findings by
/// turns, with what such texts hold of topics, emphasis, links and footnotes.
fn generated_brief(items: usize) -> String {
    let mut words = Words(1);
    let mut file = "---\ntitle: Generated\nstandfirst: Generated.\nlanguage: en\n\
                    topics: { one: One, two: Two }\n---\n"
        .to_owned();
    let mut notes = String::new();
    for n in 0..items {
        let is_narrative = (n / 100) % 2 == 0;
        if n % 100 == 0 {
            let class = if is_narrative { "" } else { " .findings" };
            let _ = writeln!(file, "\n## Section {n} {{#s{n}{class} topics=one}}");
        }
        if is_narrative {
            let _ = writeln!(file, "\n{}", words.take(30));
        } else {
            let claim = words.take(8);
            let _ = writeln!(
                file,
                "\n### {claim} {{#i{n} topics=two}}\n\n{}",
                words.take(22)
            );
        }
        match n % 20 {
            0 => {
                let _ = writeln!(file, "*{}* {}[^{n}]", words.take(2), words.take(27));
                let _ = writeln!(notes, "\n[^{n}]: {}", words.take(8));
            }
            10 => {
                let (link, text) = (words.take(2), words.take(28));
                let _ = writeln!(file, "[{link}](https://example.org/{n}) {text}");
            }
            _ => {
                let _ = writeln!(file, "{}", words.take(30));
            }
        }
    }
    file + &notes
}

/// Words that occur as often as in a language, short ones most; the same in every run.
struct Words(u32);

impl Words {
    fn take(&mut self, count: usize) -> String {
        let words: Vec<_> = (0..count).map(|_| self.word()).collect();
        words.join(" ")
    }

    fn word(&mut self) -> String {
        const SYLLABLES: [&str; 16] = [
            "ba", "ne", "tro", "li", "sku", "ven", "mar", "do", "pri", "ka", "shen", "wol", "ri",
            "ta", "ul", "o",
        ];
        // Numerical Recipes' generator: enough for words.
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let part = f64::from(self.0) / f64::from(u32::MAX);
        let mut number = (4000.0 * part.powi(3)) as usize;
        let mut word = String::new();
        loop {
            word.push_str(SYLLABLES[number % 16]);
            number /= 16;
            if number == 0 {
                return word;
            }
        }
    }
}
