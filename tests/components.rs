//! The page as HTML, rendered natively by the components that the browser hydrates.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

use leptos::prelude::*;
use policy_brief::{
    author::{compile, prerender},
    components::Brief,
    logic::{Labels, labels_of},
    model::{Article, Content},
    state::{InitiallyOpen, Reading},
};
use scraper::{ElementRef, Html, Selector};
use std::sync::LazyLock;

static PAPER: LazyLock<Article> = LazyLock::new(|| {
    compile(include_str!("../content/neutrality.md")).expect("the paper compiles")
});

fn page(open: InitiallyOpen) -> Html {
    Html::parse_fragment(&prerender(&PAPER, &Labels::english(), open))
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector"))
        .collect()
}

fn inside<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element
        .select(&Selector::parse(selector).expect("a selector"))
        .collect()
}

fn text(element: ElementRef) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn attribute<'a>(element: ElementRef<'a>, name: &str) -> &'a str {
    element.value().attr(name).unwrap_or_default()
}

#[test]
fn the_title_is_the_only_heading_of_level_one() {
    let page = page(InitiallyOpen::None);
    let headings = all(&page, "h1");
    assert_eq!(headings.len(), 1);
    assert_eq!(text(headings[0]), PAPER.title);
}

#[test]
fn a_section_of_which_nothing_is_built_tells_the_style_how_many_runs_it_has() {
    let passages = |count: usize| {
        let passages = (0..count).map(|n| format!("Passage {n}.\n\n"));
        passages.collect::<String>()
    };
    let paper = format!(
        "---\ntitle: Long\nstandfirst: Short.\nlanguage: en\n---\n\n## A\n\n{}## B\n\n{}## C\n\n{}## D\n\n{}",
        passages(25),
        passages(5),
        passages(45),
        passages(130),
    );
    let article = compile(&paper).expect("a paper");
    let later = |built| {
        let html = Owner::new().with(|| {
            let reading = Reading::new(article.clone(), Labels::english(), InitiallyOpen::None);
            view! { <Brief reading built /> }.to_html()
        });
        let page = Html::parse_fragment(&html);
        let sections = all(&page, ".section");
        let values = sections
            .iter()
            .map(|section| section.value().attr("data-later"));
        values
            .map(|value| value.map(str::to_owned))
            .collect::<Vec<_>>()
    };
    let runs = |runs: [&str; 4]| runs.map(|runs| (!runs.is_empty()).then(|| runs.to_owned()));
    assert_eq!(later(usize::MAX), runs(["", "", "", ""]));
    assert_eq!(later(25), runs(["", "1", "3", ""]));
    // A few items more than a run is short of.
    assert_eq!(later(12), runs(["2", "1", "3", ""]));
}

/// Firefox makes a stop for Tab of each, with all its text for a name.
#[test]
fn what_scrolls_by_itself_is_no_stop_for_tab() {
    let page = page(InitiallyOpen::None);
    let scrollers = all(&page, ".brief__rail, .facet-group__choices");
    assert_eq!(scrollers.len(), 4);
    for scroller in scrollers {
        assert_eq!(attribute(scroller, "tabindex"), "-1");
    }
}

/// WebKit highlights no text that stands in a button by itself.
#[test]
fn the_text_of_an_item_s_button_stands_in_an_element_of_its_own() {
    for button in all(&page(InitiallyOpen::None), ".item-card__button") {
        let own = button.children().filter(|child| child.value().is_text());
        assert_eq!(own.count(), 0, "{}", text(button));
    }
}

#[test]
fn every_section_is_a_region_named_by_its_heading() {
    let page = page(InitiallyOpen::None);
    for section in &PAPER.sections {
        let region = all(&page, &format!("section#{}", section.id))[0];
        let name = all(
            &page,
            &format!("h2[id='{}']", attribute(region, "aria-labelledby")),
        )[0];
        assert_eq!(text(name), section.title);
    }
}

#[test]
fn every_item_is_an_article_whose_button_controls_its_panel() {
    let page = page(InitiallyOpen::None);
    let articles = all(&page, "article");
    let expected: usize = (PAPER.sections.iter())
        .filter(|section| !matches!(section.content, Content::Narrative(_)))
        .map(|section| section.item_count())
        .sum();
    assert_eq!(articles.len(), expected);
    for article in articles {
        let buttons = inside(article, "h3 > button");
        assert_eq!(buttons.len(), 1);
        assert_eq!(attribute(buttons[0], "aria-expanded"), "false");
        let panel = inside(
            article,
            &format!("[id='{}']", attribute(buttons[0], "aria-controls")),
        )[0];
        assert_eq!(attribute(panel, "hidden"), "until-found");
        assert!(
            !text(panel).is_empty(),
            "closed text stands in the document"
        );
        assert_eq!(
            attribute(article, "aria-labelledby"),
            attribute(buttons[0], "id")
        );
    }
}

#[test]
fn initially_open_leaves_no_panel_hidden() {
    let page = page(InitiallyOpen::All);
    assert!(all(&page, "[hidden=until-found]").is_empty());
    assert!(all(&page, "article button[aria-expanded=false]").is_empty());
}

#[test]
fn findings_and_recommendations_link_to_each_other() {
    let page = page(InitiallyOpen::None);
    let mut links = 0;
    for section in &PAPER.sections {
        let Content::Recommendations(group) = &section.content else {
            continue;
        };
        for item in &group.items {
            for finding in &item.rests_on {
                let there = format!("article#{} a[href='#{finding}']", item.id);
                let back = format!("article#{finding} a[href='#{}']", item.id);
                assert_eq!(all(&page, &there).len(), 1, "{there}");
                assert_eq!(all(&page, &back).len(), 1, "{back}");
                links += 1;
            }
        }
    }
    assert!(links > 5);
}

#[test]
fn every_recommendation_names_its_addressees() {
    let page = page(InitiallyOpen::None);
    for section in &PAPER.sections {
        let Content::Recommendations(group) = &section.content else {
            continue;
        };
        for item in &group.items {
            let shown = text(all(&page, &format!("article#{} > p", item.id))[0]);
            for id in &item.addressees {
                let term = PAPER
                    .addressees
                    .iter()
                    .find(|term| term.id == *id)
                    .expect("a term");
                assert!(shown.contains(&term.label), "{shown}");
            }
        }
    }
}

#[test]
fn no_id_stands_twice_and_no_reference_leads_nowhere() {
    let page = page(InitiallyOpen::None);
    let mut ids: Vec<_> = all(&page, "[id]")
        .into_iter()
        .map(|e| attribute(e, "id"))
        .collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    for link in all(&page, "a[href^='#']") {
        assert!(
            ids.contains(&&attribute(link, "href")[1..]),
            "{}",
            attribute(link, "href")
        );
    }
    for element in all(&page, "[aria-labelledby]") {
        assert!(ids.contains(&attribute(element, "aria-labelledby")));
    }
}

#[test]
fn the_filter_counts_every_choice() {
    let page = page(InitiallyOpen::None);
    let groups = all(&page, "[role=search] [role=group]");
    let names: Vec<_> = groups
        .iter()
        .map(|group| attribute(*group, "aria-label"))
        .collect();
    assert_eq!(names, ["Kind", "Topic", "For"]);
    let kinds: Vec<_> = inside(groups[0], "button").into_iter().map(text).collect();
    assert_eq!(kinds, ["Findings 4", "Recommendations 9", "Narrative 4"]);
    assert_eq!(text(all(&page, "[role=status]")[0]), "17 items");
}

#[test]
fn authors_have_their_posts_schools_and_addresses() {
    let page = page(InitiallyOpen::None);
    let shown = text(all(&page, ".contributors")[0]);
    for author in &PAPER.authors {
        assert!(shown.contains(&author.name));
        author
            .education
            .iter()
            .for_each(|line| assert!(shown.contains(line)));
        let email = author.email.as_ref().expect("an address").as_str();
        assert_eq!(all(&page, &format!("a[href='mailto:{email}']")).len(), 1);
    }
}

#[test]
fn text_is_text_whatever_it_looks_like() {
    let source = "---\ntitle: \"<script>alert(1)</script>\"\nstandfirst: \"a & b < c\"\nlanguage: en\n---\n\n## \\<b>bold\\</b> {#x}\n\nIt says `<img src=x onerror=alert(1)>` here.\n";
    let page = Html::parse_fragment(&prerender(
        &compile(source).expect("it compiles"),
        &Labels::english(),
        InitiallyOpen::None,
    ));
    assert_eq!(text(all(&page, "h1")[0]), "<script>alert(1)</script>");
    assert_eq!(text(all(&page, "h2")[0]), "<b>bold</b>");
    assert_eq!(text(all(&page, "code")[0]), "<img src=x onerror=alert(1)>");
    assert!(all(&page, "script, img, b").is_empty());
}

#[test]
fn what_a_paper_does_not_have_leaves_no_empty_place() {
    let source = "---\ntitle: T\nstandfirst: S\nlanguage: en\n---\n\n## One\n\nText.\n";
    let page = Html::parse_fragment(&prerender(
        &compile(source).expect("it compiles"),
        &Labels::english(),
        InitiallyOpen::None,
    ));
    assert!(
        all(
            &page,
            ".contributors, .chronology, .colophon, .endnotes, .masthead__topics"
        )
        .is_empty()
    );
    assert_eq!(
        all(&page, "[role=group]").len(),
        1,
        "only the kinds are left to choose from"
    );
    for element in all(&page, "p, ul, ol, h2, h3") {
        assert!(!text(element).is_empty(), "empty: {}", element.html());
    }
}

#[test]
fn a_table_is_read_by_its_headings_and_scrolls_by_keyboard() {
    let source = "---\ntitle: T\nstandfirst: S\nlanguage: en\n---\n## A\n\
                  | Year | Flights |\n|---|---:|\n| 2015 | 1,200 |\n";
    let page = Html::parse_fragment(&prerender(
        &compile(source).expect("it compiles"),
        &Labels::english(),
        InitiallyOpen::None,
    ));
    let texts = |selector| -> Vec<_> { all(&page, selector).into_iter().map(text).collect() };
    assert_eq!(texts("thead th[scope=col]"), ["Year", "Flights"]);
    assert_eq!(texts("tbody td"), ["2015", "1,200"]);
    assert_eq!(texts(".figure"), ["Flights", "1,200"]);
    assert_eq!(all(&page, ".table[tabindex='0'] > table").len(), 1);
}

#[test]
fn the_interface_speaks_the_language_of_its_labels() {
    let source = "---\ntitle: T\nstandfirst: S\nlanguage: be\ndate: 2017-03-01\nreads: 12345\n\
                  topics: { a: Тэма }\n---\n\n## A {topics=a}\n\nТэкст.\n";
    let article = compile(source).expect("it compiles");
    let shown =
        |labels: &Labels| Html::parse_fragment(&prerender(&article, labels, InitiallyOpen::None));
    let page = shown(&labels_of([article.language.as_str()]));
    assert_eq!(text(all(&page, "[role=status]")[0]), "1 пункт");
    let facts: Vec<_> = all(&page, ".masthead__facts span")
        .into_iter()
        .map(text)
        .collect();
    assert_eq!(
        facts,
        ["1 сакавіка 2017", "1 хв чытання", "12 345 праглядаў"]
    );
    assert!(
        all(&page, "[lang]").len() == 1,
        "one language on the page is named once"
    );

    let page = shown(&labels_of(["en"]));
    assert_eq!(text(all(&page, "[role=status]")[0]), "1 item");
    assert_eq!(attribute(all(&page, "[role=search]")[0], "lang"), "en");
    let choice = all(&page, "[role=search] [lang=be] button")[0];
    assert_eq!(text(choice), "Тэма 1", "a topic is the paper's own word");
}

#[test]
fn no_word_of_the_interface_is_left_in_english() {
    let english = page(InitiallyOpen::None);
    let said = |page: &Html| -> Vec<String> {
        let texts = all(
            page,
            "button, .back-matter__heading, .cross-links__name, dd, [role=status], .contents__name, .facet-group__name",
        );
        let names = all(page, "[aria-label]")
            .into_iter()
            .map(|e| attribute(e, "aria-label").to_owned());
        let said = texts.into_iter().map(text).chain(names);
        said.filter(|text| !text.is_empty()).collect()
    };
    let own: Vec<_> = all(&english, ".item-card__button, [lang]")
        .into_iter()
        .map(text)
        .collect();
    for tag in policy_brief::logic::LANGUAGES {
        let other =
            Html::parse_fragment(&prerender(&PAPER, &labels_of([tag]), InitiallyOpen::None));
        for (english, other) in said(&english).into_iter().zip(said(&other)) {
            let is_of_paper = own.contains(&english)
                || PAPER
                    .topics
                    .iter()
                    .chain(&PAPER.addressees)
                    .any(|term| english.starts_with(&term.label));
            // A borrowed word may be the same.
            let is_borrowed = ["Filter", "Narrative 4"].contains(&english.as_str());
            assert!(
                english != other || is_of_paper || is_borrowed,
                "{tag}: {english}"
            );
        }
    }
}
