use super::linked_data::LinkedData;
use super::{attribute, landmarks, name_of};
use crate::author::import::block::{Reason, Role};
use crate::author::import::dates;
use crate::author::import::names;
use crate::author::import::page::{About, Person};
use dom_query::{Document, NodeRef};

/// What the page's head and markup say of it.
pub(super) fn about(document: &Document) -> About {
    let data = LinkedData::read(document);
    let meta = |keys: &[&str]| {
        keys.iter()
            .find_map(|key| all_meta(document, key).into_iter().next())
    };
    let url = link(document, "canonical")
        .or_else(|| meta(&["og:url"]))
        .or(data.url.clone());
    let url = url.filter(|url| url::Url::parse(url).is_ok_and(|url| url.has_host()));
    let site = meta(&["og:site_name", "application-name", "citation_journal_title"]);
    let site_url = url.as_deref().and_then(|url| url::Url::parse(url).ok());
    let site_url = site_url.map(|url| url.origin().ascii_serialization());
    let language = attribute_of(document, "html", "lang")
        .or_else(|| meta(&["og:locale", "content-language", "dc.language", "language"]))
        .or(data.language.clone())
        .map(|language| language.replace('_', "-"));
    let date = meta(&[
        "article:published_time",
        "citation_publication_date",
        "citation_date",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "date",
        "pubdate",
        "publish-date",
        "publish_date",
        "parsely-pub-date",
        "sailthru.date",
    ])
    .or(data.date.clone())
    .and_then(|date| dates::iso(&date));
    let mut tags = all_meta(document, "article:tag");
    if tags.is_empty() {
        tags = data.tags.clone();
    }
    let publisher = data.publisher.clone().or_else(|| {
        meta(&[
            "citation_publisher",
            "dc.publisher",
            "dcterms.publisher",
            "citation_technical_report_institution",
        ])
    });
    let organisations: Vec<String> = [site.clone(), publisher.clone()]
        .into_iter()
        .flatten()
        .collect();
    let authors = authors(document, &data, &organisations);
    About {
        title: meta(&["og:title", "citation_title", "dc.title", "twitter:title"])
            .or(data.title)
            .or_else(|| title_element(document)),
        description: meta(&["og:description", "description", "twitter:description"])
            .or(data.description),
        language,
        site,
        site_url,
        publisher,
        url,
        date,
        tags,
        authors,
        support: None,
        reads: None,
    }
}

fn all_meta(document: &Document, key: &str) -> Vec<String> {
    let metas = document.select("meta");
    metas
        .nodes()
        .iter()
        .filter_map(|node| {
            let name = attribute(node, "name")
                .or_else(|| attribute(node, "property"))
                .or_else(|| attribute(node, "http-equiv"))?;
            name.eq_ignore_ascii_case(key)
                .then(|| attribute(node, "content"))?
        })
        .collect()
}

fn link(document: &Document, rel: &str) -> Option<String> {
    let links = document.select("link");
    links
        .nodes()
        .iter()
        .find(|node| attribute(node, "rel").is_some_and(|found| found.eq_ignore_ascii_case(rel)))
        .and_then(|node| attribute(node, "href"))
}

fn attribute_of(document: &Document, element: &str, name: &str) -> Option<String> {
    document
        .select(element)
        .nodes()
        .first()
        .and_then(|node| attribute(node, name))
}

/// The page's title without the name of the site, as far as a sign divides them.
fn title_element(document: &Document) -> Option<String> {
    let titles = document.select("title");
    let title = titles
        .nodes()
        .first()
        .map(|node| node.text().trim().to_owned())?;
    let cut = [" | ", " — ", " – ", " - ", " :: ", " » "]
        .iter()
        .filter_map(|sign| title.rfind(sign))
        .max();
    let head = cut.and_then(|at| title.get(..at)).map(str::trim);
    let head = head
        .filter(|head| head.split_whitespace().count() >= 3)
        .unwrap_or(&title);
    (!head.is_empty()).then(|| head.to_owned())
}

fn authors(document: &Document, data: &LinkedData, organisations: &[String]) -> Vec<Person> {
    let is_person = |name: &str| {
        names::is_name(name)
            && !organisations
                .iter()
                .any(|other| other.eq_ignore_ascii_case(name))
    };
    let mut people: Vec<Person> = data
        .authors
        .iter()
        .filter(|person| is_person(&person.name))
        .cloned()
        .collect();
    for key in [
        "citation_author",
        "author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "article:author",
        "byl",
        "sailthru.author",
    ] {
        for value in all_meta(document, key) {
            for name in names::split(&value) {
                if is_person(&name) {
                    names::add(
                        &mut people,
                        Person {
                            name,
                            ..Person::default()
                        },
                    );
                }
            }
        }
    }
    if people.is_empty() {
        for person in in_markup(document) {
            if is_person(&person.name) {
                names::add(&mut people, person);
            }
        }
    }
    people
}

/// The people whom the page's markup calls its authors.
fn in_markup(document: &Document) -> Vec<Person> {
    const MARKS: [&str; 9] = [
        "[itemprop=author] [itemprop=name]",
        "[itemprop=author]",
        "[rel=author]",
        ".byline a",
        ".author-name",
        ".author a",
        ".authors a",
        ".contributor a",
        ".p-author",
    ];
    let mut people = Vec::new();
    for mark in MARKS {
        for node in document.select(mark).nodes() {
            if is_elsewhere(node) {
                continue;
            }
            let text = attribute(node, "content").unwrap_or_else(|| node.text().to_string());
            for name in names::split(&text) {
                names::add(
                    &mut people,
                    Person {
                        name,
                        ..Person::default()
                    },
                );
            }
        }
        if !people.is_empty() {
            break;
        }
    }
    people
}

/// Whether an element stands where other pages are spoken of.
fn is_elsewhere(node: &NodeRef<'_>) -> bool {
    node.ancestors_it(None).any(|around| {
        let reason = match landmarks::role(&around, landmarks::Whole::default()) {
            Some(Role::Foreign(reason)) => reason,
            _ => return false,
        };
        reason != Reason::Imprint || name_of(&around) == "footer"
    })
}
