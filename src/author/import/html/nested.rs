use super::walk::Walker;
use super::{attribute, is_rendered, landmarks, name_of};
use crate::author::import::block::{Context, Piece, Reason, Role};
use crate::author::import::inline::{Inline, tidy};
use dom_query::NodeRef;

impl Walker<'_> {
    /// What an element holds, as pieces that stand in another one.
    pub(super) fn pieces(&mut self, node: &NodeRef<'_>) -> Vec<Piece> {
        let outer = std::mem::take(&mut self.blocks);
        self.children(node, &Context::default());
        let inner = std::mem::replace(&mut self.blocks, outer);
        let mut pieces = Vec::new();
        for block in inner {
            match (block.context.role, block.piece) {
                (Some(Role::Foreign(reason)), piece) => {
                    self.inlines.drop_text(reason, piece.text())
                }
                (_, piece @ Piece::Note(..)) => self.push(piece, node, &Context::default()),
                // Inside of a list or quotation a heading divides nothing.
                (_, Piece::Heading(_, inlines)) => {
                    pieces.push(Piece::Paragraph(vec![Inline::Strong(inlines)]))
                }
                (_, piece) => pieces.push(piece),
            }
        }
        pieces
    }

    /// A list; its entries that are footnotes come after it.
    pub(super) fn list(&mut self, node: &NodeRef<'_>) -> Vec<Piece> {
        let mut entries = Vec::new();
        let mut notes = Vec::new();
        for child in node.children_it(false) {
            if !is_rendered(&child) || (child.is_text() && child.text().trim().is_empty()) {
                continue;
            }
            if landmarks::is_hidden(&child) {
                self.inlines
                    .drop_text(Reason::Hidden, child.text().to_string());
                continue;
            }
            let pieces = match &*name_of(&child) {
                // A list in a list that is no entry's own belongs to the entry before.
                "ul" | "ol" => {
                    let inner = self.list(&child);
                    match entries.last_mut() {
                        Some(entry) => Vec::extend(entry, inner),
                        None => entries.push(inner),
                    }
                    continue;
                }
                "" => vec![Piece::Paragraph(tidy(vec![Inline::Text(
                    child.text().to_string(),
                )]))],
                _ => self.pieces(&child),
            };
            match self.notes.texts.get(&child.id) {
                Some(label) => notes.push(Piece::Note(label.clone(), without_label(pieces, label))),
                None if pieces.is_empty() => {}
                None => entries.push(pieces),
            }
        }
        let start = (name_of(node) == "ol").then(|| {
            attribute(node, "start")
                .and_then(|start| start.parse().ok())
                .unwrap_or(1)
        });
        let list = (!entries.is_empty()).then_some(Piece::List(start, entries));
        list.into_iter().chain(notes).collect()
    }
}

/// A note's text without the label that the page sets before it.
pub(super) fn without_label(mut pieces: Vec<Piece>, label: &str) -> Vec<Piece> {
    let bare = label.split('-').next().unwrap_or(label);
    if let Some(Piece::Paragraph(inlines)) = pieces.first_mut()
        && let Some(Inline::Text(text)) = inlines.first_mut()
    {
        let rest = text.trim_start_matches(['[', '(', ' ']).strip_prefix(bare);
        if let Some(rest) = rest.filter(|rest| !rest.starts_with(char::is_alphanumeric)) {
            *text = rest
                .trim_start_matches([']', ')', '.', ':', ' '])
                .to_owned();
        }
        *inlines = tidy(std::mem::take(inlines));
    }
    pieces.retain(|piece| !matches!(piece, Piece::Paragraph(inlines) if inlines.is_empty()));
    pieces
}
