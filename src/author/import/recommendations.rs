//! Recommendations: which parts of a section say what to do, and what belongs to each.

use super::action::{self, says_what_to_do};
use super::block::Piece;
use super::headings;
use super::inline::{Inline, plain};
use super::items::{self, Item, bold_lead};
use super::outline::{Kind, Section};
use crate::author::cues::Words;

/// Adds a section of recommendations; one that recommends nothing is running text.
pub(super) fn settle(
    heading: Option<Vec<Inline>>,
    pieces: Vec<Piece>,
    sections: &mut Vec<Section>,
) {
    let first = sections.len();
    sections.push(blank(heading));
    let mut groups: Vec<(Option<Vec<Inline>>, Vec<Piece>)> = vec![(None, Vec::new())];
    for piece in pieces {
        match piece {
            Piece::Heading(_, inlines) => groups.push((Some(inlines), Vec::new())),
            piece => {
                if let Some((_, pieces)) = groups.last_mut() {
                    pieces.push(piece);
                }
            }
        }
    }
    // Where headings name the recommendations, text before the first of them introduces it.
    let has_headings = groups.len() > 1;
    let has_groups = groups
        .iter()
        .any(|(heading, pieces)| heading.as_ref().is_some_and(|text| is_group(text, pieces)));
    for (heading, pieces) in groups {
        match heading {
            None if has_headings && !pieces.iter().any(is_plain_item) => {
                if let Some(section) = sections.last_mut() {
                    section.intro.extend(pieces);
                }
            }
            None => flow(pieces, &Shared::default(), sections),
            Some(heading) => headed(heading, pieces, has_groups, sections),
        }
    }
    for section in sections.iter_mut().skip(first) {
        if section.items.is_empty() {
            section.kind = Kind::Narrative;
        }
    }
}

fn blank(heading: Option<Vec<Inline>>) -> Section {
    Section {
        heading,
        kind: Kind::Recommendations,
        intro: Vec::new(),
        items: Vec::new(),
    }
}

/// What the recommendations below one heading have in common.
#[derive(Clone, Debug, Default)]
struct Shared {
    addressee: Option<String>,
    topic: Option<String>,
}

/// A subheading: it names an addressee, a subject of several recommendations, or one itself.
fn headed(heading: Vec<Inline>, pieces: Vec<Piece>, has_groups: bool, sections: &mut Vec<Section>) {
    let text = plain(&heading).trim().to_owned();
    let words = Words::of(&text);
    let acts = says_what_to_do(&text);
    let is_address = words.start_with(|cues| cues.addressing) && words.len() <= 12 && !acts;
    // Where a heading before it names the subject of a list, so does one over a single entry.
    let is_like_others = has_groups && matches!(pieces.as_slice(), [Piece::List(..)]);
    if is_address && !pieces.is_empty() {
        let shared = Shared {
            addressee: Some(text),
            topic: None,
        };
        flow(pieces, &shared, sections);
    } else if is_group(&heading, &pieces) || (!acts && is_like_others) {
        let shared = Shared {
            addressee: None,
            topic: Some(text),
        };
        flow(pieces, &shared, sections);
    } else if let Some(section) = sections.last_mut() {
        let mut item = Item::headed(heading);
        item.body = pieces;
        section.items.push(item);
    }
}

/// Whether a heading names the subject of several recommendations.
fn is_group(heading: &[Inline], pieces: &[Piece]) -> bool {
    let entries = pieces.iter().filter_map(|piece| match piece {
        Piece::List(_, entries) => Some(entries),
        _ => None,
    });
    let orders = entries.flatten().filter(|entry| acts_in(entry)).count();
    let bold = pieces
        .iter()
        .filter(|piece| matches!(piece, Piece::Paragraph(inlines) if bold_lead(inlines).is_some()))
        .count();
    !says_what_to_do(plain(heading).trim()) && (orders >= 2 || bold >= 2)
}

/// Takes recommendations out of running text and lists.
fn flow(pieces: Vec<Piece>, shared: &Shared, sections: &mut Vec<Section>) {
    let has_bold = pieces
        .iter()
        .filter(|piece| matches!(piece, Piece::Paragraph(inlines) if bold_lead(inlines).is_some()))
        .count()
        >= 2;
    let mut shared = shared.clone();
    let mut fresh = 0;
    let mut rest = pieces.into_iter().peekable();
    let mut follows_lead = true;
    while let Some(piece) = rest.next() {
        let Some(section) = sections.last_mut() else {
            return;
        };
        let text = piece.text();
        let has_list = matches!(rest.peek(), Some(Piece::List(..)));
        let is_lead =
            text.trim_end().ends_with(':') && has_list && matches!(piece, Piece::Paragraph(_));
        match piece {
            Piece::Paragraph(inlines) if is_lead => {
                follows_lead = true;
                if let Some(common) = Shared::in_lead(&inlines) {
                    shared = common;
                } else if section.items.is_empty() {
                    section.intro.push(Piece::Paragraph(inlines));
                } else {
                    // What leads into another list heads a section of its own.
                    let text = plain(&inlines).trim().trim_end_matches(':').to_owned();
                    sections.push(blank(Some(vec![Inline::Text(text)])));
                }
                continue;
            }
            Piece::Paragraph(inlines)
                if starts_bold(&inlines, has_bold) || (!has_bold && says_what_to_do(&text)) =>
            {
                section
                    .items
                    .push(shared.with(action::of_paragraph(inlines)));
                fresh += 1;
            }
            Piece::List(start, entries) => {
                let orders = entries.iter().filter(|entry| acts_in(entry)).count();
                if follows_lead || fresh == 0 || orders * 2 > entries.len() {
                    fresh += entries.len();
                    section.items.extend(
                        entries
                            .into_iter()
                            .map(|entry| shared.with(items::of_entry(entry, action::of_paragraph))),
                    );
                } else if let Some(item) = section.items.last_mut() {
                    item.body.push(Piece::List(start, entries));
                }
            }
            piece => match section.items.last_mut() {
                Some(item) if fresh > 0 => item.body.push(piece),
                // Under an addressee's heading every paragraph is addressed to it.
                _ if shared.addressee.is_some() && matches!(piece, Piece::Paragraph(_)) => {
                    if let Piece::Paragraph(inlines) = piece {
                        section
                            .items
                            .push(shared.with(action::of_paragraph(inlines)));
                        fresh += 1;
                    }
                }
                Some(item) => item.body.push(piece),
                None => section.intro.push(piece),
            },
        }
        follows_lead = false;
    }
}

/// Whether a paragraph starts as its neighbours do that are recommendations: with bold words, even
/// where they are not its whole first sentence.
fn starts_bold(inlines: &[Inline], has_bold: bool) -> bool {
    bold_lead(inlines).is_some() || (has_bold && matches!(inlines.first(), Some(Inline::Strong(_))))
}

impl Shared {
    /// What a lead-in says of the list below it, if it is no sentence: `For the ministries:`.
    fn in_lead(lead: &[Inline]) -> Option<Self> {
        const MOST_WORDS: usize = 8;
        let text = plain(lead);
        let text = text.trim().trim_end_matches(':');
        let words = Words::of(text);
        let is_bold = matches!(
            lead,
            [Inline::Strong(_)] | [Inline::Strong(_), Inline::Text(_)]
        );
        let is_short = words.len() <= MOST_WORDS && !says_what_to_do(text);
        // `To achieve this:` addresses nobody.
        let is_purpose = words.list().first().is_some_and(|word| word == "to")
            && !text.chars().skip(1).any(char::is_uppercase)
            && words.list().get(1).is_some_and(|word| word != "the");
        let label = Some(text.to_owned());
        if is_short && words.start_with(|cues| cues.addressing) && (is_bold || !is_purpose) {
            Some(Self {
                addressee: label,
                topic: None,
            })
        } else if is_short && is_bold && headings::role_of(&words).is_none() {
            Some(Self {
                addressee: None,
                topic: label,
            })
        } else {
            None
        }
    }

    fn with(&self, mut item: Item) -> Item {
        item.addressee.clone_from(&self.addressee);
        item.topic.clone_from(&self.topic);
        item
    }
}

fn is_plain_item(piece: &Piece) -> bool {
    match piece {
        Piece::Paragraph(inlines) => bold_lead(inlines).is_some(),
        Piece::List(_, entries) => entries.iter().filter(|entry| acts_in(entry)).count() >= 2,
        _ => false,
    }
}

fn acts_in(entry: &[Piece]) -> bool {
    entry
        .first()
        .is_some_and(|piece| says_what_to_do(&piece.text()))
}
