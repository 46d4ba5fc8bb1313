//! A draft as a brief file.

use super::block::Piece;
use super::draft::Draft;
use super::front_matter::front_matter;
use super::inline::plain;
use super::items::Item;
use super::markdown;
use super::outline::{Kind, Section};
use super::vocabulary::{Ids, vocabulary};
use crate::author::cues;
use crate::author::placeholder::PLACEHOLDER;

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
