use super::draft::Draft;
use super::page::Person;
use crate::author::placeholder::PLACEHOLDER;
use crate::model::{Email, Href, Language};

/// Writes the front matter of a draft, with placeholders for what is not known.
pub(super) fn front_matter(
    draft: &Draft,
    topics: &[(String, String)],
    addressees: &[(String, String)],
) -> String {
    let about = &draft.about;
    let mut lines = vec!["---".to_owned()];
    let mut line = |key: &str, value: String| lines.push(format!("{key}: {value}"));
    let or_placeholder = |value: Option<&str>, what: &str| match value
        .map(str::trim)
        .filter(|value| !value.is_empty())
    {
        Some(value) => quoted(value),
        None => quoted(&format!("{PLACEHOLDER}: {what}")),
    };
    let url = |url: &Option<String>| {
        url.clone()
            .filter(|url| Href::try_from(url.clone()).is_ok())
    };
    line("title", or_placeholder(about.title.as_deref(), "the title"));
    line(
        "standfirst",
        or_placeholder(
            draft.standfirst.as_deref(),
            "the paper in one or two sentences",
        ),
    );
    let language = about
        .language
        .clone()
        .filter(|tag| Language::try_from(tag.clone()).is_ok());
    line(
        "language",
        or_placeholder(language.as_deref(), "the language, such as en"),
    );
    line(
        "publisher",
        or_placeholder(about.publisher.as_deref(), "who published it"),
    );
    if let Some(site) = &about.site {
        let address = url(&about.site_url)
            .map(|url| format!(", url: {}", in_braces(&url)))
            .unwrap_or_default();
        line(
            "publication",
            format!("{{ name: {}{address} }}", in_braces(site)),
        );
    }
    if let Some((label, address)) = &about.support {
        let address = url(address)
            .map(|url| format!(", url: {}", in_braces(&url)))
            .unwrap_or_default();
        line(
            "support",
            format!("{{ label: {}{address} }}", in_braces(label)),
        );
    }
    if let Some(reads) = about.reads {
        line("reads", reads.to_string());
    }
    line(
        "date",
        about.date.clone().unwrap_or_else(|| {
            quoted(&format!(
                "{PLACEHOLDER}: the day it appeared, such as 2017-03-01"
            ))
        }),
    );
    line(
        "source",
        or_placeholder(url(&about.url).as_deref(), "the address of the original"),
    );
    match (topics, &draft.topics_line) {
        ([], None) => {}
        ([], Some(topics)) => lines.extend([
            "topics:".to_owned(),
            format!("  {PLACEHOLDER}: {}", quoted(topics)),
        ]),
        (topics, _) => terms("topics", topics, &mut lines),
    }
    terms("addressees", addressees, &mut lines);
    lines.push("authors:".to_owned());
    if about.authors.is_empty() {
        lines.push(format!(
            "  - name: {}",
            quoted(&format!("{PLACEHOLDER}: who wrote it"))
        ));
    }
    for person in &about.authors {
        author(person, &mut lines);
    }
    lines.push("---\n".to_owned());
    lines.join("\n")
}

fn terms(key: &str, terms: &[(String, String)], lines: &mut Vec<String>) {
    if !terms.is_empty() {
        lines.push(format!("{key}:"));
        lines.extend(
            terms
                .iter()
                .map(|(id, label)| format!("  {id}: {}", quoted(label))),
        );
    }
}

fn author(person: &Person, lines: &mut Vec<String>) {
    lines.push(format!("  - name: {}", quoted(&person.name)));
    let email = person
        .email
        .clone()
        .filter(|email| Email::try_from(email.clone()).is_ok());
    let fields = [
        ("alternate-name", &person.alternate_name),
        ("role", &person.role),
        ("affiliation", &person.affiliation),
        ("email", &email),
        ("biography", &person.biography),
    ];
    for (key, value) in fields {
        if let Some(value) = value
            .as_deref()
            .map(str::trim)
            .filter(|value| !value.is_empty())
        {
            lines.push(format!("    {key}: {}", quoted(value)));
        }
    }
}

/// A text as YAML takes it whatever signs are in it: JSON's quotes are YAML's too.
fn quoted(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_plain = text
        .chars()
        .all(|c| c.is_alphanumeric() || " -.,’“”–—()/+@".contains(c))
        && text.starts_with(char::is_alphabetic)
        && !text.ends_with(['-', ' '])
        && !matches!(
            &*text.to_lowercase(),
            "null" | "true" | "false" | "yes" | "no"
        );
    if is_plain { text } else { as_json(&text) }
}

/// The same for a text between braces, where a comma would end it.
fn in_braces(text: &str) -> String {
    let quoted = quoted(text);
    if quoted.contains(',') && !quoted.starts_with('"') {
        as_json(&quoted)
    } else {
        quoted
    }
}

fn as_json(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
