//! The brief as data: what an author writes and the component reads, one concept a file.
//!
//! [`Paper`] is the shape of the JSON; [`Article`] is a paper that has been checked. Everything
//! downstream takes an [`Article`], so nothing downstream checks again.

mod article;
mod article_reader;
mod author;
mod block;
mod check;
mod date;
mod figure;
mod finding;
mod footnote;
mod href;
mod id;
mod image_source;
mod inline;
mod kind;
mod language;
pub(crate) mod limits;
mod names;
mod paper;
mod passage;
pub(crate) mod path;
mod publication;
mod read;
mod recommendation;
mod section;
mod support;
mod table;
mod term;
mod timeline;
mod tree;

pub use article::Article;
pub use article_reader::ArticleReader;
pub use author::{Author, Email};
pub use block::Block;
pub use date::Date;
pub use figure::Figure;
pub use finding::Finding;
pub use footnote::Footnote;
pub use href::Href;
pub use id::Id;
pub use image_source::ImageSource;
pub use inline::Inline;
pub use kind::Kind;
pub use language::Language;
pub use paper::Paper;
pub use passage::Passage;
pub use publication::Publication;
pub use recommendation::Recommendation;
pub use section::{Content, Group, Section};
pub use support::Support;
pub use table::Table;
pub use term::Term;
pub use timeline::{Milestone, When};
