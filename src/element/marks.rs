//! The hits of the filter, marked in the text.
//!
//! The CSS Custom Highlight API paints ranges without touching the document. Where it is missing,
//! `mark` elements stand around the text; links and footnotes stay whole, for a hit that crosses
//! them is marked piece by piece.

mod finder;

use super::dom;
use finder::{Finder, Piece};
use std::ops::Range as Span;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Range, StaticRange, StaticRangeInit};

#[wasm_bindgen]
extern "C" {
    type Highlight;
    #[wasm_bindgen(constructor)]
    fn new() -> Highlight;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &StaticRange);
    #[wasm_bindgen(method)]
    fn delete(this: &Highlight, range: &StaticRange);
    #[wasm_bindgen(method)]
    fn clear(this: &Highlight);
    #[wasm_bindgen(method, getter)]
    fn size(this: &Highlight) -> usize;
    #[wasm_bindgen(method, setter)]
    fn set_priority(this: &Highlight, priority: i32);

    type HighlightRegistry;
    #[wasm_bindgen(method)]
    fn get(this: &HighlightRegistry, name: &str) -> Option<Highlight>;
    #[wasm_bindgen(method)]
    fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight);

    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    static HIGHLIGHTS: Option<HighlightRegistry>;
}

const ALL: &str = "policy-brief-match";
const CURRENT: &str = "policy-brief-current";

/// The marks of one brief.
#[derive(Default)]
pub(super) struct Marks {
    /// Each hit's number with its place. The browser need not follow what becomes of it: it would
    /// look through such places, also those of earlier filters, whenever any text of the page changes.
    hits: Vec<(usize, StaticRange)>,
    /// The `mark` elements, with the number of their hit.
    elements: Vec<(usize, Element)>,
    current: Option<StaticRange>,
}

impl Marks {
    /// Marks the hits in an item, whose text stands in `texts`: runs of its words. `first` is the
    /// number of the first hit.
    pub(super) fn add(&mut self, texts: &[Element], first: usize, hits: &[Span<usize>]) {
        let mut finder = Finder::new(hits);
        texts.iter().for_each(|text| finder.walk(text));
        let pieces = finder.pieces;
        let highlight = highlight(ALL);
        for (hit, number) in (first..).take(hits.len()).enumerate() {
            let mut of_hit = pieces.iter().filter(|piece| piece.hit == hit);
            let Some(start) = of_hit.next() else { continue };
            let end = of_hit.next_back().unwrap_or(start);
            let init = StaticRangeInit::new(&end.node, end.span.end, &start.node, start.span.start);
            let Ok(range) = StaticRange::new(&init) else {
                continue;
            };
            if let Some(highlight) = &highlight {
                highlight.add(&range);
            }
            self.hits.push((number, range));
        }
        if highlight.is_none() {
            // From the last to the first, so that the places of the others stay true.
            for piece in pieces.iter().rev() {
                if let Some(mark) = wrap(piece) {
                    self.elements.push((first + piece.hit, mark));
                }
            }
        }
    }

    /// Takes all marks away.
    pub(super) fn clear(&mut self) {
        if self.hits.is_empty() {
            return;
        }
        self.set_current(None);
        let hits = std::mem::take(&mut self.hits);
        match highlight(ALL) {
            // No other brief has marks: one call for all of them.
            Some(highlight) if highlight.size() == hits.len() => highlight.clear(),
            Some(highlight) => hits.iter().for_each(|(_, range)| highlight.delete(range)),
            None => {}
        }
        for (_, mark) in self.elements.drain(..) {
            let Some(parent) = mark.parent_node() else {
                continue;
            };
            while let Some(inside) = mark.first_child() {
                _ = parent.insert_before(&inside, Some(&mark));
            }
            mark.remove();
            parent.normalize();
        }
    }

    /// Tells one hit from the others.
    pub(super) fn set_current(&mut self, number: Option<usize>) {
        // Nothing is marked when a brief opens: what marks has no part in that.
        if self.hits.is_empty() {
            return;
        }
        for (hit, mark) in &self.elements {
            dom::set(mark, "data-current", (Some(*hit) == number).then_some(""));
        }
        let Some(highlight) = highlight(CURRENT) else {
            return;
        };
        if let Some(before) = self.current.take() {
            highlight.delete(&before);
        }
        let hit = self.hits.iter().find(|(hit, _)| Some(*hit) == number);
        self.current = hit.map(|(_, range)| range.clone());
        if let Some(range) = &self.current {
            highlight.set_priority(1);
            highlight.add(range);
        }
    }

    /// Where a hit is.
    pub(super) fn place(&self, number: usize) -> Option<Range> {
        let range = Range::new().ok()?;
        // Of what is marked by elements, those alone know the place: the text around them was cut up.
        let mut of_hit = self.elements.iter().filter(|(hit, _)| *hit == number);
        if let Some((_, mark)) = of_hit.next_back() {
            range.select_node_contents(mark).ok()?;
            return Some(range);
        }
        let (_, hit) = self.hits.iter().find(|(hit, _)| *hit == number)?;
        range
            .set_start(&hit.start_container(), hit.start_offset())
            .ok()?;
        range.set_end(&hit.end_container(), hit.end_offset()).ok()?;
        Some(range)
    }
}

/// A highlight of the document, which all briefs share: the style knows it by its name.
fn highlight(name: &str) -> Option<Highlight> {
    HIGHLIGHTS.with(|highlights| {
        let highlights = highlights.as_ref()?;
        highlights.get(name).or_else(|| {
            let highlight = Highlight::new();
            highlights.set(name, &highlight);
            Some(highlight)
        })
    })
}

fn wrap(piece: &Piece) -> Option<Element> {
    piece.node.split_text(piece.span.end).ok()?;
    let inside = piece.node.split_text(piece.span.start).ok()?;
    let mark = inside.owner_document()?.create_element("mark").ok()?;
    inside.parent_node()?.replace_child(&mark, &inside).ok()?;
    mark.append_child(&inside).ok()?;
    Some(mark)
}
