use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The first of `names` that a directory of the `PATH` holds.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let dirs: Vec<PathBuf> = std::env::split_paths(&path).collect();
    find_in(&dirs, names)
}

/// The `PATH` with one more directory before all others.
pub(crate) fn with_first(dir: &Path) -> OsString {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let dirs = std::iter::once(dir.to_path_buf()).chain(std::env::split_paths(&path));
    // Only a directory whose name holds the separator cannot be joined; the PATH then stays.
    std::env::join_paths(dirs).unwrap_or(path)
}

fn find_in(dirs: &[PathBuf], names: &[&str]) -> Option<PathBuf> {
    let files = names
        .iter()
        .flat_map(|name| dirs.iter().map(move |dir| (dir, name)));
    files
        .map(|(dir, name)| dir.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
        .find(|file| is_program(file))
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt;

    /// A directory of this test with files of the given modes.
    fn dir_with(name: &str, files: &[(&str, u32)]) -> PathBuf {
        let dir = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        for (file, mode) in files {
            fs::write(dir.join(file), "").unwrap();
            fs::set_permissions(dir.join(file), Permissions::from_mode(*mode)).unwrap();
        }
        dir
    }

    #[test]
    fn an_earlier_name_wins_over_an_earlier_directory() {
        let first = dir_with("first", &[("google-chrome", 0o755)]);
        let second = dir_with("second", &[("chromium", 0o755)]);
        let found = find_in(&[first, second.clone()], &["chromium", "google-chrome"]);
        assert_eq!(found, Some(second.join("chromium")));
    }

    #[test]
    fn a_file_that_cannot_be_run_is_passed_over() {
        let dir = dir_with("plain", &[("trunk", 0o644)]);
        assert_eq!(find_in(&[dir], &["trunk"]), None);
    }

    #[test]
    fn a_directory_put_first_is_first() {
        let path = with_first(Path::new("/put/first"));
        let first = std::env::split_paths(&path).next();
        assert_eq!(first, Some(PathBuf::from("/put/first")));
    }
}
