//! The names of people, as bylines give them.

use super::page::Person;
use crate::author::cues::{self, Words};
use strsim::damerau_levenshtein;

const PARTICLES: [&str; 14] = [
    "de", "van", "von", "der", "den", "al", "bin", "ibn", "la", "di", "da", "del", "zu", "ter",
];

const HONORIFICS: [&str; 9] = [
    "dr",
    "prof",
    "professor",
    "mr",
    "mrs",
    "ms",
    "sir",
    "dame",
    "amb",
];

/// Whether a text is the name of a person, as far as its form tells.
pub(super) fn is_name(text: &str) -> bool {
    let words: Vec<_> = text.split_whitespace().collect();
    let is_word = |word: &&str| {
        let starts_high = word.chars().next().is_some_and(char::is_uppercase);
        let is_clean = word
            .chars()
            .all(|c| c.is_alphabetic() || "-'’.".contains(c));
        is_clean && (starts_high || PARTICLES.contains(word))
    };
    let known = Words::of(text);
    let is_menu = known.count(|cues| cues.navigation)
        + known.count(|cues| cues.share)
        + known.count(|cues| cues.about_authors)
        + known.count(|cues| cues.posts)
        > 0;
    let is_shouted = text
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(char::is_uppercase);
    let ends_well = !text.ends_with('.') || words.last().is_some_and(|word| word.len() <= 3);
    (2..=5).contains(&words.len())
        && words.iter().all(is_word)
        && !is_menu
        && !is_shouted
        && ends_well
}

/// The names in a byline, without the words around them.
pub(super) fn split(text: &str) -> Vec<String> {
    let text = text.replace(['\n', '\t', '\u{a0}'], " ");
    let text = text.trim();
    // `Surname, Name`, as catalogues write it.
    if let Some((surname, name)) = text.split_once(',')
        && !surname.contains(' ')
        && !surname.is_empty()
        && name.split_whitespace().count() == 1
        && is_name(&format!("{} {surname}", name.trim()))
    {
        return vec![format!("{} {surname}", name.trim())];
    }
    let mut rest = text.to_owned();
    for cue in cues::ALL.into_iter().flat_map(|cues| cues.and) {
        rest = rest.replace(&format!(" {cue} "), ",");
    }
    // A day may stand behind the last name, with a full stop between them.
    let day = |part: &&str| part.starts_with(|c: char| c.is_ascii_digit());
    if let Some(part) = rest.split(". ").skip(1).find(day) {
        let end = rest.len()
            - rest
                .split_once(part)
                .map_or(0, |(_, end)| end.len() + part.len());
        rest.truncate(end);
    }
    rest.split([',', ';', '&', '|', '/', '•', '·'])
        .map(|name| without_stop(bare(name)).to_owned())
        .filter(|name| is_name(name))
        .collect()
}

/// A name without the full stop behind it, but for that of an abbreviation such as `Jr.`.
fn without_stop(name: &str) -> &str {
    let last = name.split_whitespace().last().unwrap_or_default();
    if last.chars().count() > 4 {
        name.trim_end_matches('.')
    } else {
        name
    }
}

/// What stands behind the first word that announces authors: `Report by …`.
pub(super) fn behind_cue(text: &str) -> &str {
    let words = text
        .split_whitespace()
        .find(|word| Words::of(word).are(|cues| cues.bylines));
    let rest = words.and_then(|word| text.split_once(word));
    rest.map_or(text, |(_, rest)| rest.trim())
}

/// A name without `By` and titles before it.
fn bare(text: &str) -> &str {
    let mut text = text.trim().trim_end_matches(':');
    loop {
        let first = text.split_whitespace().next().unwrap_or_default();
        let word = first.trim_end_matches([':', '.']).to_lowercase();
        let is_byline = Words::of(&word).are(|cues| cues.bylines);
        let is_verb = word == "written" || word == "authored";
        let more = text.split_whitespace().count() > 1;
        if !(is_byline || is_verb || HONORIFICS.contains(&&*word)) || !more {
            return text;
        }
        text = text.get(first.len()..).unwrap_or_default().trim_start();
    }
}

/// The name with which a sentence of a biography starts, and whether a verb follows it: `Anna Nowak
/// is …`, `Anna Nowak, fellow`.
pub(super) fn subject(text: &str) -> Option<(String, bool)> {
    let words: Vec<_> = text.split_whitespace().collect();
    (2..=5).find_map(|n| {
        let verb = words.get(n).map(|word| Words::of(word));
        let head = words.get(..n)?.join(" ");
        let head = bare(head.trim_end_matches([',', '–', '—', '-', ':', ' ']));
        let has_verb = verb.is_some_and(|verb| verb.are(|cues| cues.is));
        let is_apart = words
            .get(n - 1)
            .is_some_and(|word| word.ends_with([',', ':']))
            || words
                .get(n)
                .is_some_and(|word| matches!(*word, "–" | "—" | "-"));
        ((has_verb || is_apart) && is_name(head)).then(|| (head.to_owned(), has_verb))
    })
}

/// Adds a person, or what is new about one who is known.
pub(super) fn add(people: &mut Vec<Person>, person: Person) -> usize {
    if let Some(at) = people
        .iter()
        .position(|known| are_one(&known.name, &person.name))
    {
        if let Some(known) = people.get_mut(at) {
            if known.name != person.name
                && known.alternate_name.is_none()
                && !same(&known.name, &person.name)
            {
                known.alternate_name = Some(person.name);
            }
            known.role = known.role.take().or(person.role);
            known.affiliation = known.affiliation.take().or(person.affiliation);
            known.email = known.email.take().or(person.email);
        }
        return at;
    }
    people.push(person);
    people.len() - 1
}

fn same(a: &str, b: &str) -> bool {
    Words::of(a) == Words::of(b)
}

/// Whether two names are one person's, spelt alike or nearly so.
pub(super) fn are_one(a: &str, b: &str) -> bool {
    const SLIPS: usize = 2;
    let (first, second) = (Words::of(a), Words::of(b));
    let (Some(a), Some(b)) = (first.list().split_first(), second.list().split_first()) else {
        return false;
    };
    let (a_rest, b_rest) = (a.1.join(" "), b.1.join(" "));
    a.0 == b.0
        && a_rest.chars().next() == b_rest.chars().next()
        && damerau_levenshtein(&a_rest, &b_rest) <= SLIPS
}

/// Another spelling of a name in a text: the same first name, the surname nearly the same.
pub(super) fn other_spelling(name: &str, text: &str) -> Option<String> {
    let (first, surname) = name.rsplit_once(' ')?;
    let found = text.match_indices(first).find_map(|(at, first)| {
        let rest = text.get(at + first.len()..)?.strip_prefix(' ')?;
        let word: String = rest
            .chars()
            .take_while(|c| c.is_alphabetic() || *c == '-')
            .collect();
        let starts_alike = word.chars().next() == surname.chars().next();
        let distance = damerau_levenshtein(&word, surname);
        (starts_alike
            && word.chars().count() >= 4
            && (1..=2).contains(&distance)
            && !word.starts_with(surname))
        .then_some(word)
    })?;
    Some(format!("{first} {found}"))
}

/// The e-mail addresses in a text.
pub(super) fn emails(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| c.is_whitespace() || "()<>,;\"".contains(c));
    let parts = parts.map(|part| {
        part.trim_start_matches("mailto:")
            .trim_matches(['.', ':', '!', '?', '[', ']'])
    });
    parts
        .filter(|part| crate::model::Email::try_from((*part).to_owned()).is_ok())
        .map(str::to_owned)
        .collect()
}
