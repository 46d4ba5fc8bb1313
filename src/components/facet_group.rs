use super::{
    label,
    markup::{Markup, button, element},
};
use crate::{
    logic::{Facet, Item, Labels},
    model::{Article, Id, Kind},
    state::Reading,
};

/// One group of the filter: a row of toggle buttons, each with the number of items it would show.
/// Nothing where the brief has nothing to choose.
///
/// It is a toolbar: one stop for Tab, and the arrow keys walk from choice to choice.
pub(super) fn facet_group(facet: Facet, reading: Reading) -> Option<Markup> {
    let paper = reading.paper();
    let labels = &paper.2;
    let choices = choices(&paper.0, labels, facet);

    (!choices.is_empty()).then(|| {
        let name = labels.text(label::facet(facet));
        // Kinds are called so by the interface, all else by the paper.
        let foreign = label::foreign(labels, &paper.0);
        let foreign = foreign.filter(|_| facet != Facet::Kind);
        let lang = foreign.map(|_| paper.0.language.as_str());
        let buttons = (choices.into_iter().enumerate())
            .map(|(place, (id, label))| facet_button(facet, place, id, &label, reading));
        element("div")
            .class("facet-group")
            .with("role", "group")
            .with("aria-label", name)
            .child(
                element("p")
                    .class("facet-group__name")
                    .with("aria-hidden", "true")
                    .text(name),
            )
            .child(
                element("div")
                    .class("facet-group__choices")
                    .with("tabindex", "-1")
                    .lang(lang)
                    .children(buttons),
            )
    })
}

/// One choice of a group; `place` is its place in the vocabulary.
fn facet_button(facet: Facet, place: usize, id: Id, label: &str, reading: Reading) -> Markup {
    let choice = id.clone();
    let paper = reading.paper();
    let has = |item: &&Item| item.values.of(facet).contains(&place);
    let most = paper.1.items.iter().filter(has).count();
    let count = move || {
        reading
            .watch()
            .outcome
            .counts
            .of(facet)
            .get(place)
            .copied()
            .unwrap_or_default()
    };

    button("facet-button")
        .with("tabindex", if place == 0 { "0" } else { "-1" })
        .live("aria-pressed", move || {
            let is_chosen = reading.watch().filter.is_chosen(facet, &choice);
            Some(if is_chosen { "true" } else { "false" }.to_owned())
        })
        .live("data-empty", move || (count() == 0).then(String::new))
        // The style keeps room for it: what the count says then moves nothing.
        .with("data-most", label::number(&paper.2, most))
        .on("click", move |_| reading.toggle_choice(facet, &id))
        .text(label)
        .text(" ")
        .child(
            element("span")
                .class("facet-button__count")
                .live_text(move || label::number(&reading.paper().2, count())),
        )
}

/// The choices of a group with their labels.
pub(super) fn choices(article: &Article, labels: &Labels, facet: Facet) -> Vec<(Id, String)> {
    let terms = match facet {
        Facet::Kind => {
            return Kind::ALL
                .map(|kind| (kind.id(), labels.text(label::kind(kind)).to_owned()))
                .to_vec();
        }
        Facet::Topic => &article.topics,
        Facet::Addressee => &article.addressees,
    };
    terms
        .iter()
        .map(|term| (term.id.clone(), term.label.clone()))
        .collect()
}
