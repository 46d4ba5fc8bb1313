use super::diagnostic::{Diagnostic, Severity};
use super::source::Source;
use std::collections::{HashMap, HashSet};
use std::fmt::Display;
use std::ops::Range;

/// What is gathered while a file is read: what is to mend, and where each part of the paper stands.
#[derive(Debug, Default)]
pub(super) struct Report {
    findings: Vec<Finding>,
    /// The parts, by their JSON path; `None` where nobody will ask for them.
    places: Option<HashMap<String, Place>>,
    /// The vocabularies that are incomplete, so that no reference to them can be judged.
    doubts: HashSet<Doubt>,
    /// The ids of parts that are not in the paper because of an error that has been reported.
    lost: HashSet<String>,
}

/// Something to mend, at its bytes in the file.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    start: usize,
    /// The end of the place, where it is known.
    end: Option<usize>,
    severity: Severity,
    message: String,
    proposal: Option<String>,
}

/// Where a part of the paper stands in the file.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Its bytes.
    pub(super) span: Range<usize>,
    /// The name it refers to, if it is a reference.
    pub(super) name: Option<String>,
}

/// A vocabulary that is incomplete because of an error that has been reported: what is missing
/// from it is no further error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Doubt {
    /// The topics.
    Topics,
    /// The addressees.
    Addressees,
    /// The sections.
    Sections,
}

impl Report {
    /// A report that can say where each part of the paper stands.
    pub(super) fn new() -> Self {
        Self {
            places: Some(HashMap::new()),
            ..Self::default()
        }
    }

    /// A report for whoever wants to know only whether there is an error: to note where each part
    /// stands would be a third of the work.
    pub(super) fn without_places() -> Self {
        Self::default()
    }

    /// An empty report of the same kind.
    pub(super) fn emptied(&self) -> Self {
        Self {
            places: self.places.as_ref().map(|_| HashMap::new()),
            ..Self::default()
        }
    }

    /// Takes in what another report has.
    pub(super) fn absorb(&mut self, other: Self) {
        self.findings.extend(other.findings);
        if let (Some(places), Some(others)) = (&mut self.places, other.places) {
            places.extend(others);
        }
        self.doubts.extend(other.doubts);
        self.lost.extend(other.lost);
    }

    /// Notes an error at a byte of the file.
    pub(super) fn error(&mut self, offset: usize, message: impl Into<String>) {
        let message = message.into();
        let proposal = message
            .split_once("; did you mean ")
            .map(|(_, name)| format!("did you mean {name}"));
        self.findings.push(Finding {
            start: offset,
            end: None,
            severity: Severity::Error,
            message,
            proposal,
        });
    }

    /// Notes something that hurts readers, and what would mend it.
    pub(super) fn warn(
        &mut self,
        span: Range<usize>,
        message: impl Into<String>,
        proposal: impl Into<String>,
    ) {
        self.findings.push(Finding {
            start: span.start,
            end: Some(span.end),
            severity: Severity::Warning,
            message: message.into(),
            proposal: Some(proposal.into()),
        });
    }

    /// Whether an error has been noted.
    pub(super) fn has_errors(&self) -> bool {
        self.findings
            .iter()
            .any(|finding| finding.severity == Severity::Error)
    }

    /// Notes where the part at a JSON path stands.
    pub(super) fn place(&mut self, path: impl Display, span: Range<usize>) {
        self.place_at(path, Place { span, name: None });
    }

    /// Notes where the part at a JSON path stands and what it refers to.
    pub(super) fn place_at(&mut self, path: impl Display, place: Place) {
        if let Some(places) = &mut self.places {
            places.insert(path.to_string(), place);
        }
    }

    /// Whether it notes where parts stand.
    pub(super) fn has_places(&self) -> bool {
        self.places.is_some()
    }

    pub(super) fn doubt(&mut self, doubt: Doubt) {
        self.doubts.insert(doubt);
    }

    pub(super) fn doubts(&self, doubt: Doubt) -> bool {
        self.doubts.contains(&doubt)
    }

    /// Notes an id that a part would have had; what refers to it is no further error.
    pub(super) fn lose(&mut self, id: impl Into<String>) {
        self.lost.insert(id.into());
    }

    pub(super) fn has_lost(&self, id: &str) -> bool {
        self.lost.contains(id)
    }

    /// The part at a JSON path, or the smallest known part around it.
    pub(super) fn find(&self, path: &str) -> Option<&Place> {
        let places = self.places.as_ref()?;
        let mut known = path;
        loop {
            if let Some(place) = places.get(known) {
                return Some(place);
            }
            known = known.get(..known.rfind(['.', '['])?)?;
        }
    }

    /// All that is to mend, in the order of the file.
    pub(super) fn finish(mut self, source: &Source<'_>) -> Vec<Diagnostic> {
        // The sort is stable: two at one place keep the order in which they were found.
        self.findings.sort_by_key(|finding| finding.start);
        self.findings.dedup();
        let findings = self.findings.into_iter();
        let diagnostics = findings.map(|finding| {
            let end = finding
                .end
                .unwrap_or_else(|| source.end_of(finding.start, &finding.message));
            let mut diagnostic = source.diagnostic(finding.start..end, finding.message);
            diagnostic.severity = finding.severity;
            diagnostic.proposal = finding.proposal;
            diagnostic
        });
        diagnostics.collect()
    }
}
