use super::{Paper, check::faults_of};
use crate::error::{Code, Error, Fault, MAX_BRIEF_BYTES};
use std::ops::Deref;

/// A checked paper: every name is unique, every cross-reference leads somewhere.
///
/// It reads as a [`Paper`] and cannot be changed; that is what keeps it valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article(Paper);

impl Article {
    /// Checks a paper.
    ///
    /// # Errors
    ///
    /// Every fault in it, in the order of the text.
    pub fn check(paper: Paper) -> Result<Self, Vec<Fault>> {
        let faults = faults_of(&paper);
        if faults.is_empty() {
            Ok(Self(paper))
        } else {
            Err(faults)
        }
    }

    /// Reads a brief file.
    ///
    /// # Errors
    ///
    /// [`Code::BriefTooLarge`] above [`MAX_BRIEF_BYTES`]; [`Code::BriefInvalid`] for what is no
    /// JSON, has another shape (with its path) or fails [`Article::check`] (with the path of the
    /// first fault).
    pub fn from_json(json: &[u8]) -> Result<Self, Error> {
        if json.len() > MAX_BRIEF_BYTES {
            let message = format!(
                "found {} bytes, expected at most {MAX_BRIEF_BYTES}",
                json.len()
            );
            return Err(Error::new(Code::BriefTooLarge, message));
        }
        let mut reader = serde_json::Deserializer::from_slice(json);
        let paper = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
            let path = path_of(&error.path().to_string());
            Error::new(Code::BriefInvalid, error.into_inner().to_string()).at(path)
        })?;
        reader
            .end()
            .map_err(|error| Error::new(Code::BriefInvalid, error.to_string()))?;
        Self::check(paper).map_err(|faults| {
            let first = faults
                .first()
                .map(|fault| (fault.to_string(), fault.path.clone()));
            let (message, path) = first.unwrap_or_default();
            let more = match faults.len() {
                0 | 1 => String::new(),
                n => format!(" (and {} more faults)", n - 1),
            };
            Error::new(Code::BriefInvalid, message + &more).at(path)
        })
    }
}

/// A path as far as it is known: what is no JSON breaks off inside a part without a name, which
/// `serde_path_to_error` calls `?`, and the whole, which it calls `.`, has none.
fn path_of(path: &str) -> String {
    path.trim_end_matches(['?', '.']).to_owned()
}

impl Deref for Article {
    type Target = Paper;

    fn deref(&self) -> &Paper {
        &self.0
    }
}
