use super::fields::{self, Fields};
use crate::author::placeholder::is_placeholder;
use crate::author::report::Report;
use crate::model::Author;

const KEYS: &[&str] = &[
    "name",
    "alternate-name",
    "role",
    "affiliation",
    "from",
    "education",
    "biography",
    "email",
];

/// Reads the authors.
pub(super) fn read(front_matter: &Fields<'_>, report: &mut Report) -> Vec<Author> {
    let mut authors = Vec::new();
    for node in front_matter.list("authors", report) {
        let path = format!("authors[{}]", authors.len());
        let Some(fields) = Fields::of(node, path, KEYS, report) else {
            continue;
        };
        let name = fields.required_text("name", report);
        if is_placeholder(&name) {
            continue;
        }
        authors.push(Author {
            name,
            alternate_name: fields.text("alternate-name", report),
            role: fields.text("role", report),
            affiliation: fields.text("affiliation", report),
            from: fields.text("from", report),
            education: fields
                .list("education", report)
                .iter()
                .filter_map(|node| fields::text(node, report))
                .collect(),
            biography: fields.text("biography", report),
            email: fields.parsed("email", report),
        });
    }
    authors
}
