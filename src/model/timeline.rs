use super::{
    Date,
    read::{Misfit, Node, Read},
};
use serde::Serialize;
use std::fmt;

/// When something was: a date, or a span from one date to another (`2007/2016`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(
        with = "String",
        extend("pattern" = r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$")
    )
)]
#[serde(into = "String")]
pub struct When {
    from: Date,
    to: Option<Date>,
}

impl When {
    /// What a time may be, for error messages.
    pub const EXPECTED: &str =
        "a year, an ISO 8601 date, or a span of two with the earlier first: `2007/2016`";

    /// The date, or the first date of the span.
    pub fn from(self) -> Date {
        self.from
    }

    /// The last date of a span; `None` for a single date.
    pub fn to(self) -> Option<Date> {
        self.to
    }
}

impl TryFrom<String> for When {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let date = |part: &str| Date::try_from(part.to_owned()).ok();
        match text.split_once('/') {
            None => date(&text).map(|from| Self { from, to: None }),
            Some((from, to)) => date(from)
                .zip(date(to))
                .filter(|(from, to)| from < to)
                .map(|(from, to)| Self { from, to: Some(to) }),
        }
        .ok_or_else(|| format!("found `{text}`, expected {}", Self::EXPECTED))
    }
}

impl Read for When {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        node.parse()
    }
}

impl From<When> for String {
    fn from(when: When) -> Self {
        when.to_string()
    }
}

/// Writes the form that is parsed: `1994`, `2007/2016`.
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.from)?;
        self.to.map_or(Ok(()), |to| write!(f, "/{to}"))
    }
}

/// One entry of a paper's timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Milestone {
    /// When it was, exactly enough to put it in order.
    pub when: When,
    /// The time in words, where the figures would claim more than is known: "Mid-2010s".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<String>,
    /// What happened.
    pub label: String,
}

impl Read for Milestone {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        Ok(Self {
            when: node.field("when")?,
            shown: node.optional("shown")?,
            label: node.field("label")?,
        })
    }
}
