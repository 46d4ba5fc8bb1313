//! Every sentence of an article stands in its brief.

use super::imported;
use policy_brief::author::compile;
use proptest::prelude::*;

#[derive(Clone, Debug)]
struct Page {
    parts: Vec<Part>,
    has_teaser: bool,
}

#[derive(Clone, Debug)]
enum Part {
    Heading,
    Findings,
    Recommendations,
    Paragraph(usize),
    List(usize),
    Pictures,
    Noise(usize),
}

/// Words that are on the page and nowhere else, numbered in its order.
#[derive(Default)]
struct Words(usize);

impl Words {
    fn sentence(&mut self) -> String {
        let words: Vec<_> = (0..9).map(|_| self.next()).collect();
        format!("The {} of it.", words.join(" and "))
    }

    fn next(&mut self) -> String {
        self.0 += 1;
        format!("word{}x", self.0)
    }
}

const NOISE: [(&str, &str); 5] = [
    (
        "Share\nTweet\nPrint",
        "<div class='share'><a href='#'>Tweet</a> <a href='#'>Print</a></div>",
    ),
    ("77 reads", "<p>77 reads</p>"),
    (
        "This site uses cookies. Accept all cookies.",
        "<div id='cookie-notice'><p>This site uses cookies. Accept all cookies.</p></div>",
    ),
    (
        "casino escort bonus casino escort bonus casino escort",
        "<div style='display: none'><a href='https://s.example/'>casino escort bonus</a></div>",
    ),
    (
        "Related articles: another page",
        "<aside><h3>Related articles</h3><a href='/x'>another page</a></aside>",
    ),
];

impl Page {
    fn text(&self) -> String {
        let mut words = Words::default();
        let title = format!("A title of {}", words.next());
        let lead = [words.sentence(), words.sentence()].join(" ");
        let mut page = format!("Home\nAbout us\nContact\n\n{title}\n\n");
        if self.has_teaser {
            page += &format!("{}...\n\n\n", lead.split(". ").next().unwrap());
        }
        page += &format!("{lead}\n\n{}\n\n", words.sentence());
        for part in &self.parts {
            page += &match part {
                Part::Heading => format!("A heading with {}\n\n{}", words.next(), words.sentence()),
                Part::Findings => "Key findings".to_owned() + "\n\n" + &bullets(3, &mut words),
                Part::Recommendations => format!(
                    "Recommendations\n\nTowns should {}\n\nThey {}",
                    words.sentence(),
                    words.sentence()
                ),
                Part::Paragraph(n) => sentences(*n, &mut words),
                Part::List(n) => format!(
                    "It has parts, as {}:\n\n{}",
                    words.sentence().trim_end_matches('.'),
                    bullets(*n, &mut words)
                ),
                Part::Pictures => format!("{}\n\n{}", words.sentence(), sentences(2, &mut words)),
                Part::Noise(n) => NOISE[*n].0.to_owned(),
            };
            page += "\n\n";
        }
        page
    }

    fn html(&self) -> String {
        let mut words = Words::default();
        let title = format!("A title of {}", words.next());
        let lead = [words.sentence(), words.sentence()].join(" ");
        let mut page =
            format!("<html lang=en><body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>");
        if self.has_teaser {
            page += &format!("<p>{}…</p>", lead.split(". ").next().unwrap());
        }
        page += &format!("<p>{lead}</p><p>{}</p>", words.sentence());
        for part in &self.parts {
            page += &match part {
                Part::Heading => format!(
                    "<h2>A heading with {}</h2><p>{}</p>",
                    words.next(),
                    words.sentence()
                ),
                Part::Findings => format!("<h2>Key findings</h2>{}", items(3, &mut words)),
                Part::Recommendations => {
                    format!(
                        "<h2>Recommendations</h2><p>Towns should {}</p><p>They <em>{}</em></p>",
                        words.sentence(),
                        words.sentence()
                    )
                }
                Part::Paragraph(n) => format!("<p>{}</p>", sentences(*n, &mut words)),
                Part::List(n) => format!(
                    "<p>It has parts, as {}:</p>{}",
                    words.sentence().trim_end_matches('.'),
                    items(*n, &mut words)
                ),
                Part::Pictures => format!(
                    "<figure><img src=a.png><figcaption>{}</figcaption></figure>\
                     <p>{} <a href='https://a.example/'><img src=b.png></a> {}</p>",
                    words.sentence(),
                    words.sentence(),
                    words.sentence()
                ),
                Part::Noise(n) => NOISE[*n].1.to_owned(),
            };
        }
        page + "</article><footer>All rights reserved</footer></body></html>"
    }

    fn words(&self) -> usize {
        let mut words = Words::default();
        let _ = Self {
            has_teaser: false,
            ..self.clone()
        }
        .text_into(&mut words);
        words.0
    }

    fn text_into(&self, words: &mut Words) -> String {
        let page = self.text();
        let last = numbers(&page).into_iter();
        words.0 = last.max().unwrap_or_default();
        page
    }
}

fn sentences(n: usize, words: &mut Words) -> String {
    let all: Vec<_> = (0..n).map(|_| words.sentence()).collect();
    all.join(" ")
}

fn bullets(n: usize, words: &mut Words) -> String {
    let all: Vec<_> = (0..n)
        .map(|_| format!("  • {}", sentences(2, words)))
        .collect();
    all.join("\n")
}

fn items(n: usize, words: &mut Words) -> String {
    let all: Vec<_> = (0..n)
        .map(|_| format!("<li>{}</li>", sentences(2, words)))
        .collect();
    format!("<ul>{}</ul>", all.concat())
}

/// The numbers of the counted words in a text, in their order; ids of headings are no words.
pub(crate) fn numbers(text: &str) -> Vec<usize> {
    let lines = text.lines().map(|line| match line.rsplit_once(" {#") {
        Some((heading, _)) if line.starts_with("##") => heading,
        _ => line,
    });
    // Markup may set two words side by side, `word1xword2x`.
    let ends = lines.flat_map(|line| line.split("word").skip(1));
    let digits = ends.map(|end| {
        end.split(|c: char| !c.is_ascii_digit())
            .next()
            .unwrap_or_default()
    });
    digits.filter_map(|digits| digits.parse().ok()).collect()
}

fn page() -> impl Strategy<Value = Page> {
    let part = prop_oneof![
        2 => Just(Part::Heading),
        1 => Just(Part::Findings),
        1 => Just(Part::Recommendations),
        4 => (1_usize..5).prop_map(Part::Paragraph),
        1 => (2_usize..4).prop_map(Part::List),
        1 => Just(Part::Pictures),
        2 => (0..NOISE.len()).prop_map(Part::Noise),
    ];
    (prop::collection::vec(part, 0..12), any::<bool>())
        .prop_map(|(parts, has_teaser)| Page { parts, has_teaser })
}

/// Every word of the article stands in the brief once and in order; the teaser's words, which the
/// page has twice, are in the list of what was dropped.
fn assert_kept(page: &Page, source: &str) -> Result<(), TestCaseError> {
    let imported = imported(source);
    let kept = numbers(&imported.markdown);
    let expected: Vec<_> = (1..=page.words()).collect();
    prop_assert_eq!(
        &kept,
        &expected,
        "{}\n---\n{}\n---\n{:#?}",
        source,
        imported.markdown,
        imported.dropped
    );
    let lost: usize = imported
        .dropped
        .iter()
        .map(|dropped| numbers(&dropped.text).len())
        .sum();
    prop_assert_eq!(lost, if page.has_teaser { 9 } else { 0 });
    let compiled = compile(&imported.markdown);
    prop_assert!(compiled.is_ok(), "{:#?}\n{}", compiled, imported.markdown);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_sentence_of_a_text_page_is_kept_once_and_in_order(page in page()) {
        assert_kept(&page, &page.text())?;
    }

    #[test]
    fn every_sentence_of_an_html_page_is_kept_once_and_in_order(page in page()) {
        assert_kept(&page, &page.html())?;
    }
}

#[test]
fn the_words_of_a_mark_whose_note_is_empty_are_kept() {
    let page = "<p>A first sentence that is long enough to be read as running text.</p>\
                <sup><a href='#n'>word1x</sup><p id=n>";
    let markdown = imported(page).markdown;
    assert!(markdown.contains("word1x"), "{markdown}");
}
