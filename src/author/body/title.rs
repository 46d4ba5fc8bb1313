use super::attributes::{Attribute, Form};
use super::heading::Heading;
use super::role::Role;
use crate::author::proposal::{did_you_mean, nearest};
use crate::author::report::Report;
use crate::model::{Id, Kind};
use std::ops::Range;

/// The attributes of a heading, read.
#[derive(Debug)]
pub(super) struct Title {
    pub(super) text: String,
    pub(super) span: Range<usize>,
    pub(super) id: Option<(Id, Range<usize>)>,
    /// What the class of a section says it holds; `None` where nobody can tell.
    pub(super) kind: Option<Kind>,
    pub(super) topics: References,
    pub(super) addressees: References,
    pub(super) rests_on: References,
}

impl Title {
    /// Reads the attributes of a heading by its role.
    pub(super) fn read(heading: Heading<'_>, role: Role, report: &mut Report) -> Self {
        let mut title = Self::bare(heading.text, heading.span);
        let attributes = heading.attributes;
        for (n, Attribute { span, form }) in attributes.iter().enumerate() {
            let mut before = attributes.iter().take(n);
            if before.any(|known| known.form.repeats(form)) {
                let name = form.name();
                let message = format!("found {name} a second time, expected it once");
                report.error(span.start, message);
                if let Form::Id(id) = form {
                    report.lose(id);
                }
                continue;
            }
            match form {
                Form::Id(id) => title.id = read_id(id, role, span, report),
                Form::Class(class) => title.kind = read_class(class, role, &span, report),
                Form::Pair(key, value) => title.read_pair(key, value, role, &span, report),
            }
        }
        title
    }

    /// Takes a heading whose role nobody can tell: its attributes may be right, so they are no
    /// error, but the part they name is lost.
    pub(super) fn lost(heading: Heading<'_>, report: &mut Report) -> Self {
        report.lose(Id::slug(&heading.text));
        for attribute in heading.attributes.iter() {
            if let Form::Id(id) = attribute.form {
                report.lose(id);
            }
        }
        Self::bare(heading.text, heading.span)
    }

    fn bare(text: String, span: Range<usize>) -> Self {
        Self {
            text,
            span,
            id: None,
            kind: Some(Kind::Narrative),
            topics: References::default(),
            addressees: References::default(),
            rests_on: References::default(),
        }
    }

    fn read_pair(
        &mut self,
        key: &str,
        value: Option<(&str, usize)>,
        role: Role,
        span: &Range<usize>,
        report: &mut Report,
    ) {
        let keys = role.keys();
        // What was meant is read as if it stood there: the wrong name is the only error.
        let known = if keys.contains(&key) {
            key
        } else {
            let message = role.refusal(key);
            report.error(span.start, message);
            match nearest(key, keys.iter().copied()) {
                Some(known) => known,
                None => return,
            }
        };
        let ids = match value.filter(|(value, _)| !value.is_empty()) {
            Some((value, at)) => read_ids(value, at, report),
            None => {
                let message =
                    format!("found `{known}` without a value, expected ids: `{known}=one,another`");
                report.error(span.start, message);
                References::default()
            }
        };
        match known {
            "topics" => self.topics = ids,
            "for" => self.addressees = ids,
            _ => self.rests_on = ids,
        }
    }
}

fn read_id(
    id: &str,
    role: Role,
    span: Range<usize>,
    report: &mut Report,
) -> Option<(Id, Range<usize>)> {
    if role == Role::Inner {
        let message = format!(
            "found the id `{id}` on {}, expected ids on sections, findings and recommendations \
             only",
            role.name()
        );
        report.error(span.start, message);
        report.lose(id);
        return None;
    }
    match Id::try_from(id) {
        Ok(id) => Some((id, span)),
        Err(message) => {
            report.error(span.start, message);
            report.lose(id);
            None
        }
    }
}

fn read_class(class: &str, role: Role, span: &Range<usize>, report: &mut Report) -> Option<Kind> {
    const CLASSES: [&str; 2] = ["findings", "recommendations"];
    if role != Role::Section {
        let message = format!(
            "found the class `.{class}` on {}, expected classes on sections only",
            role.name()
        );
        report.error(span.start, message);
        return None;
    }
    let meant = nearest(class, CLASSES);
    if !CLASSES.contains(&class) {
        let message = format!(
            "found the unknown class `.{class}`, expected `.findings` or `.recommendations`{}",
            did_you_mean(&format!(".{class}"), [".findings", ".recommendations"])
        );
        report.error(span.start, message);
    }
    meant.map(|class| match class {
        "findings" => Kind::Finding,
        _ => Kind::Recommendation,
    })
}

/// Ids that a heading refers to.
#[derive(Debug, Default)]
pub(super) struct References {
    pub(super) ids: Vec<Id>,
    /// Where each of them stands; none at all if the report has no places.
    pub(super) spans: Vec<Range<usize>>,
}

/// Reads ids with commas between them, each with its place.
fn read_ids(value: &str, at: usize, report: &mut Report) -> References {
    let mut known = References {
        ids: Vec::with_capacity(value.split(',').count()),
        spans: Vec::new(),
    };
    let mut start = at;
    for name in value.split(',') {
        let span = start..start + name.len();
        start = span.end + 1;
        if name.is_empty() {
            let message = "found no id beside a comma, expected ids with one comma and no space \
                           between two";
            report.error(span.start, message);
            continue;
        }
        match Id::try_from(name) {
            Ok(id) if known.ids.contains(&id) => {
                let message = format!("found `{id}` a second time, expected it once");
                report.error(span.start, message);
            }
            Ok(id) => {
                known.ids.push(id);
                if report.has_places() {
                    known.spans.push(span);
                }
            }
            Err(message) => report.error(span.start, message),
        }
    }
    known
}
