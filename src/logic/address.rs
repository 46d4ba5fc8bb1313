//! A filter as the page's address carries it: `q`, `kind`, `topic` and `for`.

use super::{Facet, Filter};
use crate::model::Id;

/// The names of a filter's parameters.
pub const PARAMETERS: [&str; 4] = ["q", "kind", "topic", "for"];

/// The parameters of a filter, not yet encoded; only those that ask for something.
///
/// The ids of a group stand in one parameter with commas between them.
pub fn parameters_of(filter: &Filter) -> Vec<(&'static str, String)> {
    let [query, groups @ ..] = PARAMETERS;
    let groups = groups.into_iter().zip(Facet::ALL).map(|(name, facet)| {
        let ids: Vec<_> = filter.chosen.of(facet).iter().map(Id::as_str).collect();
        (name, ids.join(","))
    });
    [(query, filter.query.trim().to_owned())]
        .into_iter()
        .chain(groups)
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

/// The filter that parameters ask for; `value` gives one by its name.
///
/// What is no id is left out: an address may be of any age and from anywhere.
pub fn filter_of(value: &dyn Fn(&str) -> Option<String>) -> Filter {
    let [query, groups @ ..] = PARAMETERS;
    let mut filter = Filter {
        query: value(query).unwrap_or_default(),
        ..Filter::default()
    };
    for (name, facet) in groups.into_iter().zip(Facet::ALL) {
        for id in value(name).unwrap_or_default().split(',') {
            filter.choose(facet, id);
        }
    }
    filter
}
