use super::proposal::did_you_mean;
use super::report::{Doubt, Report};
use crate::error::Fault;
use crate::model::{Content, Id, Paper};

/// The names that a paper declares, to propose one where a reference fails.
#[derive(Debug, Default)]
pub(super) struct Names {
    topics: Vec<String>,
    addressees: Vec<String>,
    findings: Vec<String>,
    targets: Vec<String>,
}

impl Names {
    /// The names of a paper.
    pub(super) fn of(paper: &Paper) -> Self {
        let mut names = Self {
            topics: texts(paper.topics.iter().map(|term| &term.id)),
            addressees: texts(paper.addressees.iter().map(|term| &term.id)),
            ..Self::default()
        };
        for section in &paper.sections {
            names.targets.push(section.id.to_string());
            match &section.content {
                Content::Narrative(_) => {}
                Content::Findings(group) => names
                    .findings
                    .extend(texts(group.items.iter().map(|item| &item.id))),
                Content::Recommendations(group) => names
                    .targets
                    .extend(texts(group.items.iter().map(|item| &item.id))),
            }
        }
        names.targets.extend(names.findings.iter().cloned());
        names
    }

    /// Reports a fault of the checked paper where it stands in the file, unless it only follows
    /// from an error reported before.
    pub(super) fn translate(&self, fault: &Fault, report: &mut Report) {
        if fault.path == "sections" && report.doubts(Doubt::Sections) {
            return;
        }
        let place = report.find(&fault.path);
        let offset = place.map_or(0, |place| place.span.start);
        let Some(name) = place.and_then(|place| place.name.as_deref()) else {
            return report.error(offset, fault.to_string());
        };
        let (names, is_doubtful) = match field_of(&fault.path) {
            "topics" => (&self.topics, report.doubts(Doubt::Topics)),
            "addressees" => (&self.addressees, report.doubts(Doubt::Addressees)),
            "rests_on" => (&self.findings, report.has_lost(name)),
            _ => (&self.targets, report.has_lost(name)),
        };
        if !is_doubtful {
            let proposal = did_you_mean(name, names.iter().map(String::as_str));
            report.error(offset, format!("{fault}{proposal}"));
        }
    }
}

/// The last field of a JSON path: `rests_on` of `….rests_on[1]`.
fn field_of(path: &str) -> &str {
    let last = path.rsplit('.').next().unwrap_or_default();
    last.split('[').next().unwrap_or_default()
}

fn texts<'a>(ids: impl Iterator<Item = &'a Id>) -> Vec<String> {
    ids.map(Id::to_string).collect()
}
