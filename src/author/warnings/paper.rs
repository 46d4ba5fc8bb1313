use crate::author::report::Report;
use crate::model::{Content, Id, Paper, Term};
use std::collections::HashSet;
use std::ops::Range;

/// How long a heading may grow before readers no longer take it in at a glance, in characters.
const LONGEST_CLAIM: usize = 120;

/// Notes what a paper's findings, recommendations and vocabularies lack.
pub(in crate::author) fn of_paper(paper: &Paper, report: &mut Report) {
    let mut used: HashSet<&Id> = HashSet::new();
    let mut addressed: HashSet<&Id> = HashSet::new();
    let has_findings = paper
        .sections
        .iter()
        .any(|section| matches!(section.content, Content::Findings(_)));
    for (n, section) in paper.sections.iter().enumerate() {
        used.extend(&section.topics);
        match &section.content {
            Content::Narrative(_) => {}
            Content::Findings(group) => {
                for (item_n, item) in group.items.iter().enumerate() {
                    let path = format!("sections[{n}].content.findings.items[{item_n}]");
                    used.extend(&item.topics);
                    check_length("claim", &item.claim, &path, report);
                    if item.evidence.is_empty() {
                        let proposal = "say below it how this is known";
                        report.warn(
                            place(&path, report),
                            "found a finding without evidence, expected some below its heading",
                            proposal,
                        );
                    }
                }
            }
            Content::Recommendations(group) => {
                for (item_n, item) in group.items.iter().enumerate() {
                    let path = format!("sections[{n}].content.recommendations.items[{item_n}]");
                    used.extend(&item.topics);
                    addressed.extend(&item.addressees);
                    check_length("recommendation", &item.action, &path, report);
                    if item.addressees.is_empty() {
                        let message =
                            "found a recommendation without an addressee, expected who has to act";
                        report.warn(
                            place(&path, report),
                            message,
                            "add `for=…` to its heading".to_owned() + &among(&paper.addressees),
                        );
                    }
                    if item.rests_on.is_empty() && has_findings {
                        let message = "found a recommendation that rests on no finding, expected what it follows from";
                        report.warn(
                            place(&path, report),
                            message,
                            "add `rests-on=…` with the ids of findings to its heading",
                        );
                    }
                }
            }
        }
    }
    unused("topic", "topics", "topics", &paper.topics, &used, report);
    unused(
        "addressee",
        "addressees",
        "for",
        &paper.addressees,
        &addressed,
        report,
    );
}

fn check_length(what: &str, text: &str, path: &str, report: &mut Report) {
    let length = text.chars().count();
    if length > LONGEST_CLAIM {
        let message =
            format!("found a {what} of {length} characters, expected at most {LONGEST_CLAIM}");
        report.warn(
            place(path, report),
            message,
            "shorten it, and move the rest below the heading",
        );
    }
}

fn unused(
    what: &str,
    field: &str,
    attribute: &str,
    terms: &[Term],
    used: &HashSet<&Id>,
    report: &mut Report,
) {
    for (n, term) in terms.iter().enumerate() {
        if !used.contains(&term.id) {
            let message = format!(
                "found the {what} `{}`, which nothing has, expected it to be used",
                term.id
            );
            let proposal = format!(
                "add `{attribute}={}` to a heading, or leave the {what} out",
                term.id
            );
            report.warn(
                place(&format!("{field}[{n}].label"), report),
                message,
                proposal,
            );
        }
    }
}

/// The first of the addressees that there are, to name one.
fn among(terms: &[Term]) -> String {
    let ids: Vec<_> = terms.iter().map(|term| term.id.as_str()).collect();
    match ids.as_slice() {
        [] => ", and name it under `addressees:`".to_owned(),
        ids => format!(": {}", ids.join(", ")),
    }
}

fn place(path: &str, report: &Report) -> Range<usize> {
    report.find(path).map_or(0..0, |place| place.span.clone())
}
