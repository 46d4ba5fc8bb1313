//! Looks for input that makes what reads files of others panic.

use crate::{child::Child, failure::Failure, project, setup};
use std::{fs, path::Path};

/// What is fed: the programs in `tests/fuzz/targets/`, and the folders with files to start from.
/// Without those a fuzzer gets no further than a few bytes.
const TARGETS: [(&str, &[&str]); 4] = [
    ("compiler", &["content", "tests/fixtures"]),
    ("import_html", &["tests/fixtures/pages"]),
    ("import_text", &["tests/fixtures/pages", "content"]),
    ("json", &[]),
];

/// How long each is fed, in seconds.
const SECONDS: u32 = 60;

/// Feeds each target; `cargo fuzz` stops with the input at the first panic.
pub(crate) fn run(seconds: Option<u32>) -> Result<(), Failure> {
    setup::for_fuzzing()?;
    let limit = format!("-max_total_time={}", seconds.unwrap_or(SECONDS));
    let dir = project::root().join("tests").join("fuzz");
    write_brief(&dir.join("corpus").join("json"))?;
    for (target, folders) in TARGETS {
        println!("xtask: fuzzing {target}");
        // What the fuzzer finds goes into the first of its folders.
        let found = dir.join("corpus").join(target);
        make(&found)?;
        // By rustup: within `cargo xtask`, `cargo` is no longer what understands `+nightly`.
        Child::new("rustup")
            .args(["run", "nightly", "cargo", "fuzz", "run", "--fuzz-dir"])
            .args([&dir])
            .args([target])
            .args([&found])
            .args(folders.iter().map(|folder| project::root().join(folder)))
            .args(["--", &limit])
            .run()?;
    }
    Ok(())
}

/// Compiles a paper into a folder: no brief stands in the project as JSON.
fn write_brief(folder: &Path) -> Result<(), Failure> {
    make(folder)?;
    Child::new("cargo")
        .args(["run", "--quiet", "--bin", "brief", "--", "build"])
        .args(["content/neutrality.md", "-o"])
        .args([folder.join("neutrality.json")])
        .dir(project::root())
        .run()
}

fn make(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder)
        .map_err(|error| Failure::new(format!("{}: {error}", folder.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_in_the_folder_is_fed_and_no_other() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fuzz/targets");
        let files = fs::read_dir(folder).expect("a folder");
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
        assert_eq!(names, TARGETS.map(|(name, _)| name));
        for folder in TARGETS.iter().flat_map(|(_, folders)| *folders) {
            assert!(project::root().join(folder).is_dir(), "{folder}");
        }
    }
}
