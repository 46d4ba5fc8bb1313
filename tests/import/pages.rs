//! The pages of the fixtures as a whole.

use super::{BULLETIN, DIGEST, INSTITUTE, actions, article, claims, dropped, imported, titles};
use policy_brief::author::{Reason, check};
use policy_brief::model::Content;

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
