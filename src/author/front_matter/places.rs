use super::fields::Fields;
use crate::author::report::Report;
use crate::model::{Publication, Support};

/// Reads where the paper appeared.
pub(super) fn publication(front_matter: &Fields<'_>, report: &mut Report) -> Option<Publication> {
    let node = front_matter.get("publication")?;
    let fields = Fields::of(node, "publication".to_owned(), &["name", "url"], report)?;
    Some(Publication {
        name: fields.required_text("name", report),
        url: fields.parsed("url", report),
    })
}

/// Reads the publisher's call for support.
pub(super) fn support(front_matter: &Fields<'_>, report: &mut Report) -> Option<Support> {
    let node = front_matter.get("support")?;
    let fields = Fields::of(node, "support".to_owned(), &["label", "url"], report)?;
    Some(Support {
        label: fields.required_text("label", report),
        url: fields.parsed("url", report),
    })
}
