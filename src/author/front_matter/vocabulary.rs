use super::fields::{self, Fields, PLACEHOLDER};
use crate::author::placeholder::is_placeholder;
use crate::author::report::{Doubt, Report};
use crate::author::yaml::Value;
use crate::model::{Id, Term};

/// Reads a vocabulary, a map of ids to labels, in its order.
pub(super) fn read(
    front_matter: &Fields<'_>,
    key: &str,
    doubt: Doubt,
    report: &mut Report,
) -> Vec<Term> {
    let Some(node) = front_matter.get(key) else {
        return Vec::new();
    };
    let Some(entries) = fields::map(node, "a map of ids to labels: `id: Label`", report) else {
        report.doubt(doubt);
        return Vec::new();
    };
    let mut terms: Vec<Term> = Vec::new();
    for (key_node, label) in entries {
        if let Value::Text(text) = &key_node.value
            && is_placeholder(text)
        {
            let message = format!("found a placeholder, expected {key} as `id: Label`");
            let proposal = format!("name the {key}, or leave them out");
            report.warn(key_node.span.clone(), message, proposal);
            continue;
        }
        let Some(id) = fields::parsed::<Id>(key_node, report) else {
            // No use of it can be right either, so none goes unreported.
            continue;
        };
        if terms.iter().any(|term| term.id == id) {
            let message = format!("found the id `{id}` a second time, expected each id once");
            report.error(key_node.span.start, message);
            continue;
        }
        let place = format_args!("{key}[{}].label", terms.len());
        report.place(place, label.span.clone());
        let label = fields::text(label, report).unwrap_or_else(|| PLACEHOLDER.to_owned());
        terms.push(Term { id, label });
    }
    terms
}
