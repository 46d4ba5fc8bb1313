use super::classes::by_class;
use super::{attribute, name_of, tokens};
use crate::author::cues::{self, Words};
use crate::author::import::block::{Reason, Role};
use crate::author::import::sentence::is_prose;
use dom_query::{Document, NodeRef};

/// The element that holds the article: the widest one so marked with most of the page's prose.
pub(super) fn main(document: &Document) -> Option<NodeRef<'_>> {
    const MARKS: [&str; 5] = [
        "main",
        "[role=main]",
        "article",
        "[itemprop=articleBody]",
        "[role=article]",
    ];
    let prose = |node: &NodeRef<'_>| {
        let leaves = node
            .descendants_it()
            .filter(|node| matches!(&*name_of(node), "p" | "li" | "blockquote"));
        leaves
            .map(|leaf| leaf.text())
            .filter(|text| is_prose(text))
            .map(|text| text.len())
            .sum::<usize>()
    };
    let all = prose(&document.root());
    MARKS.into_iter().find_map(|mark| {
        let candidates = document.select(mark);
        let best = candidates
            .nodes()
            .iter()
            .map(|node| (prose(node), node))
            .max_by_key(|(prose, _)| *prose);
        best.filter(|(prose, _)| *prose > 0 && prose * 10 >= all * 6)
            .map(|(_, node)| *node)
    })
}

/// What a page as a whole tells of its elements.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Whole {
    /// How long its text is, in bytes.
    text: usize,
    /// Whether it is put together of widgets, as page builders do: then they are no margin.
    is_of_widgets: bool,
}

impl Whole {
    /// Reads it from the element that holds the page's text.
    pub(super) fn of(root: &NodeRef<'_>) -> Self {
        let prose: Vec<_> = root
            .descendants_it()
            .filter(|node| matches!(&*name_of(node), "p" | "li" | "blockquote"))
            .filter(|node| is_prose(&node.text()))
            .collect();
        let is_in_widget = |node: &NodeRef<'_>| {
            node.ancestors_it(None)
                .any(|around| tokens(&around).iter().any(|token| token == "widget"))
        };
        let inside = prose.iter().filter(|node| is_in_widget(node)).count();
        Self {
            text: root.text().len(),
            is_of_widgets: inside * 2 > prose.len(),
        }
    }
}

/// What an element says of the text in it; `None` if nothing.
pub(super) fn role(node: &NodeRef<'_>, whole: Whole) -> Option<Role> {
    let name = name_of(node);
    if matches!(&*name, "html" | "body" | "main" | "article") {
        return is_hidden(node).then_some(Role::Foreign(Reason::Hidden));
    }
    if is_hidden(node) {
        return Some(Role::Foreign(Reason::Hidden));
    }
    let found = by_name(node, &name).or_else(|| by_class(node, &name, whole.is_of_widgets))?;
    // Classes like `page-with-sidebar` stand around whole articles.
    let is_most = node.text().len() * 2 > whole.text && whole.text > 0;
    (!is_most || matches!(found, Role::Foreign(Reason::Cookies))).then_some(found)
}

fn by_name(node: &NodeRef<'_>, name: &str) -> Option<Role> {
    let landmark = attribute(node, "role").unwrap_or_default();
    let rel = attribute(node, "rel").unwrap_or_default();
    let itemprop = attribute(node, "itemprop").unwrap_or_default();
    let foreign = |reason| Some(Role::Foreign(reason));
    match (name, &*landmark) {
        ("nav", _) | (_, "navigation" | "banner" | "menubar" | "menu") => {
            foreign(Reason::Navigation)
        }
        ("footer", _) | (_, "contentinfo") => aside(node).or_else(|| foreign(Reason::Imprint)),
        ("form" | "button" | "label" | "fieldset", _) | (_, "search" | "form" | "button") => {
            foreign(Reason::Form)
        }
        ("dialog", _) | (_, "dialog" | "alertdialog") => {
            let is_notice = Words::of(&node.text()).has(|cues| cues.cookies);
            foreign(if is_notice {
                Reason::Cookies
            } else {
                Reason::Promotion
            })
        }
        ("aside", _) | (_, "complementary") => aside(node).or_else(|| foreign(Reason::Outside)),
        ("time", _) => Some(Role::Date),
        _ if rel.split_whitespace().any(|rel| rel == "author") => Some(Role::Byline),
        _ if rel.split_whitespace().any(|rel| rel == "tag") => Some(Role::Tags),
        _ => match &*itemprop {
            "author" => Some(Role::Byline),
            "datePublished" => Some(Role::Date),
            "keywords" => Some(Role::Tags),
            _ => None,
        },
    }
}

/// What an element beside the text holds of the article: findings, or words about the authors.
pub(super) fn aside(node: &NodeRef<'_>) -> Option<Role> {
    let mut heads = node.descendants_it().filter(|node| {
        matches!(
            &*name_of(node),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "strong" | "b" | "p"
        ) && !node.text().trim().is_empty()
    });
    let head = Words::of(&heads.next()?.text());
    if head.len() <= 8
        && (head.has(|cues| cues.findings)
            || head.has(|cues| cues.summaries)
            || head.has(|cues| cues.recommendations))
    {
        return Some(Role::Box);
    }
    (head.len() <= 8 && head.has(|cues: &cues::Cues| cues.about_authors)).then_some(Role::Biography)
}

/// Whether readers of the page cannot see an element.
pub(super) fn is_hidden(node: &NodeRef<'_>) -> bool {
    let style = attribute(node, "style").unwrap_or_default().to_lowercase();
    let style: String = style.split_whitespace().collect();
    let is_away = ["left:-", "top:-", "text-indent:-", "right:-"]
        .iter()
        .any(|side| {
            style.split_once(side).is_some_and(|(_, rest)| {
                let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
                digits.len() >= 3
            })
        });
    let tokens = tokens(node);
    node.has_attr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || style.contains("font-size:0")
        || style.contains("opacity:0;")
        || style.contains("height:0;overflow:hidden")
        || (is_away && style.contains("position"))
        || tokens
            .windows(3)
            .any(|window| window.iter().eq(["screen", "reader", "text"]))
        || tokens.windows(2).any(|window| {
            window.iter().eq(["visually", "hidden"]) || window.iter().eq(["sr", "only"])
        })
}
