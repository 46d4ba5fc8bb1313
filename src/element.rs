//! The browser's side: what `loader/stage.js` calls in the wasm, once the rest of `loader/` has it.
//!
//! The element itself is JavaScript, because a class that extends `HTMLElement` can be nothing
//! else; it registers the tag, fetches and reports failures. From the bytes of a brief on,
//! everything happens here.

mod address;
mod brief_reader;
mod dom;
mod events;
mod hold;
mod keys;
mod later;
mod links;
mod listener;
mod loaded_brief;
mod marks;
mod memory;
mod open_brief;
mod panic;
mod paper;
mod prepared_brief;
mod prerendered;
mod screen;
mod session;
mod standpoint;
mod takeover;

pub use brief_reader::BriefReader;
pub(crate) use loaded_brief::LoadedBrief;
pub use open_brief::OpenBrief;
pub use panic::on_panic;
pub use prepared_brief::PreparedBrief;
