//! What stands around an article and is none of it.

use super::{DIGEST, article, dropped, imported, titles};
use policy_brief::author::Reason;

const TEXT: &str = "<p>Ferries came back to the river without a plan, and nobody counted them.</p>\
    <h2>How it went</h2><p>They came one by one, and each had a reason of its own to.</p>\
    <p>Then there were five of them, and somebody began to write down who had come.</p>\
    <p>The list grew for a year. It is now the only one of its kind on the river.</p>";

fn page(above: &str, below: &str) -> String {
    format!("<article><h1>Ferries on the river</h1>{above}{TEXT}{below}</article>")
}

#[test]
fn a_comment_count_below_the_title_heads_no_comments() {
    let imported = imported(&page(
        "<ul><li>May 3, 2020</li><li>No Comments</li></ul>",
        "",
    ));
    assert_eq!(dropped(&imported, Reason::Comments), ["No Comments"]);
    assert!(imported.markdown.contains("nobody counted them."));
}

#[test]
fn labels_and_reading_times_below_the_title_are_dropped() {
    let imported = imported(&page("<p>Policy brief</p><p>14 min read</p>", ""));
    assert_eq!(
        dropped(&imported, Reason::Navigation),
        ["14 min read", "Policy brief"]
    );
}

#[test]
fn what_a_publisher_says_of_every_text_is_its_imprint_at_the_end_alone() {
    let says = "<p>The views expressed are those of the author and not of the River Office.</p>";
    let imported = imported(&page("", says));
    assert_eq!(dropped(&imported, Reason::Imprint).len(), 1);
    let kept = super::imported(&page(says, ""));
    assert!(dropped(&kept, Reason::Imprint).is_empty());
}

#[test]
fn how_to_cite_a_page_is_no_part_of_it() {
    let below = "<h2>Document Details</h2><ul><li>Format: Paperback</li></ul>\
        <h2>Citation</h2><p>Varga, Ilona, Ferries on the River, 2020. As of May 3, 2021.</p>";
    let imported = imported(&page("", below));
    assert_eq!(dropped(&imported, Reason::Imprint).len(), 4);
}

#[test]
fn headings_over_notes_or_over_nothing_that_was_kept_are_dropped() {
    let below = "<p>A claim.<sup><a href='#n1'>1</a></sup></p><h2>Available downloads</h2>\
        <ul><li><a href='https://a.example/x.pdf'>Download PDF</a></li></ul>\
        <h2>Notes</h2><ol><li id='n1'>The list of 2020.</li></ol>";
    let page = page("", below);
    assert_eq!(titles(&article(&page).sections), ["How it went"]);
    let imported = imported(&page);
    assert_eq!(dropped(&imported, Reason::Notes), ["Notes"]);
    assert!(imported.markdown.contains("[^1]: The list of 2020."));
}

#[test]
fn more_from_somebody_heads_links_to_other_pages() {
    let below = "<h3>More work from the River Office</h3><p>A teaser of another paper, long enough to be text.</p>";
    let imported = imported(&page("", below));
    assert_eq!(dropped(&imported, Reason::Related).len(), 2);
}

#[test]
fn an_address_in_a_menu_is_not_listed_apart_from_the_menu() {
    let page = format!("<nav><a href='/papers'>Papers</a></nav>{}", page("", ""));
    let imported = imported(&page);
    assert!(dropped(&imported, Reason::Link).is_empty());
    assert_eq!(dropped(&imported, Reason::Navigation), ["Papers"]);
}

#[test]
fn on_a_page_of_plain_text_what_stands_above_a_menu_is_no_title() {
    let page =
        format!("To the main content\n\nThe River Office\n\nHome\nAbout us\nContact\n\n{DIGEST}");
    assert_eq!(
        article(&page).title,
        "Working Paper: Ferries return to the delta"
    );
}

#[test]
fn the_way_from_the_first_page_of_a_site_is_dropped() {
    let page = page("", "").replace("<article>", "<p>Papers > Policy briefs</p><article>");
    assert_eq!(
        dropped(&imported(&page), Reason::Navigation),
        ["Papers > Policy briefs"]
    );
}
