use super::command::{Outcome, complain};
use crate::model::Paper;
use serde_json::Value;
use std::io::{self, Write};

/// The JSON Schema of a compiled brief, with its keys in alphabetical order.
pub fn schema() -> Value {
    let mut schema = schemars::schema_for!(Paper);
    // The documentation of the type speaks to Rust programmers.
    schema.insert("title".to_owned(), "Policy brief".into());
    schema.insert(
        "description".to_owned(),
        "A compiled brief, as the policy-brief element reads it. That every name is unique and \
         every reference leads somewhere is checked when it is read, not by this schema."
            .into(),
    );
    sorted(schema.to_value())
}

/// `brief schema`: prints the schema.
pub(super) fn run() -> Outcome {
    match writeln!(io::stdout().lock(), "{:#}", schema()) {
        Ok(()) => Outcome::Done,
        Err(error) => {
            complain(format_args!("error: cannot write the schema: {error}"));
            Outcome::Failed
        }
    }
}

/// Whether objects keep their keys in order of insertion depends on which other crates are built;
/// inserted in sorted order, they come out the same either way.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.into_iter().collect();
            entries.sort_by(|(a, _), (b, _)| a.cmp(b));
            let entries = entries.into_iter().map(|(key, value)| (key, sorted(value)));
            Value::Object(entries.collect())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(sorted).collect()),
        value => value,
    }
}
