//! The authors: their names from the page's head, bylines and biographies, which are joined.

use super::block::{Block, Dropped, Piece, Reason, Role};
use super::inline::links;
use super::names;
use super::page::Person;
use super::sentence::{ends_sentence, sentences};
use crate::author::cues::Words;

/// Joins what is known of the authors with the paragraphs about them, which a heading may have
/// announced; what is about nobody comes back.
pub(super) fn join(
    people: &mut Vec<Person>,
    biographies: Vec<Block>,
    is_announced: bool,
    body: &str,
    dropped: &mut Vec<Dropped>,
) -> Vec<Block> {
    let mut rest = Vec::new();
    let mut current = None;
    for block in biographies {
        let is_marked = block.context.role == Some(Role::Biography);
        for (text, hrefs) in lines(&block.piece) {
            let text = text.trim();
            if names::is_name(text) {
                current = Some(names::add(people, named(text)));
                dropped.push(Dropped {
                    reason: Reason::FrontMatter,
                    text: text.to_owned(),
                });
                continue;
            }
            let is_announced = is_announced || block.context.role == Some(Role::Byline);
            let addresses = addresses(text, &hrefs);
            for sentence in sentences(text) {
                current = whom(people, sentence, is_announced).or(current);
                // A single author is the one whom an unnamed paragraph is about.
                let about = current.or((people.len() == 1).then_some(0));
                match about.and_then(|at| people.get_mut(at)) {
                    Some(person) => tell(person, sentence, &addresses, dropped),
                    None if is_marked => dropped.push(Dropped {
                        reason: Reason::Promotion,
                        text: sentence.to_owned(),
                    }),
                    None => rest.push(Block::bare(Piece::Paragraph(vec![
                        super::inline::Inline::Text(sentence.to_owned()),
                    ]))),
                }
            }
        }
    }
    for person in people.iter_mut() {
        if person.alternate_name.is_none() {
            person.alternate_name = names::other_spelling(&person.name, body);
        }
    }
    rest
}

fn named(name: &str) -> Person {
    Person {
        name: name.to_owned(),
        ..Person::default()
    }
}

/// The paragraphs in a piece, each with the addresses that it links to.
fn lines(piece: &Piece) -> Vec<(String, Vec<String>)> {
    match piece {
        Piece::Heading(_, inlines) | Piece::Paragraph(inlines) => {
            let hrefs = links(inlines)
                .into_iter()
                .map(|href| href.as_str().to_owned());
            vec![(piece.text(), hrefs.collect())]
        }
        Piece::List(_, entries) => entries.iter().flatten().flat_map(lines).collect(),
        Piece::Quote(pieces) => pieces.iter().flat_map(lines).collect(),
        Piece::Rule => Vec::new(),
        piece => vec![(piece.text(), Vec::new())],
    }
}

/// The person whom a paragraph is about: its subject, or one whom it names.
fn whom(people: &mut Vec<Person>, text: &str, is_announced: bool) -> Option<usize> {
    match names::subject(text) {
        Some((name, true)) => return Some(names::add(people, named(&name))),
        Some((name, false))
            if is_announced
                || people
                    .iter()
                    .any(|person| names::are_one(&person.name, &name)) =>
        {
            return Some(names::add(people, named(&name)));
        }
        _ => {}
    }
    people.iter().position(|person| text.contains(&person.name))
}

/// The e-mail addresses that a paragraph gives, in words or behind links.
fn addresses(text: &str, hrefs: &[String]) -> Vec<String> {
    let linked = hrefs.iter().filter_map(|href| href.strip_prefix("mailto:"));
    let linked = linked.map(|address| address.split('?').next().unwrap_or(address).to_owned());
    names::emails(text).into_iter().chain(linked).collect()
}

/// Adds a sentence to what is told of a person. One that only gives an address gives way to it.
fn tell(person: &mut Person, sentence: &str, addresses: &[String], dropped: &mut Vec<Dropped>) {
    let words = Words::of(sentence);
    let announces =
        words.start_with(|cues| cues.contact) && words.len() <= 8 && !addresses.is_empty();
    let own = names::emails(sentence);
    if announces || (!own.is_empty() && words.len() <= 5) {
        person.email = person
            .email
            .take()
            .or_else(|| own.into_iter().chain(addresses.iter().cloned()).next());
        dropped.push(Dropped {
            reason: Reason::FrontMatter,
            text: sentence.to_owned(),
        });
        return;
    }
    person.email = person.email.take().or_else(|| own.into_iter().next());
    if person.role.is_none() && person.biography.is_none() && !ends_sentence(sentence) {
        person.role = Some(sentence.to_owned());
        return;
    }
    let biography = person.biography.get_or_insert_default();
    if !biography.is_empty() {
        biography.push(' ');
    }
    biography.push_str(sentence);
}
