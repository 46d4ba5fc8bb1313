use crate::{
    logic::escape,
    model::{Article, Author},
};
use serde_json::{Value, json};

/// What search engines and shared links show of the paper, for the page's `<head>`.
///
/// No canonical address and no `og:url`: where the page will stand is not known when it is built.
pub(super) fn head(article: &Article) -> String {
    let mut head = String::new();
    let mut meta = |key: &str, name: &str, content: &str| {
        head.push_str(&format!(
            "<meta {key}=\"{name}\" content=\"{}\">\n",
            escape(content)
        ));
    };
    meta("name", "description", &article.standfirst);
    for author in &article.authors {
        meta("name", "author", &author.name);
    }
    meta("property", "og:type", "article");
    meta("property", "og:title", &article.title);
    meta("property", "og:description", &article.standfirst);
    meta(
        "property",
        "og:locale",
        &article.language.as_str().replace('-', "_"),
    );
    if let Some(publication) = &article.publication {
        meta("property", "og:site_name", &publication.name);
    }
    if let Some(date) = article.date {
        meta("property", "article:published_time", &date.to_string());
    }
    // `<` is escaped, or a title with `</script>` in it would end the element.
    let data = linked_data(article).to_string().replace('<', "\\u003c");
    head.push_str(&format!(
        "<script type=\"application/ld+json\">{data}</script>\n"
    ));
    head
}

/// The paper in the vocabulary of schema.org.
fn linked_data(article: &Article) -> Value {
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "Report",
        "headline": article.title,
        "abstract": article.standfirst,
        "inLanguage": article.language.as_str(),
        "author": article.authors.iter().map(person).collect::<Vec<_>>(),
        "about": article.topics.iter().map(|topic| &topic.label).collect::<Vec<_>>(),
    });
    let mut add = |key: &str, value: Option<Value>| {
        if let (Some(fields), Some(value)) = (data.as_object_mut(), value) {
            fields.insert(key.to_owned(), value);
        }
    };
    add(
        "publisher",
        article
            .publisher
            .as_ref()
            .map(|name| json!({ "@type": "Organization", "name": name })),
    );
    add(
        "isPartOf",
        article.publication.as_ref().map(|publication| {
            let mut site = json!({ "@type": "WebSite", "name": publication.name });
            if let (Some(fields), Some(url)) = (site.as_object_mut(), &publication.url) {
                fields.insert("url".to_owned(), url.as_str().into());
            }
            site
        }),
    );
    add(
        "datePublished",
        article.date.map(|date| date.to_string().into()),
    );
    add(
        "isBasedOn",
        article.source.as_ref().map(|source| source.as_str().into()),
    );
    add(
        "interactionStatistic",
        article.reads.map(|reads| {
            json!({
                "@type": "InteractionCounter",
                "interactionType": "https://schema.org/ReadAction",
                "userInteractionCount": reads,
            })
        }),
    );
    data
}

fn person(author: &Author) -> Value {
    let fields = [
        ("@type", Some("Person".into())),
        ("name", Some(author.name.as_str().into())),
        (
            "alternateName",
            author.alternate_name.as_deref().map(Value::from),
        ),
        ("jobTitle", author.role.as_deref().map(Value::from)),
        (
            "affiliation",
            author
                .affiliation
                .as_ref()
                .map(|name| json!({ "@type": "Organization", "name": name })),
        ),
        (
            "email",
            author.email.as_ref().map(|email| email.as_str().into()),
        ),
    ];
    let known = fields
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(known.collect())
}
