use crate::{child::Child, failure::Failure};
use std::fs;
use std::path::Path;

/// Sees to it that the npm packages of `dir` are those of its lock file.
pub(crate) fn ensure(dir: &Path) -> Result<(), Failure> {
    if is_current(dir) {
        return Ok(());
    }
    println!("xtask: installing the npm packages of {}", dir.display());
    Child::new("npm")
        // No package here has an install script; one that got one would not be run.
        .args(["ci", "--ignore-scripts", "--no-progress"])
        .dir(dir)
        .run()
        .map_err(|failure| failure.or_run(&format!("cd {} && npm ci", dir.display())))?;
    remember(dir)
}

/// Whether the packages were installed from the lock file as it is now.
///
/// A copy of the lock file beside the packages tells: `npm ci` takes seconds even when it has
/// nothing to do, and times of change say little after a checkout.
fn is_current(dir: &Path) -> bool {
    let lock = fs::read(dir.join("package-lock.json"));
    let installed = fs::read(dir.join(STAMP));
    matches!((lock, installed), (Ok(lock), Ok(installed)) if lock == installed)
}

/// Written last, so that a broken install is done again. `npm ci` removes it with the packages.
fn remember(dir: &Path) -> Result<(), Failure> {
    fs::copy(dir.join("package-lock.json"), dir.join(STAMP))
        .map(drop)
        .map_err(|error| Failure::new(format!("could not write {STAMP}: {error}")))
}

const STAMP: &str = "node_modules/.installed-from.json";

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn package(name: &str) -> PathBuf {
        let dir = std::env::temp_dir().join(format!("xtask-npm-{name}-{}", std::process::id()));
        fs::create_dir_all(dir.join("node_modules")).unwrap();
        fs::write(dir.join("package-lock.json"), "{}").unwrap();
        dir
    }

    #[test]
    fn packages_of_unknown_origin_are_not_current() {
        assert!(!is_current(&package("unknown")));
    }

    #[test]
    fn packages_stay_current_until_the_lock_file_changes() {
        let dir = package("changed");
        remember(&dir).unwrap();
        assert!(is_current(&dir));
        fs::write(dir.join("package-lock.json"), "{ }").unwrap();
        assert!(!is_current(&dir));
    }

    #[test]
    fn without_a_lock_file_nothing_is_current() {
        let dir = package("unlocked");
        fs::remove_file(dir.join("package-lock.json")).unwrap();
        assert!(!is_current(&dir));
    }
}
