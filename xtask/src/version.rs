use std::fmt;

/// A version of three numbers. What may follow them (`-beta.1`, ` (hash)`) does not matter here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version {
    pub(crate) major: u32,
    pub(crate) minor: u32,
    pub(crate) patch: u32,
}

impl Version {
    /// The version of three numbers.
    pub(crate) const fn new(major: u32, minor: u32, patch: u32) -> Self {
        Self {
            major,
            minor,
            patch,
        }
    }

    /// Finds the version in what a tool says of itself: `trunk 0.21.14`, `v20.20.2`.
    pub(crate) fn find_in(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(Self::parse)
    }

    fn parse(word: &str) -> Option<Self> {
        let mut numbers = word.strip_prefix('v').unwrap_or(word).splitn(3, '.');
        let major = numbers.next()?.parse().ok()?;
        let minor = numbers.next()?.parse().ok()?;
        let rest = numbers.next()?;
        let digits = rest.find(|c: char| !c.is_ascii_digit());
        let patch = rest.get(..digits.unwrap_or(rest.len()))?.parse().ok()?;
        Some(Self::new(major, minor, patch))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tools_own_words_hold_its_version() {
        let cases = [
            ("trunk 0.21.14\n", Version::new(0, 21, 14)),
            (
                "wasm-bindgen 0.2.130 (abc 2026-01-01)",
                Version::new(0, 2, 130),
            ),
            ("v20.20.2", Version::new(20, 20, 2)),
            ("trunk 0.22.0-beta.1", Version::new(0, 22, 0)),
        ];
        for (text, version) in cases {
            assert_eq!(Version::find_in(text), Some(version), "{text}");
        }
    }

    #[test]
    fn words_without_a_version_hold_none() {
        for text in ["", "trunk", "1.2", "a.b.c", "1.2.x"] {
            assert_eq!(Version::find_in(text), None, "{text}");
        }
    }

    #[test]
    fn versions_compare_as_numbers_not_as_text() {
        assert!(Version::new(0, 21, 14) > Version::new(0, 21, 9));
    }
}
