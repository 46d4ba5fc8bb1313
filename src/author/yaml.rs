//! YAML as a tree whose every node knows where it stands.
//!
//! It is built from the parser's events: they keep a duplicate key, which a map would lose, and
//! they keep `1994` and `2017-03-01` as the text that they are.

use super::report::Report;
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span};
use std::ops::Range;

/// A YAML value and its bytes in the file.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) span: Range<usize>,
    pub(super) value: Value,
}

/// What a node holds.
#[derive(Debug)]
pub(super) enum Value {
    /// A scalar, whatever its type.
    Text(String),
    /// No value: `key:` with nothing behind it, or `null`.
    Nothing,
    /// A list.
    List(Vec<Node>),
    /// Keys and values in their order.
    Map(Vec<(Node, Node)>),
}

impl Value {
    /// What the value is, for error messages.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Nothing => "nothing",
            Self::List(_) => "a list",
            Self::Map(_) => "a map",
        }
    }
}

/// Nothing in a front matter is nested as deep; a limit keeps the tree's walks off the stack's end.
const MAX_DEPTH: usize = 8;

/// Parses the YAML that stands in `span`; `None` after an error that leaves nothing to read.
pub(super) fn parse(text: &str, span: Range<usize>, report: &mut Report) -> Option<Node> {
    let yaml = text.get(span.clone())?;
    let positions = Positions::new(yaml, span.start);
    let mut builder = Builder::default();
    let mut documents = 0;
    for event in Parser::new_from_iter(yaml.chars()) {
        let (event, span) = match event {
            Ok((event, span)) => (event, positions.span(span)),
            Err(error) => {
                let message = format!(
                    "found a YAML error ({}), expected `key: value` lines, with quotes around a \
                     text that holds `: ` or starts with a sign",
                    error.info()
                );
                report.error(positions.offset(error.marker()), message);
                return None;
            }
        };
        if matches!(event, Event::DocumentStart(_)) {
            documents += 1;
            if documents > 1 {
                report.error(span.start, "found a second YAML document, expected one");
                break;
            }
        }
        if let Err(message) = builder.take(event, span.clone()) {
            report.error(span.start, message);
            return None;
        }
    }
    Some(builder.root.unwrap_or(Node {
        span: span.start..span.start,
        value: Value::Nothing,
    }))
}

/// The open collections, the innermost last.
#[derive(Default)]
struct Builder {
    open: Vec<Node>,
    /// The keys that wait for their values, one for each open map that has one.
    keys: Vec<Option<Node>>,
    root: Option<Node>,
}

impl Builder {
    fn take(&mut self, event: Event<'_>, span: Range<usize>) -> Result<(), String> {
        let value = match event {
            Event::Scalar(text, style, ..) => scalar(&text, style),
            Event::Alias(_) => return Err("found an alias, expected the value itself".to_owned()),
            Event::SequenceStart(..) => return self.open(span, Value::List(Vec::new())),
            Event::MappingStart(..) => return self.open(span, Value::Map(Vec::new())),
            Event::SequenceEnd | Event::MappingEnd => {
                self.keys.pop();
                if let Some(mut node) = self.open.pop() {
                    node.span.end = span.end.max(node.span.start);
                    self.close(node);
                }
                return Ok(());
            }
            _ => return Ok(()),
        };
        self.close(Node { span, value });
        Ok(())
    }

    fn open(&mut self, span: Range<usize>, value: Value) -> Result<(), String> {
        if self.open.len() >= MAX_DEPTH {
            return Err(format!(
                "found values nested more than {MAX_DEPTH} deep, expected the fields of a brief"
            ));
        }
        self.open.push(Node { span, value });
        self.keys.push(None);
        Ok(())
    }

    /// Hands a whole node to the collection that it stands in.
    fn close(&mut self, node: Node) {
        match self.open.last_mut().map(|parent| &mut parent.value) {
            Some(Value::List(entries)) => entries.push(node),
            Some(Value::Map(entries)) => {
                if let Some(waiting) = self.keys.last_mut() {
                    match waiting.take() {
                        Some(key) => entries.push((key, node)),
                        None => *waiting = Some(node),
                    }
                }
            }
            _ => self.root = Some(node),
        }
    }
}

fn scalar(text: &str, style: ScalarStyle) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" if style == ScalarStyle::Plain => Value::Nothing,
        text => Value::Text(text.trim().to_owned()),
    }
}

/// Where the parser's markers, which count characters, stand in the file's bytes.
struct Positions {
    /// The byte of each character.
    bytes: Vec<usize>,
    end: usize,
}

impl Positions {
    fn new(yaml: &str, base: usize) -> Self {
        Self {
            bytes: yaml.char_indices().map(|(byte, _)| base + byte).collect(),
            end: base + yaml.len(),
        }
    }

    fn offset(&self, marker: &Marker) -> usize {
        self.bytes.get(marker.index()).copied().unwrap_or(self.end)
    }

    fn span(&self, span: Span) -> Range<usize> {
        self.offset(&span.start)..self.offset(&span.end)
    }
}
