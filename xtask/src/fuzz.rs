//! Looks for input that makes what reads files of others panic.

use crate::{child::Child, failure::Failure, project, setup};

/// What is fed, by the names of the programs in `tests/fuzz/targets/`.
const TARGETS: [&str; 4] = ["compiler", "import_html", "import_text", "json"];

/// How long each is fed, in seconds.
const SECONDS: u32 = 60;

/// Feeds each target; `cargo fuzz` stops with the input at the first panic.
pub(crate) fn run(seconds: Option<u32>) -> Result<(), Failure> {
    setup::for_fuzzing()?;
    let limit = format!("-max_total_time={}", seconds.unwrap_or(SECONDS));
    let dir = project::root().join("tests").join("fuzz");
    for target in TARGETS {
        println!("xtask: fuzzing {target}");
        // By rustup: within `cargo xtask`, `cargo` is no longer what understands `+nightly`.
        Child::new("rustup")
            .args(["run", "nightly", "cargo", "fuzz", "run", "--fuzz-dir"])
            .args([&dir])
            .args([target, "--", &limit])
            .run()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_in_the_folder_is_fed_and_no_other() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fuzz/targets");
        let files = std::fs::read_dir(folder).expect("a folder");
        let mut names: Vec<_> = files
            .map(|file| {
                file.expect("a file")
                    .path()
                    .file_stem()
                    .map(|name| name.to_owned())
            })
            .map(|name| name.expect("a name").to_string_lossy().into_owned())
            .collect();
        names.sort();
        assert_eq!(names, TARGETS);
    }
}
