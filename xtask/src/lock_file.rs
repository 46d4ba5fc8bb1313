use crate::{failure::Failure, project, version::Version};
use std::fs;

/// The version of `wasm-bindgen` that `Cargo.lock` asks for; its command line tool must be the
/// same to the last number.
pub(crate) fn wasm_bindgen_version() -> Result<Version, Failure> {
    let file = project::root().join("Cargo.lock");
    let text = fs::read_to_string(&file)
        .map_err(|error| Failure::new(format!("could not read {}: {error}", file.display())))?;
    version_of(&text, "wasm-bindgen")
        .ok_or_else(|| Failure::new(format!("{} names no wasm-bindgen", file.display())))
}

/// The version of a package in the text of a lock file.
///
/// Two lines are all it needs; a TOML crate would take longer to compile than all of `xtask`.
fn version_of(lock: &str, package: &str) -> Option<Version> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Version::find_in(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"version = 4

[[package]]
name = "leptos"
version = "0.8.23"
dependencies = [
 "wasm-bindgen",
]

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.80"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "somewhere"
"#;

    #[test]
    fn a_package_is_found_by_its_whole_name() {
        let version = version_of(LOCK, "wasm-bindgen");
        assert_eq!(version, Some(Version::new(0, 2, 130)));
    }

    #[test]
    fn a_package_that_is_not_locked_has_no_version() {
        assert_eq!(version_of(LOCK, "trunk"), None);
    }

    #[test]
    fn the_projects_own_lock_file_can_be_read() {
        assert!(wasm_bindgen_version().is_ok());
    }
}
