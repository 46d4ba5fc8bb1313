//! Where the words of hits stand in the text of the page.

use crate::logic::{Step, WordScanner};
use std::ops::Range as Span;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text};

/// A piece of a hit in one text node, in UTF-16 units.
pub(super) struct Piece {
    pub(super) hit: usize,
    pub(super) node: Text,
    pub(super) span: Span<u32>,
}

/// Walks through text that is cut up by elements, and counts words as the corpus did.
pub(super) struct Finder<'a> {
    hits: &'a [Span<usize>],
    /// The hit that comes next or has begun.
    hit: usize,
    /// How many words have begun.
    word: usize,
    scanner: WordScanner,
    pub(super) pieces: Vec<Piece>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(hits: &'a [Span<usize>]) -> Self {
        Self {
            hits,
            hit: 0,
            word: 0,
            scanner: WordScanner::default(),
            pieces: Vec::new(),
        }
    }

    pub(super) fn walk(&mut self, element: &Element) {
        let is_inline = match element.tag_name().as_str() {
            "EM" | "STRONG" | "CODE" | "A" | "MARK" => true,
            // The mark of a footnote is no text.
            "SUP" => return,
            // A block ends the word before it.
            _ => false,
        };
        if !is_inline {
            self.scanner.step(' ');
        }
        let mut child = element.first_child();
        while let Some(node) = child {
            // Wrapping puts new nodes behind this one.
            child = node.next_sibling();
            self.visit(node);
        }
        if !is_inline {
            self.scanner.step(' ');
        }
    }

    fn visit(&mut self, node: Node) {
        if self.hit >= self.hits.len() {
            return;
        }
        // By number and not by class: see `dom::as_element`.
        match node.node_type() {
            Node::TEXT_NODE => self.read(node.unchecked_ref()),
            Node::ELEMENT_NODE => self.walk(node.unchecked_ref()),
            _ => {}
        }
    }

    fn read(&mut self, node: &Text) {
        let mut place = 0;
        let mut piece: Option<Span<u32>> = None;
        for c in node.data().chars() {
            let before = place;
            place += c.len_utf16() as u32;
            match self.scanner.step(c) {
                Step::Start => self.word += 1,
                Step::Inside => {}
                Step::Mark | Step::Between => continue,
            }
            // The word that this letter is of, from 0.
            let word = self.word - 1;
            while let Some(hit) = self.hits.get(self.hit)
                && hit.end <= word
            {
                self.keep(node, piece.take());
                self.hit += 1;
            }
            if (self.hits.get(self.hit)).is_some_and(|hit| hit.contains(&word)) {
                piece.get_or_insert(before..place).end = place;
            }
        }
        self.keep(node, piece);
    }

    fn keep(&mut self, node: &Text, span: Option<Span<u32>>) {
        let hit = self.hit;
        self.pieces.extend(span.map(|span| Piece {
            hit,
            node: node.clone(),
            span,
        }));
    }
}
