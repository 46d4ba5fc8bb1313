//! Pure functions and values: what a brief's text says, what a filter finds in it.
//!
//! Nothing here knows of signals or of the browser, so everything here is tested natively.

mod backlinks;
mod escape;
mod facet;
mod filter;
mod fingerprint;
mod fold;
mod index;
mod notes;
mod outcome;
mod query;
mod reading_time;

pub use backlinks::Backlinks;
pub use escape::escape;
pub use facet::{Facet, PerFacet};
pub use filter::Filter;
pub use fingerprint::fingerprint;
pub use fold::fold;
pub use index::{Index, Item};
pub use notes::Notes;
pub use outcome::{Outcome, Widening};
pub use query::Query;
pub use reading_time::{minutes, words};
