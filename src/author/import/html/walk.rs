use super::elements::{holds_lines, holds_sections, holds_table, starts_line, typed};
use super::inlines::Inlines;
use super::nested::without_label;
use super::notes::Notes;
use super::pictures::apart;
use super::{attribute, figures, is_rendered, landmarks, name_of, tokens};
use crate::author::import::block::{Block, Context, Dropped, Piece, Role};
use crate::author::import::inline::{Inline, plain, tidy};
use crate::author::import::names;
use dom_query::{Document, NodeId, NodeRef};
use url::Url;

/// The blocks of a page in their order, what could not be taken along, and the pictures' files
/// beside the page.
pub(super) fn blocks(
    document: &Document,
    main: Option<&NodeRef<'_>>,
    base: Option<Url>,
) -> (Vec<Block>, Vec<Dropped>, Vec<(String, String)>) {
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
        whole: landmarks::Whole::of(&root),
        blocks: Vec::new(),
    };
    let around = Context {
        inside: main.is_some().then_some(false),
        ..Context::default()
    };
    walker.element(&root, &around);
    let (dropped, files) = walker.inlines.finish();
    (apart(walker.blocks), dropped, files)
}

/// Goes through a page and gathers its blocks.
pub(super) struct Walker<'n> {
    pub(super) inlines: Inlines<'n>,
    pub(super) notes: &'n Notes,
    main: Option<NodeId>,
    whole: landmarks::Whole,
    pub(super) blocks: Vec<Block>,
}

impl Walker<'_> {
    /// Takes in an element that starts a line of its own.
    fn element(&mut self, node: &NodeRef<'_>, around: &Context) {
        let mut here = around.clone();
        if self.main == Some(node.id) {
            here.inside = Some(true);
        }
        if !matches!(here.role, Some(Role::Foreign(_))) {
            here.role = landmarks::role(node, self.whole).or(here.role);
        }
        self.inlines.is_foreign =
            matches!(here.role, Some(Role::Foreign(_))) || here.inside == Some(false);
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
            _ if is_toggle(node) => {
                let run = tidy(self.inlines.of(node));
                if !run.is_empty() {
                    self.push(Piece::Paragraph(vec![Inline::Strong(run)]), node, &here);
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
    pub(super) fn children(&mut self, node: &NodeRef<'_>, here: &Context) {
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
                let is_foreign = self.inlines.is_foreign;
                self.element(&child, here);
                self.inlines.is_foreign = is_foreign;
            } else {
                breaks = 0;
                // Buttons in a row are set apart by their style, not by white space.
                match here.role {
                    Some(Role::Foreign(_)) => run.push(Inline::Text(" ".to_owned())),
                    Some(Role::Byline) if ends_in_word(&run) => {
                        run.push(Inline::Text(", ".to_owned()));
                    }
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
        let role = landmarks::role(node, self.whole);
        let is_mark = self.notes.marks.contains_key(&node.id);
        role.is_some() && role != here.role && !is_mark && node.is_element()
    }

    fn paragraph(&mut self, run: Vec<Inline>, node: &NodeRef<'_>, here: &Context) {
        let run = tidy(run);
        if !run.is_empty() {
            self.push(Piece::Paragraph(run), node, here);
        }
    }

    pub(super) fn push(&mut self, piece: Piece, node: &NodeRef<'_>, here: &Context) {
        let length = |text: &str| text.split_whitespace().map(str::len).sum::<usize>();
        let links: usize = node
            .descendants_it()
            .filter(|node| leads_away(node) && !self.notes.marks.contains_key(&node.id))
            .map(|link| length(&link.text()))
            .sum();
        let all = length(&node.text()).max(1);
        let own = if leads_away(node) {
            100
        } else {
            links * 100 / all
        };
        let names = node.descendants_it().filter(leads_away);
        let names = names.map(|link| link.text().trim().to_owned());
        let context = Context {
            linked: own.min(100),
            linked_names: names.filter(|text| names::is_name(text)).collect(),
            ..here.clone()
        };
        self.blocks.push(Block { piece, context });
    }
}

fn ends_in_word(run: &[Inline]) -> bool {
    plain(run).ends_with(char::is_alphanumeric)
}

/// Whether an element is a link, and not a button that only has the looks of one.
fn leads_away(node: &NodeRef<'_>) -> bool {
    name_of(node) == "a"
        && attribute(node, "href")
            .is_some_and(|href| href != "#" && !href.starts_with("javascript:"))
}

/// Whether an element is the title of a part that the page opens and closes.
fn is_toggle(node: &NodeRef<'_>) -> bool {
    const TITLES: [[&str; 2]; 4] = [
        ["accordion", "title"],
        ["accordion", "header"],
        ["toggle", "title"],
        ["tab", "title"],
    ];
    let tokens = tokens(node);
    let is_titled = tokens
        .windows(2)
        .any(|window| TITLES.iter().any(|title| window.iter().eq(title)));
    (is_titled || name_of(node) == "summary") && !holds_lines(node)
}
