//! The page, one concept a file. Each component reads a [`Reading`](crate::state::Reading) and
//! calls it back; none keeps state of its own. Elements are values, see `markup`; words that
//! readers see come from `label`.
//!
//! The controls are live. The items are not: there may be thousands, and the element shows, opens
//! and marks them.

#![expect(
    unreachable_pub,
    reason = "the component macro declares its props `pub`"
)]

mod back_matter;
mod block_list;
mod brief;
mod chronology;
mod colophon;
mod contents;
mod contributors;
mod controls;
mod cross_links;
mod empty_state;
mod endnotes;
mod facet_group;
mod finding_card;
mod inline_list;
mod item_card;
pub(crate) mod label;
mod markup;
mod masthead;
#[cfg(not(target_arch = "wasm32"))]
mod paper_list;
mod passage_view;
mod permalink;
mod popover;
mod recommendation_card;
mod section_view;
mod status_line;
mod widenings;

pub use brief::Brief;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use paper_list::paper_list;
#[cfg(target_arch = "wasm32")]
pub(crate) use {brief::items_of_chunk, section_view::CHUNK};
