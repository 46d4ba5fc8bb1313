use super::read::{Misfit, Node, Read};
use serde::Serialize;
use std::fmt;

/// A day, a month or a year, as ISO 8601 writes it: `2017-03-01`, `2016-07`, `1994`.
///
/// The order is that of time; a year comes before its months, a month before its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(with = "String", extend("pattern" = r"^\d{4}(-\d{2}(-\d{2})?)?$"))
)]
#[serde(into = "String")]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    /// What a date may be, for error messages.
    pub const EXPECTED: &str = "an ISO 8601 date: `2017-03-01`, `2017-03` or `2017`";

    /// The year, 0 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, if it is known.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, 1 to 31, if it is known.
    pub fn day(self) -> Option<u8> {
        self.day
    }

    fn parse(text: &str) -> Option<Self> {
        let mut fields = text.split('-');
        let year = number(fields.next()?, 4)?;
        let month = fields
            .next()
            .map(|field| number(field, 2))
            .map_or(Some(None), |m| m.map(Some))?;
        let day = fields
            .next()
            .map(|field| number(field, 2))
            .map_or(Some(None), |d| d.map(Some))?;
        let month = month.map(|month| month as u8);
        let day = day.map(|day| day as u8);
        let is_real = month.is_none_or(|month| (1..=12).contains(&month))
            && day.is_none_or(|day| day >= 1 && day <= month.map_or(31, |m| days_in(year, m)))
            && fields.next().is_none();
        is_real.then_some(Self { year, month, day })
    }
}

fn number(digits: &str, length: usize) -> Option<u16> {
    (digits.len() == length && digits.bytes().all(|b| b.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
}

fn days_in(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or_else(|| format!("found `{text}`, expected {}", Self::EXPECTED))
    }
}

impl Read for Date {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        node.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

/// Writes the ISO 8601 form.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for field in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{field:02}")?;
        }
        Ok(())
    }
}
