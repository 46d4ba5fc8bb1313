//! Pictures with captions, from the author's file to the page.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

use policy_brief::{
    author::{check, compile, import, prerender, to_json},
    logic::Labels,
    model::{Article, Block, Content, Figure, ImageSource, Inline},
    state::InitiallyOpen,
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const DRAWING: &str = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360.4\"><path d=\"M0 0h9\"/></svg>\n";

/// The first bytes of a PNG of 3 by 2 pixels.
const PNG: [u8; 33] = [
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0,
    3, 0, 0, 0, 2, 8, 6, 0, 0, 0, 0, 0, 0, 0,
];

fn brief(body: &str) -> String {
    format!("---\ntitle: T\nstandfirst: S\nlanguage: en\n---\n\n## Text {{#text}}\n\n{body}\n")
}

fn blocks(article: &Article) -> Vec<&Block> {
    match &article.sections[0].content {
        Content::Narrative(passages) => passages.iter().flat_map(|one| &one.blocks).collect(),
        other => panic!("{other:?}"),
    }
}

fn figure(article: &Article) -> &Figure {
    match blocks(article)[0] {
        Block::Figure(figure) => figure,
        other => panic!("{other:?}"),
    }
}

fn first_error(body: &str) -> String {
    let errors = compile(&brief(body)).expect_err("a fault");
    errors[0].to_string()
}

/// An empty folder of its own for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("figures-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

#[test]
fn a_paragraph_that_begins_with_a_picture_is_a_figure_and_the_rest_its_caption() {
    let article = compile(&brief(
        "![A map of *three* towns](maps/towns.svg)\nWhere it is [cold](https://a.example/).[^n]\n\n[^n]: As measured.",
    ))
    .expect("it compiles");
    let figure = figure(&article);
    assert_eq!(figure.src.as_str(), "maps/towns.svg");
    assert_eq!(figure.alt, "A map of three towns");
    assert_eq!(figure.caption[0], Inline::Text("Where it is ".to_owned()));
    assert!(matches!(figure.caption[1], Inline::Link { .. }));
    assert!(matches!(figure.caption[3], Inline::Footnote(_)));
    let json = to_json(&article).expect("JSON");
    assert_eq!(Article::from_json(json.as_bytes()).as_ref(), Ok(&article));
}

#[test]
fn a_picture_in_a_list_or_a_quotation_is_a_figure_too() {
    let article =
        compile(&brief("- ![a](a.png)\n- text\n\n> ![b](b.png) Below.")).expect("it compiles");
    let blocks = blocks(&article);
    assert!(
        matches!(blocks[0], Block::List { entries, .. } if matches!(entries[0][0], Block::Figure(_)))
    );
    assert!(
        matches!(blocks[1], Block::Quote(inner) if matches!(&inner[0], Block::Figure(figure)
        if figure.caption == [Inline::Text("Below.".to_owned())]))
    );
}

#[test]
fn a_picture_amid_text_is_refused_where_it_stands() {
    for body in [
        "Text ![a](a.png)",
        "![a](a.png) ![b](b.png)",
        "[![a](a.png)](https://a.example/)",
        "*![a](a.png)*",
        "| ![a](a.png) |\n| --- |",
    ] {
        let error = first_error(body);
        assert!(
            error.contains("found an image inside a text"),
            "{body}: {error}"
        );
    }
    assert!(first_error("Text ![a](a.png)").starts_with("9:6: error"));
}

#[test]
fn only_pictures_below_the_brief_and_on_the_web_are_shown() {
    for address in [
        "../a.png",
        "/a.png",
        "//a.example/a.png",
        "a//b.png",
        ".hidden.png",
        "a/../b.png",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "a.png?x",
        "a.png#x",
        "C:a.png",
        "%2e%2e/a.png",
        "mailto:a@b.example",
        "#text",
        "https://user@a.example/a.png",
        "",
    ] {
        let found = ImageSource::try_from(address.to_owned());
        assert!(found.is_err(), "{address}");
        let error = first_error(&format!("![a](<{address}>)"));
        assert!(
            error.contains("expected a picture beside the brief"),
            "{error}"
        );
    }
    for address in [
        "a.png",
        "maps/de-2.svg",
        "a_b/~c.webp",
        "https://a.example/x.png?y=1",
    ] {
        assert!(
            ImageSource::try_from(address.to_owned()).is_ok(),
            "{address}"
        );
    }
}

#[test]
fn raw_html_in_an_alternative_is_refused() {
    assert!(first_error("![a <b>](a.png)").contains("found raw HTML, `<b>`"));
}

#[test]
fn a_title_is_refused_as_a_caption_stands_below() {
    let error = first_error("![a](a.png \"Caption\")");
    assert!(
        error.contains("a caption stands on the line below"),
        "{error}"
    );
}

#[test]
fn a_caption_nested_as_deep_as_may_be_is_read_back_and_one_deeper_is_refused() {
    let nested = |lists: usize, text: &str| {
        "- ".repeat(lists) + "![a](a.png)\n" + &"  ".repeat(lists) + text
    };
    for text in ["x", "*x*", "***x***", "***[x](#text)***"] {
        let depths = (0..9).map(|lists| compile(&brief(&nested(lists, text))));
        let mut refused = 0;
        for article in depths {
            match article {
                Ok(article) => {
                    assert_eq!(refused, 0);
                    let json = to_json(&article).expect("within the limits");
                    assert!(Article::from_json(json.as_bytes()).is_ok());
                }
                Err(_) => refused += 1,
            }
        }
        assert!(refused > 0);
    }
}

#[test]
fn the_file_tells_its_size() {
    let folder = folder("size");
    fs::write(folder.join("map.svg"), DRAWING).expect("a file");
    fs::write(folder.join("photo.png"), PNG).expect("a file");
    let size = |name: &str| {
        let checked = check(&brief(&format!("![a]({name})")), Some(&folder));
        let article = checked.article.expect("it compiles");
        let Figure { width, height, .. } = figure(&article);
        (width.expect("a width"), height.expect("a height"))
    };
    assert_eq!(size("map.svg"), (640, 360));
    assert_eq!(size("photo.png"), (3, 2));
}

#[test]
fn a_picture_that_is_not_there_or_no_picture_is_a_located_error() {
    let folder = folder("missing");
    fs::write(folder.join("text.png"), "not a picture").expect("a file");
    fs::write(folder.join("page.svg"), "<p>no drawing</p>").expect("a file");
    fs::write(folder.join("notes.txt"), "text").expect("a file");
    for (name, message) in [
        ("gone.png", "which cannot be read"),
        ("text.png", "which is no image/png"),
        ("page.svg", "without an `svg` element"),
        ("notes.txt", "expected an avif, gif, jpg, png, svg or webp"),
    ] {
        let checked = check(&brief(&format!("Text.\n\n![a]({name})")), Some(&folder));
        assert!(checked.article.is_none());
        let error = checked.diagnostics[0].to_string();
        assert!(
            error.starts_with("11:1: error") && error.contains(message),
            "{error}"
        );
    }
}

#[test]
fn a_picture_of_another_site_or_a_heavy_one_is_a_warning() {
    let folder = folder("heavy");
    let mut heavy = PNG.to_vec();
    heavy.resize(600_000, 0);
    fs::write(folder.join("heavy.png"), heavy).expect("a file");
    for (address, message) in [
        ("https://a.example/a.png", "a picture on another site"),
        ("heavy.png", "a picture of 600 kB"),
    ] {
        let checked = check(&brief(&format!("![a]({address})")), Some(&folder));
        assert!(checked.article.is_some());
        let warning = checked.diagnostics[0].to_string();
        assert!(
            warning.contains("warning") && warning.contains(message),
            "{warning}"
        );
    }
}

#[test]
fn a_figure_is_shown_with_its_size_alternative_and_caption() {
    let folder = folder("shown");
    fs::write(folder.join("map.svg"), DRAWING).expect("a file");
    let checked = check(
        &brief("![\"Towns\" & \\<rivers>](map.svg)\nThe *cold*."),
        Some(&folder),
    );
    let html = prerender(
        &checked.article.expect("it compiles"),
        &Labels::english(),
        InitiallyOpen::None,
    );
    let shown = "<figure><img src=\"map.svg\" alt=\"&quot;Towns&quot; &amp; &lt;rivers&gt;\" \
                 loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\" width=\"640\" \
                 height=\"360\"><figcaption>The <em>cold</em>.</figcaption></figure>";
    assert!(html.contains(shown), "{html}");
}

#[test]
fn build_puts_the_pictures_beside_the_json() {
    let folder = folder("build");
    fs::create_dir_all(folder.join("in/maps")).expect("a folder");
    fs::create_dir_all(folder.join("out")).expect("a folder");
    fs::write(folder.join("in/maps/map.svg"), DRAWING).expect("a file");
    fs::write(folder.join("in/paper.md"), brief("![a](maps/map.svg)")).expect("a file");
    let output = Command::new(env!("CARGO_BIN_EXE_brief"))
        .arg("build")
        .arg(folder.join("in/paper.md"))
        .arg("-o")
        .arg(folder.join("out/paper.json"))
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let copy = fs::read_to_string(folder.join("out/maps/map.svg")).expect("a copy");
    assert_eq!(copy, DRAWING);
}

/// A page of enough text to be one, with `body` in it.
fn page(body: &str) -> String {
    let text = "The town measured its river for ten years and found it low in each of them.";
    format!(
        "<html lang=en><title>The river</title><article><h1>The river is low</h1>\
         <p>{text} {text} Nobody had expected it.</p>{body}<p>{text} It is still low.</p></article></html>"
    )
}

#[test]
fn the_pictures_of_a_saved_page_are_brought_along() {
    let folder = folder("import");
    let saved = folder.join("The river_files");
    fs::create_dir_all(&saved).expect("a folder");
    fs::write(saved.join("Map 1.svg"), DRAWING).expect("a file");
    let html = page(
        "<figure><img src='./The%20river_files/Map%201.svg' alt='A map'>\
         <figcaption>Low <a href='https://a.example/'>everywhere</a>.</figcaption></figure>",
    );
    fs::write(folder.join("page.html"), html).expect("a file");
    fs::create_dir_all(folder.join("content")).expect("a folder");
    let output = Command::new(env!("CARGO_BIN_EXE_brief"))
        .arg("import")
        .arg(folder.join("page.html"))
        .arg("-o")
        .arg(folder.join("content/river.md"))
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let markdown = fs::read_to_string(folder.join("content/river.md")).expect("a brief");
    let expected = "\n![A map](The-river_files/Map-1.svg)\nLow [everywhere](https://a.example/).\n";
    assert!(markdown.contains(expected), "{markdown}");
    let checked = check(&markdown, Some(&folder.join("content")));
    assert!(checked.article.is_some(), "{:#?}", checked.diagnostics);
}

#[test]
fn a_picture_that_cannot_be_brought_along_is_told_and_the_brief_written() {
    let folder = folder("import-gone");
    let html = page("<p><img src='river_files/gone.png' alt='Gone'></p>");
    fs::write(folder.join("page.html"), html).expect("a file");
    let output = Command::new(env!("CARGO_BIN_EXE_brief"))
        .arg("import")
        .arg(folder.join("page.html"))
        .arg("-o")
        .arg(folder.join("out.md"))
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.contains("note: the picture ") && said.contains("gone.png"),
        "{said}"
    );
    assert!(folder.join("out.md").exists());
}

#[test]
fn pictures_amid_text_become_figures_of_their_own() {
    let html = page(
        "<p><img src='https://a.example/1.png' alt=first>Text behind <b>it <img src='https://a.example/2.png' alt=second></b>.</p>\
         <ul><li>An entry <img src='https://a.example/3.png' alt=third></li></ul>\
         <table><tr><th>A</th><th>B</th></tr><tr><td><img src='https://a.example/4.png' alt=fourth>1</td><td>2</td></tr></table>",
    );
    let markdown = import(html.as_bytes()).expect("a page").markdown;
    compile(&markdown).unwrap_or_else(|errors| panic!("{errors:#?}\n{markdown}"));
    for part in [
        "\n![first](https://a.example/1.png)\n",
        "\n![second](https://a.example/2.png)\n",
        "\n  ![third](https://a.example/3.png)\n",
        "\n![fourth](https://a.example/4.png)\n",
    ] {
        assert!(markdown.contains(part), "{part} is not in {markdown}");
    }
}

#[test]
fn a_picture_that_nothing_leads_to_is_listed_as_dropped() {
    for address in [
        "../up.png",
        "/root.png",
        "data:image/png;base64,AAAA",
        "ftp://a.example/a.png",
    ] {
        let html = page(&format!(
            "<p>Text. <img src='{address}' alt='Seen by few'></p>"
        ));
        let imported = import(html.as_bytes()).expect("a page");
        assert!(!imported.markdown.contains("!["), "{address}");
        let dropped = imported.dropped.iter().any(|one| one.text == "Seen by few");
        assert!(dropped, "{address}: {:?}", imported.dropped);
    }
}
