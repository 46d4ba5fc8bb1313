//! A saved web page: what it says of itself, and its blocks with what their surroundings tell.

mod classes;
mod elements;
mod figures;
mod inlines;
mod landmarks;
mod linked_data;
mod meta;
mod nested;
mod notes;
mod pictures;
mod walk;

use super::ImportError;
use super::block::{Block, Role};
use super::page::Page;
use super::sentence::is_prose;
use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};

/// How deep elements may stand in each other; deeper pages are no articles but attacks on the
/// stack.
const MAX_DEPTH: usize = 256;

/// Reads a page.
///
/// Two judges tell what belongs to the article: the page's own landmarks, and the readability
/// algorithm that browsers use for their reading view.
pub(super) fn read(html: &str) -> Result<Page, ImportError> {
    let document = Document::from(html);
    let root = document.root();
    if root
        .descendants_it()
        .any(|node| node.first_child().is_none() && node.ancestors_it(None).count() > MAX_DEPTH)
    {
        return Err(ImportError::TooDeep);
    }
    refuse_login(&document)?;
    let about = meta::about(&document);
    let base = about
        .url
        .as_deref()
        .and_then(|url| url::Url::parse(url).ok());
    let main = landmarks::main(&document);
    let (mut blocks, dropped, files) = walk::blocks(&document, main.as_ref(), base);
    let readable = readable_text(html, &document);
    if main.is_none() {
        bound(&mut blocks, readable.as_deref().unwrap_or_default());
    }
    Ok(Page {
        about,
        blocks,
        dropped,
        files,
    })
}

/// The text of the article as the readability algorithm finds it, without white space.
fn readable_text(html: &str, document: &Document) -> Option<String> {
    const MOST_ELEMENTS: usize = 100_000;
    if document.select("*").length() > MOST_ELEMENTS {
        return None;
    }
    let mut reader = Readability::new(html, None, Some(Config::default())).ok()?;
    Some(packed(&reader.parse().ok()?.text_content))
}

fn packed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Where the page has no landmark, the article reaches from the first readable text to the last.
fn bound(blocks: &mut [Block], readable: &str) {
    let is_readable = |block: &Block| {
        let text = block.text();
        is_prose(&text) && readable.contains(&packed(&text))
    };
    let first = blocks.iter().position(is_readable);
    let last = blocks.iter().rposition(is_readable);
    let (Some(first), Some(last)) = (first, last) else {
        return;
    };
    for (n, block) in blocks.iter_mut().enumerate() {
        let is_near = (first..=last).contains(&n) || readable.contains(&packed(&block.text()));
        if block.context.inside.is_none() && !matches!(block.context.role, Some(Role::Title)) {
            block.context.inside = Some(is_near);
        }
    }
}

/// A page that asks for a password and says little else is no article.
fn refuse_login(document: &Document) -> Result<(), ImportError> {
    let asks = document.select("input[type=password]").exists();
    let prose = document
        .select("p, li")
        .iter()
        .filter(|node| is_prose(&node.text()))
        .count();
    if asks && prose < 3 {
        return Err(ImportError::Login);
    }
    Ok(())
}

/// The lower-case words of an element's classes and id.
fn tokens(node: &NodeRef<'_>) -> Vec<String> {
    let mut names = node
        .class()
        .map(|class| class.to_string())
        .unwrap_or_default();
    names.push(' ');
    names.push_str(&node.id_attr().unwrap_or_default());
    let mut tokens = Vec::new();
    for name in names.split_whitespace() {
        let mut token = String::new();
        for c in name.chars() {
            let starts = c.is_uppercase() && token.ends_with(char::is_lowercase);
            if (starts || !c.is_alphanumeric()) && !token.is_empty() {
                tokens.push(std::mem::take(&mut token).to_lowercase());
            }
            if c.is_alphanumeric() {
                token.push(c);
            }
        }
        if !token.is_empty() {
            tokens.push(token.to_lowercase());
        }
    }
    tokens
}

fn name_of(node: &NodeRef<'_>) -> String {
    node.node_name()
        .map(|name| name.to_string())
        .unwrap_or_default()
}

fn attribute(node: &NodeRef<'_>, name: &str) -> Option<String> {
    let value = node.attr(name)?.trim().to_owned();
    (!value.is_empty()).then_some(value)
}

/// Whether a node's text is meant for readers at all: no scripts, no fields of forms, no comments.
fn is_rendered(node: &NodeRef<'_>) -> bool {
    const SILENT: [&str; 22] = [
        "script", "style", "template", "noscript", "svg", "iframe", "object", "audio", "video",
        "canvas", "select", "option", "input", "textarea", "head", "title", "meta", "link", "map",
        "embed", "datalist", "math",
    ];
    node.is_text() || (node.is_element() && !SILENT.contains(&&*name_of(node)))
}
