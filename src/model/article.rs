use super::{Paper, check::faults_of, limits};
use crate::error::{Code, Error, Fault};
use std::ops::Deref;

/// A checked paper: every name is unique, every cross-reference leads somewhere.
///
/// It reads as a [`Paper`] and cannot be changed; that is what keeps it valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    paper: Paper,
    address: String,
}

impl Article {
    /// Checks a paper.
    ///
    /// # Errors
    ///
    /// Every fault in it, in the order of the text.
    pub fn check(paper: Paper) -> Result<Self, Vec<Fault>> {
        let faults = faults_of(&paper);
        Self::of(paper, faults)
    }

    /// As [`Article::check`], while another thread does other work on the paper; what that made is
    /// lost with a paper that is at fault.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn check_beside<T: Send>(
        paper: Paper,
        work: impl FnOnce(&Paper) -> T + Send,
    ) -> Result<(Self, T), Vec<Fault>> {
        let (faults, done) = std::thread::scope(|scope| {
            let work = scope.spawn(|| work(&paper));
            (faults_of(&paper), work.join())
        });
        let article = Self::of(paper, faults)?;
        Ok((
            article,
            done.unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
        ))
    }

    fn of(paper: Paper, faults: Vec<Fault>) -> Result<Self, Vec<Fault>> {
        if faults.is_empty() {
            Ok(Self {
                paper,
                address: String::new(),
            })
        } else {
            Err(faults)
        }
    }

    /// Reads a brief file.
    ///
    /// # Errors
    ///
    /// [`Code::BriefTooLarge`] above 5 MiB, 20,000 items, a depth of 32, or 64 KiB in one text;
    /// [`Code::BriefInvalid`] for what is no JSON, has another shape (with its path) or fails [`Article::check`] (with the path of the
    /// first fault).
    pub fn from_json(json: &[u8]) -> Result<Self, Error> {
        limits::check_json(json)?;
        Self::checked(Paper::from_json(json)?)
    }

    /// What has been read of a brief file.
    pub(super) fn checked(paper: Paper) -> Result<Self, Error> {
        limits::check_items(&paper)?;
        Self::check(paper).map_err(|faults| {
            let more = match faults.len().saturating_sub(1) {
                0 => String::new(),
                1 => " (and 1 more fault)".to_owned(),
                more => format!(" (and {more} more faults)"),
            };
            let first = faults.into_iter().next().unwrap_or_default();
            Error::new(Code::BriefInvalid, first.to_string() + &more).at(first.path)
        })
    }

    /// The article with the address of its JSON.
    #[must_use]
    pub fn at(mut self, address: String) -> Self {
        self.address = address;
        self
    }

    /// The address of its JSON, from where the paths of its pictures lead on; empty if it stands
    /// beside the page.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Deref for Article {
    type Target = Paper;

    fn deref(&self) -> &Paper {
        &self.paper
    }
}
