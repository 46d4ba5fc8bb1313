use super::markup::{Markup, element};
use crate::model::Id;

/// The items that an item rests on or leads to, as links under a word that says which.
///
/// Nothing where there are none.
pub(super) fn cross_links<'a>(
    name: &str,
    items: impl Iterator<Item = (&'a Id, &'a String)>,
) -> Option<Markup> {
    let mut links = items
        .map(|(id, text)| {
            element("li").child(element("a").with("href", format!("#{id}")).text(text))
        })
        .peekable();

    links.peek().is_some().then(|| {
        element("div")
            .class("cross-links")
            .child(element("p").class("cross-links__name").text(name))
            .child(
                element("ul")
                    .class("cross-links__list")
                    .with("role", "list")
                    .children(links),
            )
    })
}
