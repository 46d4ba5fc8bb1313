//! JSON as a tree, before anything is known of its meaning.

use super::{
    limits::position,
    read::{Misfit, Node, Read},
};
use crate::error::{Code, Error};
use hifijson::{
    SliceLexer,
    token::Lex,
    value::{Value, parse_unbounded},
};
use std::borrow::Cow;

/// Any JSON. Numbers stay as they are written, for only counts and levels are read: to make floats
/// of them takes tables that would be a thirtieth of the bundle.
///
/// Where a name stands twice in an object, the first counts.
pub(super) type Tree<'a> = Value<&'a str, Cow<'a, str>>;

/// The tree of a text, which is no deeper than [`limits`](super::limits) allow.
///
/// # Errors
///
/// [`Code::BriefInvalid`] with the place of what is no JSON.
pub(super) fn parse(json: &[u8]) -> Result<Tree<'_>, Error> {
    let mut lexer = SliceLexer::new(json);
    lexer
        .exactly_one(Lex::ws_peek, parse_unbounded)
        .map_err(|error| {
            let place = position(json, json.len() - lexer.as_slice().len());
            Error::new(
                Code::BriefInvalid,
                format!("found no JSON {place}: {error}"),
            )
        })
}

/// Makes a type from the whole tree.
///
/// # Errors
///
/// The first value that does not fit, with its path.
pub(super) fn read<T: Read>(tree: &Tree<'_>) -> Result<T, Misfit> {
    T::read(&Node::root(tree))
}
