//! The last step of a build, as Trunk's `post_build` hook.

mod glue;
mod package;
mod scripts;
mod shrink;

use crate::{child::Child, failure::Failure};
use std::path::PathBuf;

/// Shrinks the wasm and the scripts of a release, then lets `brief` write the pages around it.
///
/// In this order: what `brief` writes is final.
pub(crate) fn publish() -> Result<(), Failure> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| Failure::new("TRUNK_STAGING_DIR is not set: Trunk calls this command"))?;
    let is_release = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    if is_release {
        shrink::shrink_wasm(&staging)?;
    }
    scripts::put_stage(&staging)?;
    scripts::write_build(&staging)?;
    if is_release {
        package::describe_element(&staging)?;
        scripts::bundle(&staging)?;
        shrink::shrink_scripts(&staging)?;
        scripts::compile_at_once(&staging)?;
        shrink::shrink_styles(&staging)?;
        package::write(&staging)?;
    } else {
        scripts::join_stage(&staging)?;
    }
    // While the page is being worked on, no reader's browser must answer from what it has kept.
    let offline: &[&str] = if is_release { &[] } else { &["--no-offline"] };
    Child::new("cargo")
        .args(["run", "--quiet", "--bin", "brief", "--", "publish"])
        .args(offline)
        .args([&staging])
        // A caller's default target would turn the author's tool into wasm.
        .without_env("CARGO_BUILD_TARGET")
        .run()
}
