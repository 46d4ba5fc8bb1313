use super::inlines::Inlines;
use super::notes::Notes;
use super::{attribute, figures, is_rendered, landmarks, name_of};
use crate::author::import::block::{Block, Context, Dropped, Piece, Reason, Role};
use crate::author::import::inline::{Inline, plain, tidy};
use dom_query::{Document, NodeId, NodeRef};
use url::Url;

/// How deep lists and quotations may stand in each other before their text is all that is kept.
const MAX_NESTING: usize = 5;

/// The blocks of a page in their order, and what could not be taken along.
pub(super) fn blocks(
    document: &Document,
    main: Option<&NodeRef<'_>>,
    base: Option<Url>,
) -> (Vec<Block>, Vec<Dropped>) {
    let notes = Notes::find(document);
    let body = document.select("body");
    let root = body
        .nodes()
        .first()
        .copied()
        .unwrap_or_else(|| document.root());
    let mut walker = Walker {
        inlines: Inlines::new(&notes, base),
        notes: &notes,
        main: main.map(|main| main.id),
        all_text: root.text().len(),
        blocks: Vec::new(),
        nesting: 0,
    };
    let around = Context {
        inside: main.is_some().then_some(false),
        ..Context::default()
    };
    walker.element(&root, &around);
    (walker.blocks, walker.inlines.into_dropped())
}

/// Goes through a page and gathers its blocks.
pub(super) struct Walker<'n> {
    pub(super) inlines: Inlines<'n>,
    notes: &'n Notes,
    main: Option<NodeId>,
    all_text: usize,
    blocks: Vec<Block>,
    nesting: usize,
}

impl Walker<'_> {
    /// Takes in an element that starts a line of its own.
    fn element(&mut self, node: &NodeRef<'_>, around: &Context) {
        let mut here = around.clone();
        if self.main == Some(node.id) {
            here.inside = Some(true);
        }
        if !matches!(here.role, Some(Role::Foreign(_))) {
            here.role = landmarks::role(node, self.all_text).or(here.role);
        }
        if let Some(label) = self.notes.texts.get(&node.id) {
            let pieces = self.pieces(node);
            return self.push(
                Piece::Note(label.clone(), without_label(pieces, label)),
                node,
                &here,
            );
        }
        match &*name_of(node) {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name_of(node).trim_start_matches('h').parse().unwrap_or(2);
                let inlines = tidy(self.inlines.of(node));
                if !plain(&inlines).trim().is_empty() {
                    self.push(Piece::Heading(level, inlines), node, &here);
                }
            }
            "ul" | "ol" if !holds_sections(node) => {
                for piece in self.list(node) {
                    self.push(piece, node, &here);
                }
            }
            "blockquote" => {
                let pieces = self.pieces(node);
                self.push(Piece::Quote(pieces), node, &here);
            }
            "table" if figures::is_data(node) => {
                for piece in figures::table(node, &mut self.inlines) {
                    self.push(piece, node, &here);
                }
            }
            "pre" if !holds_lines(node) => {
                let code = typed(node);
                if !code.trim().is_empty() {
                    self.push(Piece::Code(code), node, &here);
                }
            }
            "figure" if !holds_table(node) => {
                for piece in figures::figure(node, &mut self.inlines) {
                    self.push(piece, node, &here);
                }
            }
            "hr" => self.push(Piece::Rule, node, &here),
            "a" if !holds_lines(node) => {
                let mut run = Vec::new();
                self.inlines.add(node, &mut run);
                self.paragraph(run, node, &here);
            }
            _ => self.children(node, &here),
        }
    }

    /// Takes in what an element holds: blocks, and runs of text between them.
    fn children(&mut self, node: &NodeRef<'_>, here: &Context) {
        let mut run = Vec::new();
        let mut breaks = 0;
        for child in node.children_it(false) {
            if !is_rendered(&child) {
                continue;
            }
            if child.is_text() {
                breaks = if child.text().trim().is_empty() {
                    breaks
                } else {
                    0
                };
                run.push(Inline::Text(child.text().to_string()));
            } else if name_of(&child) == "br" {
                breaks += 1;
                run.push(Inline::Break);
                if breaks == 2 {
                    // Two line ends stand for a new paragraph.
                    self.paragraph(std::mem::take(&mut run), node, here);
                    breaks = 0;
                }
            } else if starts_line(&child)
                || self.notes.texts.contains_key(&child.id)
                || self.stands_apart(&child, here)
            {
                self.paragraph(std::mem::take(&mut run), node, here);
                self.element(&child, here);
            } else {
                breaks = 0;
                // Buttons in a row are set apart by their style, not by white space.
                match here.role {
                    Some(Role::Foreign(_)) => run.push(Inline::Text(" ".to_owned())),
                    Some(Role::Tags) => run.push(Inline::Text(" | ".to_owned())),
                    _ => {}
                }
                self.inlines.add(&child, &mut run);
            }
        }
        self.paragraph(run, node, here);
    }

    /// Whether an element within a line says that it is something else than the text around it.
    fn stands_apart(&self, node: &NodeRef<'_>, here: &Context) -> bool {
        let role = landmarks::role(node, self.all_text);
        let is_mark = self.notes.marks.contains_key(&node.id);
        role.is_some() && role != here.role && !is_mark && node.is_element()
    }

    fn paragraph(&mut self, run: Vec<Inline>, node: &NodeRef<'_>, here: &Context) {
        let run = tidy(run);
        if !run.is_empty() {
            self.push(Piece::Paragraph(run), node, here);
        }
    }

    fn push(&mut self, piece: Piece, node: &NodeRef<'_>, here: &Context) {
        let length = |text: &str| text.split_whitespace().map(str::len).sum::<usize>();
        let links: usize = node
            .descendants_it()
            .filter(|node| name_of(node) == "a" && !self.notes.marks.contains_key(&node.id))
            .map(|link| length(&link.text()))
            .sum();
        let all = length(&node.text()).max(1);
        let own = if name_of(node) == "a" {
            100
        } else {
            links * 100 / all
        };
        let context = Context {
            linked: own.min(100),
            ..here.clone()
        };
        self.blocks.push(Block { piece, context });
    }

    /// What an element holds, as pieces that stand in another one.
    fn pieces(&mut self, node: &NodeRef<'_>) -> Vec<Piece> {
        if self.nesting >= MAX_NESTING {
            let text = tidy(vec![Inline::Text(node.text().to_string())]);
            return if text.is_empty() {
                Vec::new()
            } else {
                vec![Piece::Paragraph(text)]
            };
        }
        self.nesting += 1;
        let outer = std::mem::take(&mut self.blocks);
        self.children(node, &Context::default());
        let inner = std::mem::replace(&mut self.blocks, outer);
        self.nesting -= 1;
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
    fn list(&mut self, node: &NodeRef<'_>) -> Vec<Piece> {
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
fn without_label(mut pieces: Vec<Piece>, label: &str) -> Vec<Piece> {
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

/// Whether an element starts a line of its own.
pub(super) fn starts_line(node: &NodeRef<'_>) -> bool {
    const BLOCKS: [&str; 41] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tr",
        "ul",
        "th",
    ];
    let is_block = |node: &NodeRef<'_>| BLOCKS.contains(&&*name_of(node));
    is_block(node) || node.descendants_it().any(|inner| is_block(&inner))
}

/// Whether an element holds one that starts a line of its own.
pub(super) fn holds_lines(node: &NodeRef<'_>) -> bool {
    node.children_it(false).any(|child| starts_line(&child))
}

/// The text of an element as it was typed, line ends and all.
fn typed(node: &NodeRef<'_>) -> String {
    let mut text = String::new();
    for part in node.descendants_it() {
        if part.is_text() {
            text.push_str(&part.text());
        } else if name_of(&part) == "br" {
            text.push('\n');
        }
    }
    text.trim_matches('\n').to_owned()
}

/// Whether a list is a way to lay out whole sections.
fn holds_sections(node: &NodeRef<'_>) -> bool {
    node.descendants_it()
        .any(|node| matches!(&*name_of(&node), "h1" | "h2" | "h3" | "article" | "section"))
}

fn holds_table(node: &NodeRef<'_>) -> bool {
    node.descendants_it().any(|node| name_of(&node) == "table")
}
