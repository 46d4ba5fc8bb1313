use crate::author::proposal::{did_you_mean, listed};

/// What a heading is the heading of; it decides which attributes the heading may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Section,
    Finding,
    Recommendation,
    /// A heading inside of one of these.
    Inner,
}

impl Role {
    /// The role in words, for error messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Section => "a section",
            Self::Finding => "a finding",
            Self::Recommendation => "a recommendation",
            Self::Inner => "a heading inside a section or item",
        }
    }

    /// The keys of its `key=value` attributes.
    pub(super) fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Section | Self::Finding => &["topics"],
            Self::Recommendation => &["topics", "for", "rests-on"],
            Self::Inner => &[],
        }
    }

    /// The message for a key that it does not have.
    pub(super) fn refusal(self, key: &str) -> String {
        let keys = self.keys();
        let expected = match keys {
            _ if Self::Recommendation.keys().contains(&key) && self != Self::Inner => {
                "it on recommendations only".to_owned()
            }
            [] => "attributes on sections, findings and recommendations only".to_owned(),
            keys => listed(keys, "or"),
        };
        format!(
            "found the attribute `{key}` on {}, expected {expected}{}",
            self.name(),
            did_you_mean(key, keys.iter().copied())
        )
    }
}
