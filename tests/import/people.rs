//! Who wrote a page, as far as it tells.

use super::{article, imported};

const TEXT: &str = "<p>Ferries came back to the river without a plan, and nobody counted them.</p>\
    <h2>How it went</h2><p>They came one by one, and each had a reason of its own to.</p>\
    <p>Then there were five of them, and somebody began to write down who had come.</p>";

/// A page with lines above its text and below.
fn page(above: &str, below: &str) -> String {
    format!("<article><h1>Ferries on the river</h1>{above}{TEXT}{below}</article>")
}

fn names(page: &str) -> Vec<String> {
    let article = article(page);
    article
        .authors
        .iter()
        .map(|author| author.name.clone())
        .collect()
}

#[test]
fn names_that_only_links_keep_apart_are_several() {
    let above = "<p>Authors <a href='/a'>Ilona Varga</a> <a href='/p'>Petr Kovacs</a></p>";
    assert_eq!(names(&page(above, "")), ["Ilona Varga", "Petr Kovacs"]);
}

#[test]
fn a_byline_may_hold_the_day_too() {
    let page = page("<p>Authors: Ilona Varga, Petr Kovacs. 15 May 2020</p>", "");
    assert_eq!(names(&page), ["Ilona Varga", "Petr Kovacs"]);
    assert_eq!(article(&page).date.unwrap().to_string(), "2020-05-15");
}

#[test]
fn an_initial_ends_no_byline() {
    let above = "<p class='contributors'>Report by Ilona T. Varga and Petr Kovacs</p>";
    assert_eq!(names(&page(above, "")), ["Ilona T. Varga", "Petr Kovacs"]);
}

#[test]
fn a_name_above_a_post_is_an_author_with_that_role() {
    let page = page("<h3>Dr Ilona Varga</h3><p>Senior Fellow, Rivers</p>", "");
    let article = article(&page);
    assert_eq!(article.authors[0].name, "Ilona Varga");
    assert_eq!(
        article.authors[0].role.as_deref(),
        Some("Senior Fellow, Rivers")
    );
}

#[test]
fn a_line_of_two_capitalised_words_alone_is_no_author() {
    let markdown = imported(&page("<h2>Foreign Policy</h2>", "")).markdown;
    assert!(markdown.contains("name: \"TODO"), "{markdown}");
}

#[test]
fn below_a_heading_that_announces_authors_a_dash_is_as_good_as_a_verb() {
    let below = "<h3>Про авторів</h3><p>Ілона Варга — економістка, співробітниця центру.</p>";
    let article = article(&page("", below));
    assert_eq!(article.authors[0].name, "Ілона Варга");
    assert!(article.authors[0].biography.is_some());
}

#[test]
fn what_stands_below_contact_at_the_end_is_about_the_authors() {
    let below = "<h2>Kontakt</h2><p>Ilona Varga</p><p>varga@river.example</p>";
    let article = article(&page("<p>Von Ilona Varga</p>", below));
    assert_eq!(
        article.authors[0].email.as_ref().unwrap().as_str(),
        "varga@river.example"
    );
    assert_eq!(article.sections.len(), 1);
}

#[test]
fn a_heading_between_the_title_and_the_author_is_the_standfirst() {
    let article = article(&page(
        "<h2>Five boats and no list</h2><p>By Ilona Varga</p>",
        "",
    ));
    assert_eq!(article.standfirst, "Five boats and no list");
}

#[test]
fn names_before_a_day_are_authors_and_a_town_is_none() {
    let page_of = |line: &str| page(&format!("<div>{line}</div>"), "");
    assert_eq!(
        names(&page_of("Ilona Varga, Petr Kovacs 18 May 2022")),
        ["Ilona Varga", "Petr Kovacs"]
    );
    assert!(names(&page_of("New York, 18 May 2022")).is_empty());
}

#[test]
fn a_last_line_in_italics_that_says_who_somebody_is_tells_of_the_author() {
    let below = "<p><i>Ilona Varga leads the river unit, and she writes a list.</i></p>";
    assert_eq!(names(&page("", below)), ["Ilona Varga"]);
}
