use crate::{child::Child, failure::Failure, search_path, version::Version};
use std::path::{Path, PathBuf};

/// A program that comes from a crate.
#[derive(Debug)]
pub(crate) struct CargoTool {
    program: &'static str,
    package: &'static str,
    /// What is installed when none fits.
    version: Version,
    /// Whether a later patch of the same minor version fits too.
    or_later_patch: bool,
    /// Whether to install with the package's own lock file.
    locked: bool,
}

impl CargoTool {
    /// Trunk 0.21: 0.22 needs a newer Rust than the project does.
    pub(crate) fn trunk() -> Self {
        Self {
            program: "trunk",
            package: "trunk",
            version: Version::new(0, 21, 14),
            or_later_patch: true,
            locked: true,
        }
    }

    /// The `wasm-bindgen` that fits the crate of the same version.
    ///
    /// Without its own lock file: that of 0.2.130 names a crate that was withdrawn since.
    pub(crate) fn wasm_bindgen(version: Version) -> Self {
        Self {
            program: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version,
            or_later_patch: false,
            locked: false,
        }
    }

    /// What drives the targets in `tests/fuzz/`.
    pub(crate) fn cargo_fuzz() -> Self {
        Self {
            program: "cargo-fuzz",
            package: "cargo-fuzz",
            version: Version::new(0, 13, 1),
            or_later_patch: true,
            locked: true,
        }
    }

    /// The program in a version that fits, installed if need be.
    ///
    /// A version on the `PATH` that does not fit stays as it is, for it is the user's: ours then
    /// goes to a directory of its own.
    pub(crate) fn ensure(&self) -> Result<PathBuf, Failure> {
        let users = search_path::find(&[self.program]);
        if let Some(program) = users.as_deref().filter(|program| self.fits(program)) {
            return Ok(program.to_path_buf());
        }
        let home = cargo_home()?;
        let root = match users {
            Some(_) => home
                .join("policy-brief")
                .join(format!("{}-{}", self.program, self.version)),
            None => home,
        };
        let program =
            root.join("bin")
                .join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX));
        if !(program.is_file() && self.fits(&program)) {
            self.install(&root)?;
        }
        Ok(program)
    }

    fn install(&self, root: &Path) -> Result<(), Failure> {
        println!(
            "xtask: installing {} {}: some minutes",
            self.package, self.version
        );
        let mut args = vec!["install".to_owned(), self.package.to_owned()];
        args.extend(["--version".to_owned(), self.version.to_string()]);
        if self.locked {
            args.push("--locked".to_owned());
        }
        let by_hand = format!("cargo {}", args.join(" "));
        Child::new("cargo")
            .args(args)
            .args(["--root".as_ref(), root.as_os_str()])
            .run()
            .map_err(|failure| failure.or_run(&by_hand))
    }

    fn fits(&self, program: &Path) -> bool {
        let said = Child::new(program).args(["--version"]).read();
        let version = said.ok().and_then(|text| Version::find_in(&text));
        version.is_some_and(|version| self.accepts(version))
    }

    fn accepts(&self, found: Version) -> bool {
        let wanted = self.version;
        let same_minor = (found.major, found.minor) == (wanted.major, wanted.minor);
        found == wanted || (self.or_later_patch && same_minor && found > wanted)
    }
}

/// Where Cargo keeps what it installs.
fn cargo_home() -> Result<PathBuf, Failure> {
    let home = || std::env::home_dir().map(|home| home.join(".cargo"));
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(home)
        .ok_or_else(|| Failure::new("neither CARGO_HOME nor a home directory is known"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_fits_from_its_patch_to_the_next_minor_version() {
        let trunk = CargoTool::trunk();
        assert!(trunk.accepts(Version::new(0, 21, 14)));
        assert!(trunk.accepts(Version::new(0, 21, 15)));
        assert!(!trunk.accepts(Version::new(0, 21, 13)));
        assert!(!trunk.accepts(Version::new(0, 22, 0)));
    }

    #[test]
    fn wasm_bindgen_fits_to_the_last_number_only() {
        let tool = CargoTool::wasm_bindgen(Version::new(0, 2, 130));
        assert!(tool.accepts(Version::new(0, 2, 130)));
        assert!(!tool.accepts(Version::new(0, 2, 131)));
        assert!(!tool.accepts(Version::new(0, 2, 129)));
    }
}
