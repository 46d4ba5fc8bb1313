use super::head::{Described, describe, linked_data, with_data};
use super::page::{Around, PageError, Published, Template};
use crate::{
    components::paper_list,
    logic::{Label, Labels, labels_of},
    model::Article,
};
use leptos::prelude::RenderHtml;
use lol_html::html_content::ContentType;
use serde_json::json;
use std::{cmp::Reverse, collections::BTreeSet};

/// The style of the list, which no paper's page needs.
const STYLE: &str = include_str!("../../style/paper_list.css");

/// The page that leads to several papers, the newest first; `address` is where each one stands.
pub(super) fn index_page(
    template: &Template,
    papers: &[Published],
    address: impl Fn(&Published) -> String,
) -> Result<String, PageError> {
    let mut listed: Vec<_> = papers
        .iter()
        .map(|paper| (address(paper), &paper.article))
        .collect();
    listed.sort_by_key(|(_, article)| (Reverse(article.date), article.title.clone()));
    let entries: Vec<_> = listed
        .iter()
        .map(|(address, article)| (address.as_str(), *article))
        .collect();
    let about = about(papers.iter().map(|paper| &paper.article));
    let list = paper_list(about.publisher.as_deref(), &entries, &about.labels).to_html();
    let data = json!({
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": about.name,
        "hasPart": entries.iter().map(|(_, article)| linked_data(article)).collect::<Vec<_>>(),
    });
    let around = Around {
        before: String::new(),
        after: with_data(describe(&about.described()), &data),
    };
    let root = format!(
        "<div data-papers><template shadowrootmode=\"open\"><style>{}{STYLE}</style><div>{list}</div>\
         </template></div>",
        template.css
    );
    template.fill(about.labels.language(), &about.name, &around, |host| {
        host.replace(&root, ContentType::Html);
        Ok(())
    })
}

/// What several papers are, taken together.
pub(super) struct Collection {
    pub(super) name: String,
    pub(super) description: String,
    /// In the language of the papers where it is the same for all, else in English.
    pub(super) labels: Labels,
    /// Who published all of them; `None` where not all are of one publisher.
    pub(super) publisher: Option<String>,
}

pub(super) fn about<'a>(articles: impl Iterator<Item = &'a Article>) -> Collection {
    let articles: Vec<_> = articles.collect();
    let first = articles
        .first()
        .and_then(|article| article.publisher.clone());
    let publisher = first.filter(|name| {
        articles
            .iter()
            .all(|article| article.publisher.as_ref() == Some(name))
    });
    let titles: Vec<_> = articles
        .iter()
        .map(|article| article.title.as_str())
        .collect();
    let languages: BTreeSet<_> = articles
        .iter()
        .map(|article| article.language.as_str())
        .collect();
    let labels = labels_of(languages.iter().copied().filter(|_| languages.len() == 1));
    let title = labels.text(Label::Papers);
    Collection {
        name: match &publisher {
            Some(publisher) => format!("{title} · {publisher}"),
            None => title.to_owned(),
        },
        description: titles.join(" · "),
        labels,
        publisher,
    }
}

impl Collection {
    fn described(&self) -> Described<'_> {
        Described {
            kind: "website",
            title: &self.name,
            description: &self.description,
            language: self.labels.language(),
        }
    }
}
