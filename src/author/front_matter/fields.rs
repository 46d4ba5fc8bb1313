use crate::author::placeholder::is_placeholder;
use crate::author::proposal::{did_you_mean, listed, nearest};
use crate::author::report::Report;
use crate::author::yaml::{Node, Value};
use std::ops::Range;

/// What stands in for a text that is missing, so that its lack is reported only once.
pub(super) const PLACEHOLDER: &str = "?";

/// A map with a fixed set of keys.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    /// Where a missing key is reported.
    span: Range<usize>,
    /// The JSON path of the map, with a dot behind it; empty for the front matter.
    prefix: String,
    entries: Vec<(&'static str, &'a Node)>,
}

impl<'a> Fields<'a> {
    /// Reads the front matter; `None` if it is no map.
    pub(super) fn of_front_matter(
        node: &'a Node,
        keys: &'static [&'static str],
        report: &mut Report,
    ) -> Option<Self> {
        let empty: &[(Node, Node)] = &[];
        let entries = match &node.value {
            // An empty front matter lacks each required key, which says more than "no map".
            Value::Nothing => empty,
            _ => map(node, "the fields of a brief as `key: value` lines", report)?,
        };
        // What is missing is missing between the `---` lines: the first of them stands for both.
        Some(Self::read(0..0, String::new(), entries, keys, report))
    }

    /// Reads a map with the given keys, whose JSON path is `path`; `None` if it is no map.
    pub(super) fn of(
        node: &'a Node,
        path: String,
        keys: &'static [&'static str],
        report: &mut Report,
    ) -> Option<Self> {
        let expected = format!("a map with the keys {}", listed(keys, "and"));
        let entries = map(node, &expected, report)?;
        Some(Self::read(
            node.span.clone(),
            path + ".",
            entries,
            keys,
            report,
        ))
    }

    fn read(
        span: Range<usize>,
        prefix: String,
        entries: &'a [(Node, Node)],
        keys: &'static [&'static str],
        report: &mut Report,
    ) -> Self {
        let mut fields = Self {
            span,
            prefix,
            entries: Vec::new(),
        };
        let mut unknown = Vec::new();
        for (key, node) in entries {
            let Some(name) = text(key, report) else {
                continue;
            };
            match keys.iter().find(|known| **known == name) {
                None => unknown.push((key, name, node)),
                Some(known) if fields.get(known).is_some() => {
                    let message = format!("found the key `{name}` a second time, expected it once");
                    report.error(key.span.start, message);
                }
                Some(known) => {
                    if let Value::Text(text) = &node.value
                        && is_placeholder(text)
                    {
                        let proposal =
                            format!("replace it, or leave out `{known}` where it may be missing");
                        report.warn(
                            node.span.clone(),
                            format!("found the placeholder `{text}`, expected the `{known}`"),
                            proposal,
                        );
                    }
                    fields.entries.push((known, node));
                }
            }
        }
        for (key, name, node) in unknown {
            let message = format!(
                "found the unknown key `{name}`, expected {}{}",
                listed(keys, "or"),
                did_you_mean(&name, keys.iter().copied())
            );
            report.error(key.span.start, message);
            // What was meant counts as what stands there: the wrong name is the only error.
            if let Some(known) = nearest(&name, keys.iter().copied())
                && fields.get(known).is_none()
            {
                fields.entries.push((known, node));
            }
        }
        fields
    }

    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<&'a Node> {
        let entry = self.entries.iter().find(|(known, _)| *known == key);
        entry.map(|(_, node)| *node)
    }

    /// The value of a key that must be there.
    pub(super) fn required(&self, key: &str, report: &mut Report) -> Option<&'a Node> {
        let node = self.get(key);
        if node.is_none() {
            let message = format!("found no `{key}`, expected one");
            report.error(self.span.start, message);
        }
        node
    }

    /// The text of a key that must be there, placed at its JSON path.
    pub(super) fn required_text(&self, key: &str, report: &mut Report) -> String {
        let node = self.required(key, report);
        if let Some(node) = node {
            report.place(format_args!("{}{key}", self.prefix), node.span.clone());
        }
        node.and_then(|node| text(node, report))
            .unwrap_or_else(|| PLACEHOLDER.to_owned())
    }

    /// The text of a key that may be missing; a placeholder counts as missing.
    pub(super) fn text(&self, key: &str, report: &mut Report) -> Option<String> {
        let node = self.get(key)?;
        let text = text(node, report).filter(|text| !is_placeholder(text))?;
        if text.is_empty() {
            let message = format!("found no text, expected some or no `{key}` at all");
            report.error(node.span.start, message);
            return None;
        }
        Some(text)
    }

    /// The value of a key that may be missing.
    pub(super) fn parsed<T>(&self, key: &str, report: &mut Report) -> Option<T>
    where
        T: TryFrom<String, Error = String>,
    {
        self.get(key).and_then(|node| parsed(node, report))
    }

    /// The entries of a key that may be missing.
    pub(super) fn list(&self, key: &str, report: &mut Report) -> &'a [Node] {
        match self.get(key).map(|node| (&node.value, node)) {
            Some((Value::List(entries), _)) => entries,
            Some((value, node)) => {
                wrong_type(node, value, "a list", report);
                &[]
            }
            None => &[],
        }
    }
}

/// A value as text.
pub(super) fn text(node: &Node, report: &mut Report) -> Option<String> {
    match &node.value {
        Value::Text(text) => Some(text.clone()),
        value => {
            wrong_type(node, value, "a text", report);
            None
        }
    }
}

/// A value that is text in some form; a placeholder counts as missing.
pub(super) fn parsed<T>(node: &Node, report: &mut Report) -> Option<T>
where
    T: TryFrom<String, Error = String>,
{
    T::try_from(text(node, report).filter(|text| !is_placeholder(text))?)
        .map_err(|message| report.error(node.span.start, message))
        .ok()
}

/// A value as keys and values.
pub(super) fn map<'a>(
    node: &'a Node,
    expected: &str,
    report: &mut Report,
) -> Option<&'a [(Node, Node)]> {
    match &node.value {
        Value::Map(entries) => Some(entries),
        value => {
            wrong_type(node, value, expected, report);
            None
        }
    }
}

fn wrong_type(node: &Node, value: &Value, expected: &str, report: &mut Report) {
    let found = match value {
        Value::Text(text) => format!("`{text}`"),
        value => value.kind().to_owned(),
    };
    let message = format!("found {found}, expected {expected}");
    report.error(node.span.start, message);
}
