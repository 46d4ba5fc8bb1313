use super::read::{Misfit, Node, Read};
use serde::Serialize;

/// An address that a link may lead to: `http:`, `https:`, `mailto:` or a `#fragment`.
///
/// Anything else is refused where the brief is read, so a view can use it as it stands. White
/// space and control characters are refused too: URL parsers drop them, and with them a
/// forbidden scheme could hide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(with = "String", extend("pattern" = r"^(#.|[Hh][Tt][Tt][Pp][Ss]?://[^/]|[Mm][Aa][Ii][Ll][Tt][Oo]:.)"))
)]
pub struct Href(String);

impl Href {
    /// What an address may be, for error messages.
    pub const EXPECTED: &str =
        "an address that starts with http:// or https:// and a host, with mailto: or with #";

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id that a `#fragment` points at; `None` for an address outside the brief.
    pub fn fragment(&self) -> Option<&str> {
        self.0.strip_prefix('#')
    }

    /// Whether the address leads to another site.
    pub fn is_external(&self) -> bool {
        !self.0.starts_with('#') && !has_scheme(&self.0, "mailto:")
    }
}

impl TryFrom<String> for Href {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let is_clean = !text
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || c == '\\');
        let has_host = |scheme: &str| {
            let rest = text.get(scheme.len()..).unwrap_or_default();
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            // What stands before an `@` looks like a host and is none.
            has_scheme(&text, scheme) && !host.is_empty() && host.bytes().all(|byte| byte != b'@')
        };
        let is_allowed = has_host("http://")
            || has_host("https://")
            || (has_scheme(&text, "mailto:") && text.len() > "mailto:".len())
            || text.strip_prefix('#').is_some_and(|id| !id.is_empty());
        if is_clean && is_allowed {
            Ok(Self(text))
        } else {
            Err(format!("found `{text}`, expected {}", Self::EXPECTED))
        }
    }
}

impl Read for Href {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        node.parse()
    }
}

impl From<Href> for String {
    fn from(href: Href) -> Self {
        href.0
    }
}

fn has_scheme(text: &str, scheme: &str) -> bool {
    text.get(..scheme.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
}
