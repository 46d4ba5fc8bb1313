//! Files that are no pages, and pages in other encodings.

use policy_brief::author::{ImportError, import};

#[test]
fn a_file_that_is_no_article_is_called_what_it_is() {
    let login = "<form><h1>Sign in</h1><p>Your name</p><input type=password></form>";
    let words =
        "Draughty rented houses cost tenants and the health service more than insulation would.";
    let head = format!(
        "<head><meta name='description' content='{words}'></head><main><article><h1>Who pays for cold \
         homes?</h1><p>{words}</p></article></main>"
    );
    let cases: [(&[u8], &str); 10] = [
        (b"", "nothing"),
        (b" \n\t\n", "nothing"),
        (b"%PDF-1.7\n1 0 obj", "a PDF"),
        (b"PK\x03\x04word", "a zip archive"),
        (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
        (b"some\0bytes", "binary data"),
        (b"caf\xe9 au lait", "the byte 0xE9 at 3"),
        (login.as_bytes(), "a page that asks for a password"),
        (head.as_bytes(), "a page without running text"),
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

#[test]
fn a_page_in_pairs_of_bytes_is_read_with_or_without_a_mark_at_its_start() {
    let page = "<html><body><h1>Паромы</h1><p>Паромы вернулись без плана, и никто их не считал так долго.</p>";
    let little = || page.encode_utf16().flat_map(u16::to_le_bytes);
    let big = page.encode_utf16().flat_map(u16::to_be_bytes);
    let marked = [0xFF, 0xFE].into_iter().chain(little());
    for bytes in [
        little().collect(),
        big.collect(),
        marked.collect::<Vec<u8>>(),
    ] {
        let markdown = import(&bytes).unwrap().markdown;
        assert!(markdown.contains("title: Паромы\n"), "{markdown}");
    }
}

#[test]
fn letters_that_were_read_in_a_wrong_encoding_are_refused_in_either_alphabet() {
    let latin = "Ð\u{9f}Ð°Ñ\u{80}Ð¾Ð¼Ñ\u{8b} ".repeat(9);
    let cyrillic = "РџР°СЂРѕРјС‹ РІРµСЂРЅСѓР»РёСЃСЊ ".repeat(9);
    for text in [latin, cyrillic] {
        let error = import(format!("<p>{text} a sentence.</p>").as_bytes()).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("found letters that come from"),
            "{error}"
        );
    }
}
