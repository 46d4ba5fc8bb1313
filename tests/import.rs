//! What becomes of saved pages.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, in its helpers too"
)]

use policy_brief::author::{ImportError, Imported, Reason, check, compile, import};
use policy_brief::model::{Article, Content, Section};
use proptest::prelude::*;

const DIGEST: &str = include_str!("fixtures/pages/digest.txt");
const INSTITUTE: &str = include_str!("fixtures/pages/institute.html");
const BULLETIN: &str = include_str!("fixtures/pages/biuletyn.html");

fn imported(page: &str) -> Imported {
    import(page.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

fn article(page: &str) -> Article {
    let markdown = imported(page).markdown;
    compile(&markdown).unwrap_or_else(|errors| panic!("{errors:#?}\n{markdown}"))
}

fn titles(sections: &[Section]) -> Vec<&str> {
    sections
        .iter()
        .map(|section| section.title.as_str())
        .collect()
}

fn claims(article: &Article) -> Vec<&str> {
    let groups = article
        .sections
        .iter()
        .filter_map(|section| match &section.content {
            Content::Findings(group) => Some(&group.items),
            _ => None,
        });
    groups
        .flatten()
        .map(|finding| finding.claim.as_str())
        .collect()
}

fn actions(article: &Article) -> Vec<(&str, usize)> {
    let groups = article
        .sections
        .iter()
        .filter_map(|section| match &section.content {
            Content::Recommendations(group) => Some(&group.items),
            _ => None,
        });
    groups
        .flatten()
        .map(|item| (item.action.as_str(), item.rationale.len()))
        .collect()
}

fn dropped(imported: &Imported, reason: Reason) -> Vec<&str> {
    let all = imported
        .dropped
        .iter()
        .filter(|dropped| dropped.reason == reason);
    all.map(|dropped| dropped.text.as_str()).collect()
}

#[test]
fn a_page_saved_as_text_becomes_a_brief_that_compiles() {
    let article = article(DIGEST);
    assert_eq!(article.title, "Working Paper: Ferries return to the delta");
    assert!(article.standfirst.starts_with("The Delta Centre presents"));
    assert_eq!(article.reads, Some(2310));
    assert_eq!(
        article.support.as_ref().unwrap().label,
        "Why Support Delta Digest?"
    );
    assert_eq!(
        titles(&article.sections),
        [
            "Introduction",
            "What was counted",
            "A return or a fashion?",
            "Recommendations: a delta needs all of its towns",
            "Can it last?"
        ]
    );
    assert_eq!(
        claims(&article),
        [
            "Ferries were declared dead in 1998",
            "However, commuters kept three lines alive with their own boats",
            "A crossing takes nine minutes less than the bridge"
        ]
    );
}

#[test]
fn a_recommendation_keeps_the_paragraphs_that_explain_it_and_the_first_ones_introduce() {
    let article = article(DIGEST);
    assert_eq!(
        actions(&article),
        [
            ("There is no way around a common timetable", 1),
            ("Landing stages ought to be open to every boat", 2),
            (
                "A ticket for all lines is necessary, not least to learn who travels",
                1
            )
        ]
    );
    let Content::Recommendations(group) = &article.sections[3].content else {
        panic!("recommendations");
    };
    assert_eq!(group.intro.len(), 1);
}

#[test]
fn authors_have_their_addresses_their_biographies_and_other_spellings() {
    let article = article(DIGEST);
    let [ilona, petr] = article.authors.as_slice() else {
        panic!("two authors")
    };
    assert_eq!(ilona.name, "Ilona Varga");
    assert_eq!(
        ilona.email.as_ref().unwrap().as_str(),
        "i.varga@delta.example"
    );
    let biography = "Ilona Varga is a hydrologist at the Delta Centre. She studied in Szeged.";
    assert_eq!(ilona.biography.as_deref(), Some(biography));
    assert_eq!(petr.name, "Petr Kovács");
    assert_eq!(petr.alternate_name.as_deref(), Some("Petr Kovacs"));
}

#[test]
fn what_is_not_the_article_is_dropped_with_its_reason() {
    let page = imported(DIGEST);
    assert!(dropped(&page, Reason::Spam)[0].starts_with("eskort delta"));
    assert_eq!(dropped(&page, Reason::Repeated).len(), 2);
    assert_eq!(
        dropped(&page, Reason::Sharing),
        ["Share", "Facebook", "Twitter"]
    );
    assert!(dropped(&page, Reason::Comments).len() >= 2);
    assert!(!page.markdown.contains("scort") && !page.markdown.contains("cookies"));
    assert_eq!(
        page.markdown
            .matches("Nobody counted them for twenty years.")
            .count(),
        1
    );
}

#[test]
fn a_page_in_html_keeps_its_tables_figures_notes_and_quotations() {
    let page = imported(INSTITUTE);
    for part in [
        "\n| Who pays | Pounds |\n| --- | --- |\n| Tenant | 1,140 |\n",
        "\n![A map of three towns, coldest streets in blue](https://harbour.example/img/map.png)\nThe coldest streets lie along the river.\n",
        "walls.[^1] This paper",
        "\n[^1]: Four surgeries let us count their winter visits.\n",
        "\n> “I heat the street,” one tenant told us in the second winter.\n",
        "[meter data](https://harbour.example/data/meters)",
    ] {
        assert!(page.markdown.contains(part), "{part}\n{}", page.markdown);
    }
}

#[test]
fn a_page_in_html_tells_who_wrote_it_when_and_where() {
    let markdown = imported(INSTITUTE).markdown;
    for line in [
        "title: \"Who pays for cold homes?\"",
        "language: en-GB",
        "publisher: Harbour Institute",
        "publication: { name: Harbour Institute, url: \"https://harbour.example\" }",
        "support: { label: Donate to the Institute, url: \"https://harbour.example/donate\" }",
        "date: 2024-02-09",
        "  - name: Maja Lindqvist\n    role: Research Director\n    email: maja@harbour.example",
        "  - name: Tomas Reed\n    role: Senior Fellow\n    biography: He taught",
        "  housing: Housing\n  energy: Energy\n  health: Health\n",
        "  government: For the government\n  city-councils: For city councils\n",
    ] {
        assert!(markdown.contains(line), "{line}\n{markdown}");
    }
}

#[test]
fn a_box_beside_the_text_gives_findings_and_headings_name_addressees() {
    let markdown = imported(INSTITUTE).markdown;
    let headings: Vec<_> = markdown
        .lines()
        .filter(|line| line.starts_with("##"))
        .collect();
    let expected = [
        "## Key findings {#key-findings .findings}",
        "### Tenants carry the cost {#tenants-carry-the-cost}",
        "### Doctors see the damage first {#doctors-see-the-damage-first}",
        "### Landlords have no reason to act, since the savings go to somebody else {#landlords-have-no-reason-to}",
        "## Introduction {#introduction}",
        "## How the bill travels {#how-the-bill-travels}",
        "### What tenants spend",
        "## Recommendations {#recommendations .recommendations}",
        "### Make the worst class of house illegal to let from 2027 {#make-the-worst-class-of for=government}",
        "### Pay half of the insulation in advance {#pay-half-of-the-insulation for=government}",
        "### Inspect the coldest streets first, using the maps that surgeries already have {#inspect-the-coldest-streets-first for=city-councils}",
        "## Where this leaves us {#where-this-leaves-us}",
    ];
    assert_eq!(headings, expected);
}

#[test]
fn a_page_without_landmarks_and_in_another_language_is_understood_too() {
    let article = article(BULLETIN);
    assert_eq!(article.title, "Nocne pociągi wracają na tory");
    assert_eq!(article.language.as_str(), "pl-PL");
    assert_eq!(article.date.unwrap().to_string(), "2023-11-20");
    assert_eq!(
        article.authors[0].email.as_ref().unwrap().as_str(),
        "z.malinowska@kolej.example"
    );
    assert_eq!(
        titles(&article.sections),
        ["Wprowadzenie", "Najważniejsze wnioski", "Rekomendacje"]
    );
    assert_eq!(claims(&article).len(), 2);
    assert_eq!(
        actions(&article),
        [
            (
                "Ministerstwa powinny obniżyć nocne stawki do kosztu krańcowego",
                1
            ),
            ("Potrzebny jest także wspólny zakup wagonów", 2)
        ]
    );
}

#[test]
fn code_side_by_side_is_one_piece_of_code() {
    let page = "<p>A first sentence that is long enough to be read as running text.</p>
        <p>A sentence that is long enough to be read as text: <code>a `b`</code><code>c</code></p>";
    let markdown = imported(page).markdown;
    assert!(markdown.contains("``a `b`c``"), "{markdown}");
}

#[test]
fn a_list_of_nothing_is_left_out() {
    let page = "<p>A first sentence that is long enough to be read as running text.</p>
        <ul><li>One<ul><ul></ul></ul></li><li><blockquote></blockquote></li></ul>";
    let markdown = imported(page).markdown;
    assert!(compile(&markdown).is_ok(), "{markdown}");
    assert!(markdown.ends_with("- One\n"), "{markdown}");
}

#[test]
fn lists_in_each_other_deeper_than_a_brief_holds_are_kept_as_far_as_it_does() {
    let deep = "<blockquote><ul><li>".repeat(9);
    let styles = "<strong><em>".repeat(9);
    let text = "A sentence that stands very deep, as it should.";
    let page = format!(
        "<p>A first sentence that is long enough to be read as running text.</p>
         {deep}{styles}<a href='https://a.example/'>{text}</a>"
    );
    let markdown = imported(&page).markdown;
    assert!(compile(&markdown).is_ok(), "{markdown}");
    assert!(markdown.contains("> - > "), "{markdown}");
    assert!(
        markdown.contains(&format!("[{text}](https://a.example/)")),
        "{markdown}"
    );
}

#[test]
fn a_comma_in_a_line_that_asks_for_support_stays_in_it() {
    let page = DIGEST.replace(
        "Why Support Delta Digest?",
        "Why Support Delta Digest, read and free",
    );
    assert_eq!(
        article(&page).support.as_ref().unwrap().label,
        "Why Support Delta Digest, read and free"
    );
}

#[test]
fn what_the_page_does_not_tell_is_a_placeholder_that_is_warned_of() {
    let checked = check(&imported(DIGEST).markdown, None);
    let article = checked.article.expect("an article");
    assert_eq!(
        (article.date, &article.source, &article.publisher),
        (None, &None, &None)
    );
    let missing = ["publisher", "date", "source"];
    for key in missing {
        let warned = checked.diagnostics.iter().any(|diagnostic| {
            diagnostic.message.starts_with("found the placeholder")
                && diagnostic.message.ends_with(&format!("`{key}`"))
        });
        assert!(warned, "{key}");
    }
}

#[test]
fn a_file_that_is_no_article_is_called_what_it_is() {
    let login = "<form><h1>Sign in</h1><p>Your name</p><input type=password></form>";
    let cases: [(&[u8], &str); 9] = [
        (b"", "nothing"),
        (b" \n\t\n", "nothing"),
        (b"%PDF-1.7\n1 0 obj", "a PDF"),
        (b"PK\x03\x04word", "a zip archive"),
        (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
        (b"some\0bytes", "binary data"),
        (b"caf\xe9 au lait", "the byte 0xE9 at 3"),
        (login.as_bytes(), "a page that asks for a password"),
        (
            b"<html><body><nav><a href='/'>Home</a></nav></body></html>",
            "a page without running text",
        ),
    ];
    for (page, what) in cases {
        let error = import(page).expect_err(what).to_string();
        assert!(
            error.starts_with(&format!("found {what}")) && error.contains("expected"),
            "{error}"
        );
    }
    let deep = "<div>".repeat(5000) + "text";
    assert_eq!(import(deep.as_bytes()), Err(ImportError::TooDeep));
}

#[test]
fn a_page_in_an_encoding_that_it_declares_is_read_in_it() {
    let page = b"<html><head><meta charset=windows-1251></head><body><h1>\xcf\xe0\xf0\xee\xec\xfb</h1>\
        <p>\xcf\xe0\xf0\xee\xec\xfb \xe2\xe5\xf0\xed\xf3\xeb\xe8\xf1\xfc \xe1\xe5\xe7 \xef\xeb\xe0\xed\xe0, \xe8 \xed\xe8\xea\xf2\xee \xe8\xf5 \xed\xe5 \xf1\xf7\xe8\xf2\xe0\xeb \xf2\xe0\xea \xe4\xee\xeb\xe3\xee.</p></body></html>";
    let markdown = import(page).unwrap().markdown;
    assert!(
        markdown.contains("title: Паромы") && markdown.contains("language: ru"),
        "{markdown}"
    );
}

/// A page of an article and what surrounds it. Every word that counts stands on it once, but for
/// the teaser.
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
fn numbers(text: &str) -> Vec<usize> {
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

/// All words that a reader of the page sees, as a parser of its own finds them.
fn visible(html: &str) -> Vec<String> {
    let document = scraper::Html::parse_document(html);
    let silent = [
        "script", "style", "head", "template", "noscript", "title", "textarea", "select", "option",
        "iframe", "svg", "math",
    ];
    let texts = document.tree.nodes().filter_map(|node| {
        let text = node.value().as_text()?;
        let hides = |node: ego_tree::NodeRef<'_, scraper::Node>| {
            node.value()
                .as_element()
                .is_some_and(|element| silent.contains(&element.name()))
        };
        (!node.ancestors().any(hides)).then(|| text.to_string())
    });
    let words: Vec<_> = texts.collect();
    words.iter().flat_map(|text| numbered(text)).collect()
}

fn numbered(text: &str) -> Vec<String> {
    numbers(text).into_iter().map(|n| n.to_string()).collect()
}

/// Tags in any order, with text between them.
fn soup() -> impl Strategy<Value = String> {
    const TAGS: [&str; 40] = [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<ul>",
        "<li>",
        "</li>",
        "</ul>",
        "<ol start=3>",
        "</ol>",
        "<h1>",
        "</h1>",
        "<h2>",
        "</h2>",
        "<h4>",
        "</h4>",
        "<em>",
        "</em>",
        "<strong>",
        "</strong>",
        "<a href='https://a.example/(x)_y'>",
        "<a href='#n'>",
        "</a>",
        "<br>",
        "<blockquote>",
        "</blockquote>",
        "<aside class=share>",
        "</aside>",
        "<nav>",
        "</nav>",
        "<main>",
        "</main>",
        "<pre>",
        "</pre>",
        "<p id=n>",
        "<sup>",
        "</sup>",
        "<code>",
        "</code>",
        "<hr>",
    ];
    const WORDS: [&str; 22] = [
        " A sentence of WORD words that has an end, as it should. ",
        "WORD",
        " ",
        "* WORD",
        "1. WORD",
        "# WORD",
        "Key findings",
        "Recommendations",
        "We should act on WORD. ",
        "About the authors",
        "[^1] WORD",
        "`WORD`",
        "{#id} WORD",
        "> WORD",
        "&lt;b&gt; WORD",
        "WORD!",
        "__WORD__",
        "About: WORD|WORD",
        "WORD -- WORD",
        "\u{a0}",
        "Comments",
        "\\WORD",
    ];
    let token = prop_oneof![
        prop::sample::select(&TAGS[..]),
        prop::sample::select(&WORDS[..])
    ];
    prop::collection::vec(token, 0..60).prop_map(|tokens| {
        let mut n = 0;
        let mut page =
            String::from("<p>A first sentence that is long enough to be read as running text.</p>");
        for token in tokens {
            let mut parts = token.split("WORD");
            page.push_str(parts.next().unwrap_or_default());
            for part in parts {
                n += 1;
                page.push_str(&format!("word{n}x{part}"));
            }
        }
        page
    })
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

    #[test]
    fn words_in_are_words_out_and_words_dropped_whatever_the_markup(page in soup()) {
        if let Ok(imported) = import(page.as_bytes()) {
            let mut found = numbered(&imported.markdown);
            let lists = imported.dropped.iter().filter(|dropped| dropped.reason != Reason::Link || !dropped.text.contains("://"));
            found.extend(lists.flat_map(|dropped| numbered(&dropped.text)));
            let mut expected = visible(&page);
            found.sort();
            expected.sort();
            prop_assert_eq!(found, expected, "{}\n---\n{}\n---\n{:#?}", page, imported.markdown, imported.dropped);
            let compiled = compile(&imported.markdown);
            prop_assert!(compiled.is_ok(), "{:#?}\n{}\n---\n{}", compiled, imported.markdown, page);
        }
    }

    #[test]
    fn no_bytes_make_the_importer_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(imported) = import(&bytes) {
            let _ = compile(&imported.markdown);
        }
    }

    #[test]
    fn any_text_is_imported_to_what_compiles(text in "\\PC{0,40}(\n{1,2}[•#>*0-9. -]{0,3}\\PC{0,60}){0,12}") {
        if let Ok(imported) = import(text.as_bytes()) {
            let compiled = compile(&imported.markdown);
            prop_assert!(compiled.is_ok(), "{:#?}\n{}\n---\n{}", compiled, imported.markdown, text);
        }
    }
}
