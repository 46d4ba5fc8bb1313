use super::{attribute, name_of, tokens};
use dom_query::{Document, NodeId, NodeRef};
use std::collections::HashMap;

/// The footnotes of a page: which links mark one, which elements hold one, and which links only
/// lead back.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// The label of the note that a link marks.
    pub(super) marks: HashMap<NodeId, String>,
    /// The label of the note that an element holds.
    pub(super) texts: HashMap<NodeId, String>,
    /// Links from a note to its mark.
    pub(super) back: Vec<NodeId>,
}

impl Notes {
    pub(super) fn find(document: &Document) -> Self {
        let mut order = HashMap::new();
        let mut ids = HashMap::new();
        for (n, node) in document.root().descendants_it().enumerate() {
            order.insert(node.id, n);
            let name = attribute(&node, "id").or_else(|| attribute(&node, "name"));
            if let Some(id) = name.filter(|_| node.is_element()) {
                ids.entry(id).or_insert(node);
            }
        }
        let mut notes = Self::default();
        for link in document.select("a[href]").nodes() {
            let Some((target, label)) = reference(link, &ids) else {
                continue;
            };
            let holder = holder(&target);
            // A note that says nothing is none, and what stands in its mark is text.
            if holder.text().trim().is_empty() {
                continue;
            }
            let is_inside = link.ancestors_it(None).any(|around| around.id == holder.id);
            if is_inside || order.get(&target.id) < order.get(&link.id) {
                notes.back.push(link.id);
            } else {
                let known = notes.texts.entry(holder.id).or_insert(label).clone();
                notes.marks.insert(link.id, known);
            }
        }
        // Two notes must not share a label, as where each page of a paper counts from 1.
        let mut seen = HashMap::new();
        let mut holders: Vec<_> = notes.texts.keys().copied().collect();
        holders.sort_by_key(|id| order.get(id).copied());
        for holder in holders {
            let Some(label) = notes.texts.get_mut(&holder) else {
                continue;
            };
            let times = seen.entry(label.clone()).or_insert(0_usize);
            *times += 1;
            if *times > 1 {
                *label = format!("{label}-{times}");
            }
        }
        for link in document.select("a[href]").nodes() {
            if let Some(mark) = notes.marks.get_mut(&link.id)
                && let Some((target, _)) = reference(link, &ids)
                && let Some(label) = notes.texts.get(&holder(&target).id)
            {
                mark.clone_from(label);
            }
        }
        notes
    }
}

/// The element that a link by a number or sign leads to on the same page, and its label.
fn reference<'a>(
    link: &NodeRef<'a>,
    ids: &HashMap<String, NodeRef<'a>>,
) -> Option<(NodeRef<'a>, String)> {
    const LONGEST: usize = 4;
    let href = attribute(link, "href")?;
    let (_, id) = href.split_once('#')?;
    let text = link.text();
    let label: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let is_raised = link
        .ancestors_it(Some(2))
        .any(|around| name_of(&around) == "sup")
        || link.descendants_it().any(|node| name_of(&node) == "sup");
    let says_so = tokens(link)
        .iter()
        .chain(&tokens(&link.parent()?))
        .any(|token| {
            token.contains("foot") || token == "fn" || token == "fnref" || token.contains("note")
        });
    let is_number = !label.is_empty() && label.chars().all(|c| c.is_ascii_digit());
    let is_back = label.is_empty() && text.trim().chars().any(|c| "↩↑^⤴←".contains(c));
    // What is longer says something, and a mark would not say it.
    let is_short = label.chars().count() <= LONGEST && text.trim().chars().count() <= LONGEST + 2;
    let is_mark = (is_number || is_raised || says_so) && is_short;
    if !is_mark && !is_back {
        return None;
    }
    let target = ids.get(id)?;
    let label = if label.is_empty() {
        "note".to_owned()
    } else {
        label
    };
    Some((*target, label))
}

/// The block around the place that a link leads to.
fn holder<'a>(target: &NodeRef<'a>) -> NodeRef<'a> {
    let is_block = |node: &NodeRef<'a>| {
        matches!(
            &*name_of(node),
            "li" | "p" | "div" | "dd" | "td" | "aside" | "section"
        )
    };
    if is_block(target) {
        return *target;
    }
    target
        .ancestors_it(Some(6))
        .find(is_block)
        .unwrap_or(*target)
}
