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
        let place = report.find(&fault.path);
        let name = place.and_then(|place| place.name.as_deref());
        let doubt = doubt_of(&fault.path, name.is_some());
        if doubt.is_some_and(|doubt| report.doubts(doubt)) {
            return;
        }
        let candidates = match doubt {
            Some(Doubt::Topics) => self.topics.as_slice(),
            Some(Doubt::Addressees) => &self.addressees,
            Some(Doubt::Findings) => &self.findings,
            Some(Doubt::Targets) => &self.targets,
            Some(Doubt::Sections) | None => &[],
        };
        let proposal = name.map_or_else(String::new, |name| {
            did_you_mean(name, candidates.iter().map(String::as_str))
        });
        let offset = place.map_or(0, |place| place.span.start);
        report.error(offset, format!("{fault}{proposal}"));
    }
}

/// What a reference at a JSON path is looked up in.
fn doubt_of(path: &str, is_reference: bool) -> Option<Doubt> {
    if path == "sections" {
        return Some(Doubt::Sections);
    }
    let field = path.rsplit('.').next()?.split('[').next()?;
    match field {
        _ if !is_reference => None,
        "topics" => Some(Doubt::Topics),
        "addressees" => Some(Doubt::Addressees),
        "rests_on" => Some(Doubt::Findings),
        _ => Some(Doubt::Targets),
    }
}

fn texts<'a>(ids: impl Iterator<Item = &'a Id>) -> Vec<String> {
    ids.map(Id::to_string).collect()
}
