//! Finds the tools that a command needs and installs those that are missing.
//!
//! When all is there this takes a few version calls, no network and no `npm ci`. What cannot be
//! installed from here is named with the command that would do it.

mod browser;
mod cargo_tool;
mod node;
mod npm;
mod wasm_target;

use crate::{child::Child, failure::Failure, lock_file, project, search_path};
use cargo_tool::CargoTool;
use std::ffi::OsString;
use std::path::PathBuf;

/// What it takes to run Trunk.
#[derive(Debug)]
pub(crate) struct Trunk {
    /// The program.
    pub(crate) program: PathBuf,
    /// The `PATH` on which it finds the right `wasm-bindgen`.
    pub(crate) path: OsString,
}

/// What it takes to look at the bundle with a browser.
#[derive(Debug)]
pub(crate) struct Browsing {
    /// What it takes to build the bundle.
    pub(crate) trunk: Trunk,
    /// The browser, of Chromium's family.
    pub(crate) chromium: PathBuf,
}

/// Sets up for a development build.
pub(crate) fn for_serving() -> Result<Trunk, Failure> {
    wasm_target::ensure()?;
    let program = CargoTool::trunk().ensure()?;
    let wasm_bindgen = CargoTool::wasm_bindgen(lock_file::wasm_bindgen_version()?).ensure()?;
    let dir = wasm_bindgen.parent().unwrap_or(&wasm_bindgen);
    Ok(Trunk {
        program,
        path: search_path::with_first(dir),
    })
}

/// Sets up for the build that ships.
pub(crate) fn for_building() -> Result<Trunk, Failure> {
    let trunk = for_serving()?;
    node::ensure()?;
    npm::ensure(&project::xtask_dir())?;
    Ok(trunk)
}

/// Sets up for feeding random bytes: that takes a nightly compiler.
pub(crate) fn for_fuzzing() -> Result<(), Failure> {
    Child::new("rustup")
        .args(["run", "nightly", "rustc", "--version"])
        .read()
        .map_err(|failure| failure.or_run("rustup toolchain install nightly"))?;
    CargoTool::cargo_fuzz().ensure().map(drop)
}

/// Sets up for whatever opens the build that ships in a browser.
pub(crate) fn for_browsing() -> Result<Browsing, Failure> {
    let trunk = for_building()?;
    npm::ensure(&project::browser_dir())?;
    let chromium = browser::ensure()?;
    Ok(Browsing { trunk, chromium })
}
