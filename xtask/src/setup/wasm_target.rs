use crate::{child::Child, failure::Failure};
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";

/// Sees to it that the compiler has the standard library for the browser.
pub(crate) fn ensure() -> Result<(), Failure> {
    let libdir = ["--print", "target-libdir", "--target", TARGET];
    let libdir = Child::new("rustc").args(libdir).read()?;
    if Path::new(libdir.trim()).is_dir() {
        return Ok(());
    }
    println!("xtask: adding the target {TARGET}");
    Child::new("rustup")
        .args(["target", "add", TARGET])
        .run()
        .map_err(|failure| failure.or_run(&format!("rustup target add {TARGET}")))
}
