use super::{
    back_matter::back_matter,
    markup::{Markup, element},
};
use crate::{
    logic::{Label, Labels},
    model::{Article, Author},
};

/// Who wrote the paper and how to reach them; nothing where no author is named.
pub(super) fn contributors(article: &Article, labels: &Labels) -> Option<Markup> {
    (!article.authors.is_empty()).then(|| {
        let list = element("div").class("contributors__list");
        back_matter(
            article,
            labels,
            "back-matter contributors",
            "brief--authors",
            Label::Authors,
        )
        .child(
            list.children(
                article
                    .authors
                    .iter()
                    .map(|author| contributor(author, labels)),
            ),
        )
    })
}

fn contributor(author: &Author, labels: &Labels) -> Markup {
    let say = |label, value| labels.with(label, &[value]);
    let lines = [
        author
            .alternate_name
            .as_deref()
            .map(|name| say(Label::AlsoSpelt, name)),
        author.affiliation.clone(),
        author.role.clone(),
    ];
    let lines = lines.into_iter().flatten();
    let lines = lines.chain(author.education.iter().cloned());
    let lines = lines.chain(
        author
            .from
            .as_deref()
            .map(|place| say(Label::FromPlace, place)),
    );
    let lines = lines.chain(author.biography.clone());
    let email = author.email.as_ref().map(|email| {
        let link = element("a").with("href", format!("mailto:{}", email.as_str()));
        element("p").child(link.text(email.as_str()))
    });

    element("div")
        .class("contributors__author")
        .child(element("h3").class("contributors__name").text(&author.name))
        .children(lines.map(|line| element("p").text(line)))
        .children(email)
}
