use super::fields::{self, Fields};
use crate::author::report::Report;
use crate::model::Milestone;

const KEYS: &[&str] = &["when", "shown", "label"];

/// Reads the timeline.
pub(super) fn read(front_matter: &Fields<'_>, report: &mut Report) -> Vec<Milestone> {
    let mut timeline = Vec::new();
    for node in front_matter.list("timeline", report) {
        let path = format!("timeline[{}]", timeline.len());
        let Some(fields) = Fields::of(node, path, KEYS, report) else {
            continue;
        };
        let when = fields
            .required("when", report)
            .and_then(|node| fields::parsed(node, report));
        let shown = fields.text("shown", report);
        let label = fields.required_text("label", report);
        if let Some(when) = when {
            timeline.push(Milestone { when, shown, label });
        }
    }
    timeline
}
