//! Menus and injected links, by what they are made of.

use super::block::{Block, Piece};
use super::sentence;
use crate::author::cues::Words;
use std::collections::HashSet;

/// Whether a list or table is a menu: mostly links, or words that menus hold.
pub(super) fn is_menu(block: &Block, words: &Words) -> bool {
    let Piece::List(_, entries) = &block.piece else {
        return false;
    };
    let is_prose = entries
        .iter()
        .flatten()
        .any(|piece| sentence::is_prose(&piece.text()));
    let named = words.count(|cues| cues.navigation) + words.count(|cues| cues.share);
    let is_named = named * 2 >= words.len().max(1);
    !is_prose
        && (is_named
            || (block.context.linked >= 80 && block.context.inside != Some(true))
            || block.context.linked >= 95)
}

/// Whether a block is injected: many links or words of advertisements, or few words again and
/// again, and no sentence.
pub(super) fn is_spam(
    block: &Block,
    text: &str,
    words: &Words,
    language: Option<whatlang::Lang>,
) -> bool {
    const FEWEST: usize = 6;
    if words.len() < FEWEST
        || matches!(
            block.piece,
            Piece::Table(_) | Piece::Code(_) | Piece::Note(..)
        )
    {
        return false;
    }
    let all = words.len();
    let hits = words.count(|cues| cues.spam);
    let ends = sentence::ends_sentence(text);
    let distinct = words.list().iter().collect::<HashSet<_>>().len();
    let is_margin = block.context.inside != Some(true);
    let is_advertising = hits >= 3 && hits * 4 >= all && (!ends || hits * 3 >= all);
    let is_linked = hits >= 2 && block.context.linked >= 50;
    let is_repetitive = matches!(block.piece, Piece::Paragraph(_))
        && !ends
        && all >= 12
        && distinct * 10 <= all * 6;
    let found = whatlang::detect(text).filter(|_| all >= 10);
    let is_strange = found.is_some_and(|found| {
        found.is_reliable() && language.is_some_and(|language| language != found.lang())
    });
    let is_foreign = is_strange
        && is_margin
        && !text.contains(['.', '!', '?', ',', ';', ':'])
        && (block.context.linked >= 80 || matches!(block.piece, Piece::Paragraph(_)));
    is_advertising || is_linked || is_repetitive || is_foreign
}
