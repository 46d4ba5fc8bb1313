use super::{
    back_matter::back_matter,
    label,
    markup::{Markup, element},
};
use crate::model::{Article, Author};

/// Who wrote the paper and how to reach them; nothing where no author is named.
pub(super) fn contributors(article: &Article) -> Option<Markup> {
    (!article.authors.is_empty()).then(|| {
        let list = element("div").class("contributors__list");
        back_matter("contributors", "brief--authors", label::AUTHORS)
            .child(list.children(article.authors.iter().map(contributor)))
    })
}

fn contributor(author: &Author) -> Markup {
    let lines = [
        author.alternate_name.as_deref().map(label::also_spelt),
        author.affiliation.clone(),
        author.role.clone(),
    ];
    let lines = lines.into_iter().flatten();
    let lines = lines.chain(author.education.iter().cloned());
    let lines = lines.chain(author.from.as_deref().map(label::from_place));
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
