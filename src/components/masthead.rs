use super::{
    label,
    markup::{Markup, element},
};
use crate::{
    logic::{Index, Label, Labels, minutes},
    model::Article,
    state::Reading,
};

/// The head of the paper: who published it, its title, what it says in short, who wrote it.
pub(super) fn masthead(reading: Reading) -> Markup {
    element("header")
        .class("masthead")
        .with("part", "header")
        .still(move || {
            let paper = reading.paper();
            lines(&paper.0, &paper.1, &paper.2)
        })
}

fn lines(article: &Article, index: &Index, labels: &Labels) -> Vec<Markup> {
    let publication = article
        .publication
        .as_ref()
        .map(|publication| publication.name.clone());
    let kicker: Vec<_> = [article.publisher.clone(), publication]
        .into_iter()
        .flatten()
        .collect();
    let names: Vec<_> = article
        .authors
        .iter()
        .map(|author| author.name.as_str())
        .collect();
    let facts = [
        article.date.map(|date| label::date(labels, date)),
        Some(labels.with(Label::ReadingTime, &[&minutes(article, index).to_string()])),
        article.reads.map(|count| label::reads(labels, count)),
    ];
    let topics = article
        .topics
        .iter()
        .map(|topic| element("li").text(&topic.label));

    let kicker = (!kicker.is_empty()).then(|| {
        element("p")
            .class("masthead__kicker")
            .children(kicker.into_iter().map(fact))
    });
    let title = element("h1")
        .class("masthead__title")
        .with("part", "heading")
        .text(&article.title);
    let standfirst = element("p")
        .class("masthead__standfirst")
        .text(&article.standfirst);
    let byline = (!names.is_empty()).then(|| {
        let names = label::enumeration(labels, &names);
        element("p")
            .class("masthead__byline")
            .text(labels.with(Label::Byline, &[&names]))
    });
    let facts = element("p")
        .class("masthead__facts")
        .children(facts.into_iter().flatten().map(fact));
    let topics = (!article.topics.is_empty()).then(|| {
        let list = element("ul").class("masthead__topics").with("role", "list");
        list.with("aria-label", labels.text(Label::Topics))
            .children(topics)
    });
    [
        kicker,
        Some(title),
        Some(standfirst),
        byline,
        Some(facts),
        topics,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A part of a line; the style sets the parts apart with dots.
fn fact(text: String) -> Markup {
    element("span").text(text + " ")
}
