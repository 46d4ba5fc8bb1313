use super::block::{Block, Dropped, Piece, Reason};
use super::inline::{Inline, links, plain};
use super::outline::{self, Kind, Section};
use super::page::About;
use super::sift::Sifted;
use super::{people, standfirst};
use std::collections::HashSet;

/// A brief ready to be written.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) about: About,
    pub(super) standfirst: Option<String>,
    pub(super) topics_line: Option<String>,
    pub(super) sections: Vec<Section>,
    /// The footnotes that something marks.
    pub(super) notes: Vec<Piece>,
    pub(super) dropped: Vec<Dropped>,
}

impl Draft {
    /// Drafts a brief from what is left of a page.
    pub(super) fn of(mut sifted: Sifted) -> Self {
        let standfirst = standfirst::take(&mut sifted);
        let text: Vec<_> = sifted
            .body
            .iter()
            .map(Block::text)
            .chain(standfirst.clone())
            .collect();
        let heading = sifted.about_heading.take();
        let rest = people::join(
            &mut sifted.about.authors,
            sifted.biographies,
            heading.is_some(),
            &text.join("\n"),
            &mut sifted.dropped,
        );
        let (notes, body): (Vec<_>, Vec<_>) = sifted
            .body
            .into_iter()
            .partition(|block| matches!(block.piece, Piece::Note(..)));
        let mut sections = outline::sections(body);
        let (heading, is_used) = match heading {
            Some(Piece::Heading(_, inlines) | Piece::Paragraph(inlines)) => {
                (Some(inlines), !rest.is_empty())
            }
            _ => (None, !rest.is_empty()),
        };
        if is_used {
            sections.push(Section {
                heading,
                kind: Kind::Narrative,
                intro: rest.into_iter().map(|block| block.piece).collect(),
                items: Vec::new(),
            });
        } else if let Some(heading) = heading {
            sifted.dropped.push(Dropped {
                reason: Reason::FrontMatter,
                text: plain(&heading),
            });
        }
        let mut draft = Self {
            about: sifted.about,
            standfirst,
            topics_line: sifted.topics_line,
            sections,
            notes: notes.into_iter().map(|block| block.piece).collect(),
            dropped: sifted.dropped,
        };
        draft.settle_headings();
        draft.settle_notes();
        draft
    }

    /// Headings hold neither links nor marks: addresses are listed, marks move behind the text
    /// below.
    fn settle_headings(&mut self) {
        let mut lost = Vec::new();
        for section in &mut self.sections {
            if let Some(heading) = &section.heading {
                settle_heading(heading, &mut section.intro, &mut lost);
            }
            for item in &mut section.items {
                settle_heading(&item.head, &mut item.body, &mut lost);
            }
        }
        self.dropped.extend(lost.into_iter().map(|text| Dropped {
            reason: Reason::Link,
            text,
        }));
    }

    /// Leaves out notes that nothing marks and marks that have no note.
    fn settle_notes(&mut self) {
        let known: HashSet<String> = self.notes.iter().filter_map(label).collect();
        let mut marked = HashSet::new();
        for section in &mut self.sections {
            let items = section.items.iter_mut().flat_map(|item| &mut item.body);
            for piece in section.intro.iter_mut().chain(items) {
                keep_marks(piece, &known, &mut marked);
            }
        }
        // A note may be marked by another one only.
        for note in &mut self.notes {
            if let Piece::Note(_, pieces) = note {
                pieces
                    .iter_mut()
                    .for_each(|piece| keep_marks(piece, &HashSet::new(), &mut HashSet::new()));
            }
        }
        let (kept, lost): (Vec<_>, Vec<_>) = std::mem::take(&mut self.notes)
            .into_iter()
            .partition(|note| label(note).is_some_and(|label| marked.contains(&label)));
        self.notes = kept;
        for note in lost {
            self.dropped.push(Dropped {
                reason: Reason::Outside,
                text: note.text(),
            });
        }
    }
}

fn label(note: &Piece) -> Option<String> {
    match note {
        Piece::Note(label, pieces) if !pieces.is_empty() => Some(label.clone()),
        _ => None,
    }
}

fn settle_heading(heading: &[Inline], body: &mut Vec<Piece>, lost: &mut Vec<String>) {
    lost.extend(
        links(heading)
            .into_iter()
            .map(|href| href.as_str().to_owned()),
    );
    let (_, marks) = super::inline::flat(heading);
    if marks.is_empty() {
        return;
    }
    match body.first_mut() {
        Some(Piece::Paragraph(inlines)) => inlines.extend(marks),
        _ => body.insert(0, Piece::Paragraph(marks)),
    }
}

fn keep_marks(piece: &mut Piece, known: &HashSet<String>, marked: &mut HashSet<String>) {
    match piece {
        Piece::Heading(_, inlines) => keep_in(inlines, &HashSet::new(), marked),
        Piece::Paragraph(inlines) | Piece::Figure(_, inlines) => keep_in(inlines, known, marked),
        Piece::List(_, entries) => entries
            .iter_mut()
            .flatten()
            .for_each(|piece| keep_marks(piece, known, marked)),
        Piece::Quote(pieces) | Piece::Note(_, pieces) => pieces
            .iter_mut()
            .for_each(|piece| keep_marks(piece, known, marked)),
        Piece::Table(rows) => rows
            .iter_mut()
            .flatten()
            .for_each(|cell| keep_in(cell, known, marked)),
        Piece::Code(_) | Piece::Rule => {}
    }
}

fn keep_in(inlines: &mut Vec<Inline>, known: &HashSet<String>, marked: &mut HashSet<String>) {
    inlines.retain_mut(|inline| match inline {
        Inline::Mark(label) => {
            let is_known = known.contains(label);
            if is_known {
                marked.insert(label.clone());
            }
            is_known
        }
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
            keep_in(inner, known, marked);
            !plain(inner).is_empty()
                || inner
                    .iter()
                    .any(|inline| matches!(inline, Inline::Image(_) | Inline::Mark(_)))
        }
        _ => true,
    });
}
