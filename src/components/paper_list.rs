use super::{
    label,
    markup::{Markup, element},
};
use crate::{
    logic::{Index, Label, Labels, minutes},
    model::{Article, Content},
};

/// The list of several papers with their addresses, as the page that leads to them shows it.
pub(crate) fn paper_list(
    publisher: Option<&str>,
    papers: &[(&str, &Article)],
    labels: &Labels,
) -> Markup {
    let kicker = publisher.map(|name| element("p").class("masthead__kicker").text(name));
    let title = element("h1")
        .class("masthead__title")
        .text(labels.text(Label::Papers));
    let entries = papers
        .iter()
        .map(|(address, article)| entry(address, article, labels));
    element("div")
        .class("brief papers")
        .with("lang", labels.language())
        .child(
            element("header")
                .class("masthead")
                .children(kicker)
                .child(title),
        )
        .child(
            element("ol")
                .class("papers__list")
                .with("role", "list")
                .children(entries),
        )
}

fn entry(address: &str, article: &Article, labels: &Labels) -> Markup {
    let names: Vec<_> = article
        .authors
        .iter()
        .map(|author| author.name.as_str())
        .collect();
    let byline = (!names.is_empty()).then(|| {
        let names = label::enumeration(labels, &names);
        let text = labels.with(Label::Byline, &[&names]);
        element("p").class("papers__byline").text(text)
    });
    let (findings, recommendations) = counts(article);
    let counted = |label, count: usize| {
        (count > 0).then(|| labels.counted(label, count, &[&count.to_string()]))
    };
    let facts = [
        article.date.map(|date| label::date(labels, date)),
        Some(labels.with(
            Label::ReadingTime,
            &[&minutes(article, &Index::new(article)).to_string()],
        )),
        counted(Label::FindingCount, findings),
        counted(Label::RecommendationCount, recommendations),
    ];
    let facts = facts
        .into_iter()
        .flatten()
        .map(|fact| element("span").text(fact + " "));
    // The words of the paper are in its own language, those of the page in the page's.
    let words = |markup: Markup| {
        markup
            .with("lang", article.language.as_str())
            .with("dir", article.language.direction())
    };
    let link = element("a").with("href", address).text(&article.title);
    element("li").class("papers__entry").child(
        element("article")
            .child(words(element("h2").class("papers__title")).child(link))
            .child(words(element("p").class("papers__standfirst")).text(&article.standfirst))
            .children(byline)
            .child(
                element("p")
                    .class("masthead__facts papers__facts")
                    .children(facts),
            ),
    )
}

/// How many findings and how many recommendations a paper has.
fn counts(article: &Article) -> (usize, usize) {
    let mut counts = (0, 0);
    for section in &article.sections {
        match section.content {
            Content::Narrative(_) => {}
            Content::Findings(_) => counts.0 += section.item_count(),
            Content::Recommendations(_) => counts.1 += section.item_count(),
        }
    }
    counts
}
