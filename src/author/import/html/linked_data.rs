use crate::author::import::page::Person;
use dom_query::Document;
use serde_json::Value;

/// What a page says of itself in the vocabulary of schema.org.
#[derive(Debug, Default)]
pub(super) struct LinkedData {
    pub(super) title: Option<String>,
    pub(super) description: Option<String>,
    pub(super) language: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) url: Option<String>,
    pub(super) date: Option<String>,
    pub(super) tags: Vec<String>,
    pub(super) authors: Vec<Person>,
}

impl LinkedData {
    /// Reads the first object on the page that is an article.
    pub(super) fn read(document: &Document) -> Self {
        let mut things = Vec::new();
        for script in document
            .select("script[type='application/ld+json']")
            .nodes()
        {
            if let Ok(value) = serde_json::from_str(&script.text()) {
                flatten(value, &mut things);
            }
        }
        let article = things.iter().find(|thing| is_article(thing));
        article
            .map(|article| Self::of(article, &things))
            .unwrap_or_default()
    }

    fn of(article: &Value, things: &[Value]) -> Self {
        let named = |key| {
            article
                .get(key)
                .map(|value| resolved(value, things))
                .and_then(name)
        };
        let tags = match article.get("keywords") {
            Some(Value::String(tags)) => tags
                .split([',', ';'])
                .map(str::trim)
                .map(str::to_owned)
                .collect(),
            Some(Value::Array(tags)) => tags.iter().filter_map(name).collect(),
            _ => Vec::new(),
        };
        let authors = match article.get("author") {
            Some(Value::Array(authors)) => authors
                .iter()
                .filter_map(|author| person(author, things))
                .collect(),
            Some(author) => person(author, things).into_iter().collect(),
            None => Vec::new(),
        };
        Self {
            title: text(article, "headline").or_else(|| text(article, "name")),
            description: text(article, "description").or_else(|| text(article, "abstract")),
            language: text(article, "inLanguage"),
            publisher: named("publisher"),
            url: text(article, "url"),
            date: text(article, "datePublished"),
            tags: tags.into_iter().filter(|tag| !tag.is_empty()).collect(),
            authors,
        }
    }
}

fn flatten(value: Value, things: &mut Vec<Value>) {
    match value {
        Value::Array(values) => values.into_iter().for_each(|value| flatten(value, things)),
        Value::Object(mut map) => {
            if let Some(graph) = map.remove("@graph") {
                flatten(graph, things);
            }
            things.push(Value::Object(map));
        }
        _ => {}
    }
}

fn is_article(thing: &Value) -> bool {
    const ENDINGS: [&str; 4] = ["Article", "Report", "Posting", "ScholarlyWork"];
    let is_one = |kind: &str| ENDINGS.iter().any(|ending| kind.ends_with(ending));
    match thing.get("@type") {
        Some(Value::String(kind)) => is_one(kind),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(is_one),
        _ => false,
    }
}

/// The thing itself, where only its `@id` is given.
fn resolved<'a>(value: &'a Value, things: &'a [Value]) -> &'a Value {
    let Some(id) = value.get("@id").filter(|_| value.get("name").is_none()) else {
        return value;
    };
    things
        .iter()
        .find(|thing| thing.get("@id") == Some(id))
        .unwrap_or(value)
}

fn person(value: &Value, things: &[Value]) -> Option<Person> {
    let value = resolved(value, things);
    if value
        .get("@type")
        .and_then(Value::as_str)
        .is_some_and(|kind| kind.ends_with("Organization"))
    {
        return None;
    }
    let affiliation = ["affiliation", "worksFor"]
        .iter()
        .find_map(|key| value.get(*key));
    Some(Person {
        name: name(value)?,
        role: text(value, "jobTitle"),
        affiliation: affiliation
            .map(|value| resolved(value, things))
            .and_then(name),
        email: text(value, "email").map(|email| email.trim_start_matches("mailto:").to_owned()),
        ..Person::default()
    })
}

fn name(value: &Value) -> Option<String> {
    match value {
        Value::String(name) => Some(name.trim().to_owned()),
        Value::Array(values) => values.first().and_then(name),
        value => text(value, "name"),
    }
    .filter(|name| !name.is_empty())
}

fn text(value: &Value, key: &str) -> Option<String> {
    let text = value.get(key)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
