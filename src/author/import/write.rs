//! A draft as a brief file.

use super::block::Piece;
use super::draft::Draft;
use super::inline::plain;
use super::items::Item;
use super::markdown;
use super::outline::{Kind, Section};
use super::page::Person;
use crate::author::cues;
use crate::author::placeholder::PLACEHOLDER;
use crate::model::{Email, Href, Id, Language};
use std::collections::HashSet;

/// Writes a brief file. What the page does not tell becomes a placeholder.
pub(super) fn markdown(draft: &mut Draft) -> String {
    let mut ids = Ids::default();
    let topics = vocabulary(
        draft
            .about
            .tags
            .iter()
            .cloned()
            .chain(shared(&draft.sections, |item| item.topic.clone())),
    );
    let addressees = vocabulary(shared(&draft.sections, |item| item.addressee.clone()));
    let mut file = front_matter(draft, &topics, &addressees);
    let opening = cues::of(draft.about.language.as_deref()).opening;
    for (n, section) in draft.sections.iter().enumerate() {
        let heading = match &section.heading {
            Some(heading) => plain(heading).trim().to_owned(),
            None if !has_text_before(&draft.sections, n)
                && !has_heading(&draft.sections, opening) =>
            {
                opening.to_owned()
            }
            None => String::new(),
        };
        let heading = if heading.is_empty() {
            format!("{PLACEHOLDER}: a heading for what follows")
        } else {
            heading
        };
        let class = match section.kind {
            Kind::Narrative => "",
            Kind::Findings => " .findings",
            Kind::Recommendations => " .recommendations",
        };
        file.push_str(&format!(
            "\n## {} {{#{}{class}}}\n",
            markdown::heading_text(&heading),
            ids.take(&heading)
        ));
        push(&mut file, &section.intro, 3);
        for item in &section.items {
            let head = plain(&item.head).trim().to_owned();
            let head = if head.is_empty() {
                format!("{PLACEHOLDER}: a heading")
            } else {
                head
            };
            let mut attributes = format!("#{}", ids.take(&head));
            for (key, label, terms) in [
                ("for", &item.addressee, &addressees),
                ("topics", &item.topic, &topics),
            ] {
                if let Some((id, _)) = terms
                    .iter()
                    .find(|(_, known)| Some(known) == label.as_ref())
                {
                    attributes.push_str(&format!(" {key}={id}"));
                }
            }
            file.push_str(&format!(
                "\n### {} {{{attributes}}}\n",
                markdown::heading_text(&head)
            ));
            push(&mut file, &item.body, 4);
        }
    }
    for note in &draft.notes {
        file.push_str(&format!(
            "\n{}\n",
            markdown::blocks(std::slice::from_ref(note))
        ));
    }
    file
}

/// Whether a section has a heading that holds some words.
fn has_heading(sections: &[Section], words: &str) -> bool {
    sections
        .iter()
        .filter_map(|section| section.heading.as_ref())
        .any(|heading| plain(heading).contains(words))
}

/// Whether running text stands before a section; findings in a box may, and open nothing.
fn has_text_before(sections: &[Section], n: usize) -> bool {
    sections
        .iter()
        .take(n)
        .any(|section| section.kind == Kind::Narrative)
}

fn push(file: &mut String, pieces: &[Piece], level: u8) {
    let text = markdown::blocks(&levelled(pieces, level));
    if !text.is_empty() {
        file.push_str(&format!("\n{text}\n"));
    }
}

/// Pieces whose headings start at a level and skip none.
fn levelled(pieces: &[Piece], first: u8) -> Vec<Piece> {
    let mut open: Vec<u8> = Vec::new();
    let mut levelled = Vec::new();
    for piece in pieces {
        levelled.push(match piece {
            Piece::Heading(level, inlines) => {
                open.retain(|above| above < level);
                let depth = u8::try_from(open.len()).unwrap_or(u8::MAX);
                open.push(*level);
                Piece::Heading(first.saturating_add(depth).min(6), inlines.clone())
            }
            piece => piece.clone(),
        });
    }
    levelled
}

fn shared(sections: &[Section], label: impl Fn(&Item) -> Option<String>) -> Vec<String> {
    sections
        .iter()
        .flat_map(|section| &section.items)
        .filter_map(label)
        .collect()
}

/// Labels with an id for each.
fn vocabulary(labels: impl IntoIterator<Item = String>) -> Vec<(String, String)> {
    let mut ids = Ids::default();
    let mut terms: Vec<(String, String)> = Vec::new();
    for label in labels {
        if !terms.iter().any(|(_, known)| *known == label) && !label.trim().is_empty() {
            terms.push((ids.take(without_address(&label)), label));
        }
    }
    terms
}

/// A label without the words by which it addresses somebody: `For the government`.
fn without_address(label: &str) -> &str {
    let cues = cues::ALL.into_iter().flat_map(|cues| cues.addressing);
    let articles = ["the", "den", "die", "das"];
    let mut bare = label;
    for word in cues.copied().chain(articles) {
        let head = bare
            .get(..word.len())
            .filter(|head| head.to_lowercase() == word);
        let rest = head
            .and_then(|_| bare.get(word.len()..))
            .and_then(|rest| rest.strip_prefix(' '));
        bare = rest.unwrap_or(bare);
    }
    bare
}

fn front_matter(
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
            .map(|url| format!(", url: {}", quoted(&url)))
            .unwrap_or_default();
        line(
            "publication",
            format!("{{ name: {}{address} }}", quoted(site)),
        );
    }
    if let Some((label, address)) = &about.support {
        let address = url(address)
            .map(|url| format!(", url: {}", quoted(&url)))
            .unwrap_or_default();
        line(
            "support",
            format!("{{ label: {}{address} }}", quoted(label)),
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
    if is_plain {
        text
    } else {
        serde_json::to_string(&text).unwrap_or_default()
    }
}

/// Ids, each given once.
#[derive(Debug, Default)]
struct Ids(HashSet<String>);

impl Ids {
    /// An id of the first words of a text.
    fn take(&mut self, text: &str) -> String {
        const WORDS: usize = 5;
        let slug = Id::slug(text);
        let short: Vec<_> = slug.as_str().split('-').take(WORDS).collect();
        let short = Id::slug(&short.join("-"));
        let mut id = short.to_string();
        let mut n = 2;
        while !self.0.insert(id.clone()) {
            id = short.numbered(n).to_string();
            n += 1;
        }
        id
    }
}
