use super::name_of;
use dom_query::NodeRef;

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
pub(super) fn typed(node: &NodeRef<'_>) -> String {
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
pub(super) fn holds_sections(node: &NodeRef<'_>) -> bool {
    node.descendants_it()
        .any(|node| matches!(&*name_of(&node), "h1" | "h2" | "h3" | "article" | "section"))
}

pub(super) fn holds_table(node: &NodeRef<'_>) -> bool {
    node.descendants_it().any(|node| name_of(&node) == "table")
}
