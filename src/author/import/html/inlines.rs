use super::notes::Notes;
use super::pictures::Beside;
use super::{attribute, is_rendered, landmarks, name_of};
use crate::author::cues::Words;
use crate::author::import::block::{Dropped, Reason};
use crate::author::import::inline::{Inline, Picture, plain};
use crate::model::Href;
use dom_query::NodeRef;
use url::Url;

/// Takes in running text.
pub(super) struct Inlines<'n> {
    notes: &'n Notes,
    base: Option<Url>,
    dropped: Vec<Dropped>,
    beside: Beside,
    /// Whether the text will be dropped: then its addresses go with it, and are not listed apart.
    pub(super) is_foreign: bool,
}

impl<'n> Inlines<'n> {
    pub(super) fn new(notes: &'n Notes, base: Option<Url>) -> Self {
        Self {
            notes,
            base,
            dropped: Vec::new(),
            beside: Beside::default(),
            is_foreign: false,
        }
    }

    /// What was dropped, and the pictures' files beside the page.
    pub(super) fn finish(self) -> (Vec<Dropped>, Vec<(String, String)>) {
        (self.dropped, self.beside.into_files())
    }

    pub(super) fn drop_text(&mut self, reason: Reason, text: String) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            self.dropped.push(Dropped { reason, text });
        }
    }

    /// All text in an element.
    pub(super) fn of(&mut self, node: &NodeRef<'_>) -> Vec<Inline> {
        let mut run = Vec::new();
        for child in node.children_it(false) {
            self.add(&child, &mut run);
        }
        run
    }

    /// Adds a node's text to a run.
    pub(super) fn add(&mut self, node: &NodeRef<'_>, run: &mut Vec<Inline>) {
        if node.is_text() {
            run.push(Inline::Text(node.text().to_string()));
            return;
        }
        if !is_rendered(node) {
            return;
        }
        if landmarks::is_hidden(node) {
            return self.drop_text(Reason::Hidden, node.text().to_string());
        }
        match &*name_of(node) {
            "br" => run.push(Inline::Break),
            "em" | "i" | "cite" | "dfn" | "var" => {
                let inner = self.of(node);
                run.push(Inline::Emphasis(inner));
            }
            "strong" | "b" => {
                let inner = self.of(node);
                run.push(Inline::Strong(inner));
            }
            "code" | "kbd" | "samp" | "tt" if !super::elements::holds_lines(node) => {
                run.push(Inline::Code(node.text().trim().to_owned()))
            }
            "a" => self.link(node, run),
            "img" => {
                run.extend(self.image(node).map(Inline::Image));
            }
            "q" => {
                run.push(Inline::Text("“".to_owned()));
                run.extend(self.of(node));
                run.push(Inline::Text("”".to_owned()));
            }
            // Blocks that stand where only text can: their text, apart from what is around.
            _ if super::elements::starts_line(node) => {
                run.push(Inline::Text(" ".to_owned()));
                run.extend(self.of(node));
                run.push(Inline::Text(" ".to_owned()));
            }
            _ => run.extend(self.of(node)),
        }
    }

    fn link(&mut self, node: &NodeRef<'_>, run: &mut Vec<Inline>) {
        if let Some(label) = self.notes.marks.get(&node.id) {
            return run.push(Inline::Mark(label.clone()));
        }
        if self.notes.back.contains(&node.id) {
            return self.drop_text(Reason::Link, node.text().to_string());
        }
        let inner = self.of(node);
        let text = plain(&inner);
        let words = Words::of(&text);
        let address = attribute(node, "href").unwrap_or_default();
        if words.count(|cues| cues.spam) * 2 >= words.len().max(1) && address.contains("://") {
            return self.drop_text(Reason::Spam, text);
        }
        match self.resolved(&address).map(Href::try_from) {
            Some(Ok(href)) if !text.trim().is_empty() && href.fragment().is_none() => {
                run.push(Inline::Link(href, inner));
            }
            _ => {
                if !address.is_empty() && !address.starts_with('#') && !self.is_foreign {
                    self.drop_text(Reason::Link, address);
                }
                run.extend(inner);
            }
        }
    }

    /// A picture; `None` for one without an address, or that only counts visits.
    pub(super) fn image(&mut self, node: &NodeRef<'_>) -> Option<Picture> {
        let is_dot = ["width", "height"]
            .iter()
            .any(|side| matches!(attribute(node, side).as_deref(), Some("0" | "1")));
        let given = ["src", "data-src", "data-lazy-src", "data-original"];
        let address = given
            .iter()
            .filter_map(|name| attribute(node, name))
            .find(|address| !address.starts_with("data:"));
        let alt = attribute(node, "alt").unwrap_or_default();
        let alt = alt.split_whitespace().collect::<Vec<_>>().join(" ");
        let src = address
            .filter(|_| !is_dot)
            .and_then(|address| self.beside.source(&address, self.base.as_ref()));
        if src.is_none() {
            let text = if alt.is_empty() {
                "(no text alternative)"
            } else {
                &alt
            };
            self.drop_text(Reason::Picture, text.to_owned());
        }
        Some(Picture { src: src?, alt })
    }

    /// An address as it is from anywhere; `None` where the page does not tell its own.
    fn resolved(&self, address: &str) -> Option<String> {
        match (Url::parse(address), &self.base) {
            (Ok(url), _) => Some(url.to_string()),
            (Err(_), Some(base)) if !address.starts_with('#') => {
                base.join(address).ok().map(|url| url.to_string())
            }
            _ => None,
        }
    }
}
