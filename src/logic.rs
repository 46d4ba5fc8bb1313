//! Pure functions and values: what a brief's text says, what a filter finds in it.
//!
//! Nothing here knows of signals or of the browser, so everything here is tested natively.

mod address;
mod backlinks;
mod beside;
mod corpus;
mod dictionary;
mod escape;
mod facet;
mod filter;
mod fingerprint;
mod fold;
mod index;
mod items;
mod labels;
mod notes;
mod outcome;
mod places;
mod postings;
mod query;
mod reading_time;
mod reveal;
mod search;
mod steps;

pub use address::{PARAMETERS, filter_of, parameters_of};
pub use backlinks::Backlinks;
pub use beside::beside;
pub use corpus::Corpus;
pub use escape::escape;
pub use facet::{Facet, PerFacet};
pub use filter::Filter;
pub use fingerprint::fingerprint;
pub use fold::{Step, WordScanner, fold};
pub use index::{Index, Item};
#[cfg(not(target_arch = "wasm32"))]
pub use labels::{LANGUAGES, labels_of, translation};
pub use labels::{Label, Labels, part};
pub use notes::Notes;
pub use outcome::{Outcome, Widening};
pub use query::Query;
pub use reading_time::{minutes, words};
pub use reveal::{Cause, Openness};
pub use search::Search;
