use super::read::{Misfit, Node, Read};
use serde::Serialize;

/// One of the people who wrote the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Author {
    /// The full name.
    pub name: String,
    /// Another spelling under which the author is found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternate_name: Option<String>,
    /// The post held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The institution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affiliation: Option<String>,
    /// Where the author comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Degrees and schools, one a line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub education: Vec<String>,
    /// Who the author is, in running text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub biography: Option<String>,
    /// Where to write to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
}

impl Read for Author {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        Ok(Self {
            name: node.field("name")?,
            alternate_name: node.optional("alternate_name")?,
            role: node.optional("role")?,
            affiliation: node.optional("affiliation")?,
            from: node.optional("from")?,
            education: node.optional("education")?,
            biography: node.optional("biography")?,
            email: node.optional("email")?,
        })
    }
}

/// An e-mail address, checked as far as a `mailto:` link needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(with = "String", extend("pattern" = r"^[^@\s]+@[^@\s]+\.[^@\s]+$"))
)]
pub struct Email(String);

impl Email {
    /// What an address may be, for error messages.
    pub const EXPECTED: &str = "an e-mail address such as `name@example.org`";

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Email {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        // `?`, `&` and `%` would add headers to the message that a `mailto:` link opens.
        let is_clean = !text.chars().any(|c| {
            c.is_whitespace() || c.is_control() || matches!(c, '?' | '&' | '%' | '<' | '>' | '"')
        });
        let is_address = text.split_once('@').is_some_and(|(name, domain)| {
            let labels = domain.split('.').filter(|label| !label.is_empty()).count();
            !name.is_empty() && domain.bytes().all(|byte| byte != b'@') && labels >= 2
        });
        if is_clean && is_address {
            Ok(Self(text))
        } else {
            Err(format!("found `{text}`, expected {}", Self::EXPECTED))
        }
    }
}

impl Read for Email {
    fn read(node: &Node<'_>) -> Result<Self, Misfit> {
        node.parse()
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}
