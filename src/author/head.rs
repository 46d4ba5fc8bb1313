use crate::{
    logic::escape,
    model::{Article, Author},
};
use serde_json::{Value, json};

/// What any page tells of itself.
pub(super) struct Described<'a> {
    /// An Open Graph type.
    pub(super) kind: &'a str,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
    /// BCP 47.
    pub(super) language: &'a str,
}

/// What search engines and shared links show of a page, for its `<head>`.
///
/// No canonical address and no `og:url`: where the page will stand is not known when it is built.
pub(super) fn describe(page: &Described<'_>) -> String {
    meta("name", "description", page.description)
        + &meta("property", "og:type", page.kind)
        + &meta("property", "og:title", page.title)
        + &meta("property", "og:description", page.description)
        + &meta("property", "og:locale", &page.language.replace('-', "_"))
}

/// A head with data in the vocabulary of schema.org.
pub(super) fn with_data(head: String, data: &Value) -> String {
    // `<` is escaped, or a title with `</script>` in it would end the element.
    let data = data.to_string().replace('<', "\\u003c");
    head + &format!("<script type=\"application/ld+json\">{data}</script>\n")
}

/// As [`describe`], of a paper.
pub(super) fn head(article: &Article) -> String {
    let mut head = describe(&Described {
        kind: "article",
        title: &article.title,
        description: &article.standfirst,
        language: article.language.as_str(),
    });
    for author in &article.authors {
        head += &meta("name", "author", &author.name);
    }
    if let Some(publication) = &article.publication {
        head += &meta("property", "og:site_name", &publication.name);
    }
    if let Some(date) = article.date {
        head += &meta("property", "article:published_time", &date.to_string());
    }
    head + &citation(article)
}

/// What a reference manager takes from a page, saved ones too: the paper in the vocabulary of
/// schema.org.
pub(super) fn citation(article: &Article) -> String {
    let mut data = linked_data(article);
    if let Some(fields) = data.as_object_mut() {
        fields.insert("@context".to_owned(), "https://schema.org".into());
    }
    with_data(String::new(), &data)
}

fn meta(key: &str, name: &str, content: &str) -> String {
    format!("<meta {key}=\"{name}\" content=\"{}\">\n", escape(content))
}

/// The paper in the vocabulary of schema.org.
pub(super) fn linked_data(article: &Article) -> Value {
    let mut data = json!({
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
