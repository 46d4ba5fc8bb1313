//! What a page recommends, and to whom.

use super::{actions, article, claims, imported};

fn page(heading: &str, parts: &str) -> String {
    format!(
        "<article><h1>Ferries on the river</h1>\
         <p>Ferries came back to the river without a plan, and nobody counted them.</p>\
         <h2>How it went</h2><p>They came one by one, and each had a reason of its own to.</p>\
         <h2>{heading}</h2>{parts}</article>"
    )
}

#[test]
fn a_heading_that_asks_what_somebody_should_do_stands_over_recommendations() {
    for heading in [
        "What cities should do",
        "What the government of the north can do",
        "Was die Länder jetzt tun sollten",
        "Co powinny zrobić gminy",
        "Что делать",
        "Що робити громадам",
    ] {
        let parts =
            "<p><b>Count them.</b> It takes a day.</p><p><b>Publish it.</b> It takes two.</p>";
        let article = article(&page(heading, parts));
        assert_eq!(
            actions(&article),
            [("Count them", 1), ("Publish it", 1)],
            "{heading}"
        );
    }
}

#[test]
fn a_question_of_what_somebody_does_is_no_heading_of_recommendations() {
    let article = article(&page(
        "What cities do",
        "<p>Some count their boats, and others do not.</p>",
    ));
    assert!(actions(&article).is_empty());
}

#[test]
fn a_lead_in_that_names_an_addressee_addresses_the_list_below_it() {
    for (heading, first, second) in [
        ("Recommendations", "For the towns:", "For the ministries:"),
        ("Рекомендации", "Городам:", "Министерству транспорта:"),
        (
            "Рекомендації",
            "Міським радам:",
            "Міністерству інфраструктури:",
        ),
        ("Рэкамендацыі", "Гарадам:", "Міністэрству транспарту:"),
    ] {
        let lists = ["the boats", "the bridges"].map(|what| {
            format!("<ul><li>Should count {what}.</li><li>Should publish {what}.</li></ul>")
        });
        let article = article(&page(
            heading,
            &format!(
                "<p>{first}</p>{}<p><b>{second}</b></p>{}",
                lists[0], lists[1]
            ),
        ));
        let labels: Vec<_> = article.addressees.iter().map(|term| &*term.label).collect();
        assert_eq!(
            labels,
            [first, second].map(|label| label.trim_end_matches(':'))
        );
        assert_eq!(actions(&article).len(), 4);
    }
}

#[test]
fn a_lead_in_that_tells_a_purpose_addresses_nobody() {
    let article = article(&page(
        "Recommendations",
        "<p>To achieve this:</p><ul><li>Count the boats.</li><li>Publish the list.</li></ul>",
    ));
    assert!(article.addressees.is_empty());
    assert_eq!(actions(&article).len(), 2);
}

#[test]
fn a_heading_over_one_entry_is_a_subject_where_its_neighbours_are() {
    let markdown = imported(&page(
        "Recommendations",
        "<h3>Rivers</h3><ul><li>Count the boats.</li><li>Publish the list.</li></ul>\
         <h3>Lakes</h3><ul><li>Build a pier.</li></ul>",
    ))
    .markdown;
    assert!(
        markdown.contains("### Build a pier {#build-a-pier topics=lakes}"),
        "{markdown}"
    );
}

#[test]
fn the_count_of_a_recommendation_takes_its_sentence_into_the_heading() {
    let article = article(&page(
        "Recommendations",
        "<p><b>Recommendation 1.</b> Towns should count the boats. It takes a day.</p>\
         <p><b>Recommendation 2.</b> Towns should publish the list. It takes another.</p>",
    ));
    let expected = [
        "Recommendation 1. Towns should count the boats",
        "Recommendation 2. Towns should publish the list",
    ];
    assert_eq!(actions(&article), expected.map(|action| (action, 1)));
}

#[test]
fn a_recommendation_that_begins_with_its_reason_is_headed_by_what_to_do() {
    let reason = "Boats come late: nobody has written down when they are due, and so nobody can \
                  say by how much they miss it or whom to ask about it.";
    for (parts, whole) in [
        (
            format!(
                "<p>{reason} Nevertheless, towns must <em>print</em> a timetable. It is short.</p>"
            ),
            format!("{reason} It is short."),
        ),
        (
            format!("<ul><li>{reason} Nevertheless, towns must print a timetable.</li></ul>"),
            reason.to_owned(),
        ),
    ] {
        let article = article(&page("Recommendations", &parts));
        let action = "Nevertheless, towns must print a timetable";
        assert_eq!(actions(&article), [(action, 1)]);
        let markdown = imported(&page("Recommendations", &parts)).markdown;
        assert!(markdown.contains(&format!("\n{whole}\n")), "{markdown}");
    }
}

#[test]
fn a_long_sentence_of_what_to_do_gives_the_clause_that_says_it() {
    let tail = "without one, passengers wait in the rain, crews wait for passengers, and both of \
                them go home by bus in the end, as they did last year";
    let parts = format!("<p>Boats come late. Towns must print a timetable: {tail}.</p>");
    let article = article(&page("Recommendations", &parts));
    assert_eq!(actions(&article), [("Towns must print a timetable", 1)]);
    let parts = format!(
        "<p>Boats come late. There is one way: towns must print a timetable, as {tail}.</p>"
    );
    let article = super::article(&page("Recommendations", &parts));
    let action = format!("There is one way: towns must print a timetable, as {tail}");
    assert_eq!(actions(&article), [(action.as_str(), 1)]);
}

#[test]
fn a_finding_is_headed_by_its_first_sentence_whatever_the_next_one_asks() {
    let parts = "<ul><li>Boats come late. Towns must print a timetable.</li></ul>";
    let article = article(&page("Key findings", parts));
    assert_eq!(claims(&article), ["Boats come late"]);
}
