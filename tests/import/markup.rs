//! What becomes of elements that mean something.

use super::{article, claims, imported, titles};
use policy_brief::author::compile;

#[test]
fn code_side_by_side_is_one_piece_of_code() {
    let page = "<p>A first sentence that is long enough to be read as running text.</p>
        <p>A sentence that is long enough to be read as text: <code>a `b`</code><code>c</code></p>";
    let markdown = imported(page).markdown;
    assert!(markdown.contains("``a `b`c``"), "{markdown}");
}

#[test]
fn code_of_nothing_is_no_text() {
    let text = "<p>A first sentence that is long enough to be read as running text.</p>";
    for (part, end) in [
        (
            "<h2>One</h2><h3><b><code> </code></b></h3><p>Two.</p>",
            "## One {#one}\n\nTwo.\n",
        ),
        (
            "<ul><li>One<ul><li><code></code></li></ul></li></ul>",
            "\n- One\n",
        ),
    ] {
        let markdown = imported(&format!("<article>{text}{part}</article>")).markdown;
        assert!(markdown.ends_with(end), "{markdown}");
    }
}

#[test]
fn points_that_were_typed_as_code_keep_their_text() {
    let page = "<p>A first sentence that is long enough to be read as running text.</p>
        <h2><code>One</h2>* Two<div>* Three</code>";
    let markdown = imported(page).markdown;
    assert!(markdown.ends_with("\n- `Two`\n- `Three`\n"), "{markdown}");
}

#[test]
fn a_raised_link_that_says_more_than_a_mark_keeps_its_text() {
    let page = "<article><p>A first sentence that is long enough to be read as running text.</p>
        <p>A sentence with a link <sup><a href='#n'>annex</a></sup> that goes on to its end.</p>
        <p id=n>The annex holds all of the tables and what they were made of.</p></article>";
    let markdown = imported(page).markdown;
    assert!(markdown.contains("a link annex that"), "{markdown}");
    assert!(markdown.contains("The annex holds"), "{markdown}");
}

#[test]
fn a_stressed_link_behind_an_exclamation_mark_is_no_picture() {
    let page = "<p>A first sentence that is long enough to be read as running text.</p>
        <p>Look here!<em><a href='https://a.example/'><b>there</b></a></em> A sentence to end it.</p>";
    let markdown = imported(page).markdown;
    assert!(compile(&markdown).is_ok(), "{markdown}");
}

#[test]
fn a_list_that_counts_from_three_stays_a_list_behind_the_text_of_another() {
    let page = "<p>A first sentence that is long enough to be read as running text.</p>
        <ul><li>One<ol start=3><li>Three<pre>a\n\nb</pre></li></ol></li></ul>";
    let markdown = imported(page).markdown;
    let article = compile(&markdown).expect("no errors");
    let json = serde_json::to_string(&*article).expect("JSON");
    assert!(json.contains(r#""start":3"#), "{markdown}");
    assert!(json.contains(r#"{"code":"a\n\nb"}"#), "{markdown}");
}

#[test]
fn code_that_touches_stressed_code_stays_apart() {
    let page = "<p>A first sentence that is long enough to be read as running text.</p>
        <p>A sentence with<em><code>one</code></em><code>[^1]</code> that goes on to its end.</p>";
    let markdown = imported(page).markdown;
    assert!(markdown.contains("`one` `[^1]`"), "{markdown}");
    assert!(compile(&markdown).is_ok(), "{markdown}");
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

/// Text before and behind what a test is about.
fn page(parts: &str) -> String {
    format!(
        "<article><h1>Ferries on the river</h1>\
         <p>Ferries came back to the river without a plan, and nobody counted them.</p>\
         <h2>How it went</h2><p>They came one by one, and each had a reason of its own to.</p>\
         {parts}</article>"
    )
}

#[test]
fn a_table_that_lays_out_a_page_is_no_table() {
    let text = "A paragraph of some length, as the columns of old pages hold them. ".repeat(3);
    let paragraphs = format!("<p>{text}</p>").repeat(5);
    let markdown = imported(&format!(
        "<table><tr><td><a href='/'>Home</a></td><td><h1>A title of it</h1>{paragraphs}</td></tr>\
         <tr><td>One</td><td>Two</td></tr></table>"
    ))
    .markdown;
    assert!(!markdown.contains("| --- |"), "{markdown}");
}

#[test]
fn paragraphs_that_start_with_a_sign_or_count_are_a_list() {
    for (first, second) in [("• ", "• "), ("– ", "– "), ("1. ", "2. "), ("1) ", "2) ")] {
        let article = article(&page(&format!(
            "<h2>Key findings</h2><p>{first}Ferries are many.</p><p>{second}Bridges are few.</p>"
        )));
        assert_eq!(claims(&article), ["Ferries are many", "Bridges are few"]);
    }
}

#[test]
fn lines_of_one_paragraph_that_start_with_a_sign_are_a_list() {
    let article = article(&page(
        "<h2>Key findings</h2><p>We found this:<br>• Ferries are many.<br>• Bridges are few.</p>",
    ));
    assert_eq!(claims(&article), ["Ferries are many", "Bridges are few"]);
}

#[test]
fn what_is_said_in_a_dialogue_is_no_list() {
    let markdown = imported(&page(
        "<p>They talked on the pier for a while.</p><p>– Is it late today?</p><p>– It is.</p>",
    ))
    .markdown;
    assert!(
        markdown.contains("– Is it late today?\n\n– It is."),
        "{markdown}"
    );
}

#[test]
fn the_title_of_a_part_that_opens_is_a_heading() {
    for title in [
        "<summary>Count the boats</summary>",
        "<div class='tab-title'><a>Count the boats</a></div>",
    ] {
        let markdown = imported(&page(&format!(
            "<h2>Recommendations</h2><details>{title}<p>It takes a day.</p></details>\
             <details><summary>Publish the list</summary><p>It takes another.</p></details>"
        )))
        .markdown;
        assert!(
            markdown.contains("\n### Count the boats {#count-the-boats}\n\nIt takes a day.\n"),
            "{markdown}"
        );
    }
}

#[test]
fn a_page_that_is_put_together_of_widgets_keeps_its_text() {
    let widget =
        |text: &str| format!("<div class='widget'><div class='widget-box'>{text}</div></div>");
    let text = "A paragraph that stands in a box of its own, as page builders have it.";
    let markdown = imported(&format!(
        "<article>{}{}{}</article>",
        widget("<h1>Ferries on the river</h1>"),
        widget(&format!("<p>{text}</p>")),
        widget("<p>It is followed by a second one, which ends the text there.</p>")
    ))
    .markdown;
    assert!(
        markdown.contains(text) && markdown.contains("ends the text there."),
        "{markdown}"
    );
}

#[test]
fn headings_of_a_lower_rank_before_the_first_of_the_highest_divide_too() {
    let article = article(
        "<article><h1>Ferries on the river</h1><h3>The issue</h3>\
         <p>Ferries came back to the river without a plan, and nobody counted them.</p>\
         <h2>What next</h2><p>They came one by one, and each had a reason of its own to.</p></article>",
    );
    assert_eq!(titles(&article.sections), ["The issue", "What next"]);
}

#[test]
fn a_title_in_a_line_before_sections_of_the_first_level_is_the_title() {
    let article = article(
        "<title>Ferries on the river</title><p class='Title'>Ferries on the river</p>\
         <p>Ferries came back to the river without a plan, and nobody counted them.</p>\
         <h1>Key findings</h1><p>· Ferries are many.</p><p>· Bridges are few.</p>\
         <h1>What next</h1><p>They came one by one, and each had a reason of its own to.</p>",
    );
    assert_eq!(article.title, "Ferries on the river");
    assert_eq!(titles(&article.sections), ["Key findings", "What next"]);
    assert_eq!(claims(&article).len(), 2);
}

#[test]
fn in_short_at_the_start_of_a_sentence_heads_no_findings() {
    let article = article(&page(
        "<p><b>In short:</b> they are many, and few were counted.</p>",
    ));
    assert!(claims(&article).is_empty());
}
