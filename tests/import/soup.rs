//! Whatever stands on a page, no word of it goes astray and nothing panics.

use super::kept::numbers;
use policy_brief::author::{Reason, compile, import};
use proptest::prelude::*;

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
