use std::path::{Path, PathBuf};

/// The root of the checkout.
///
/// Asked of Cargo at run time first: a checkout that was moved keeps its compiled `xtask`.
pub(crate) fn root() -> PathBuf {
    let manifest_dir = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest_dir
        .parent()
        .map_or_else(|| manifest_dir.clone(), Path::to_path_buf)
}

/// Where the npm packages are installed that make the bundle smaller.
pub(crate) fn xtask_dir() -> PathBuf {
    root().join("xtask")
}

/// Where the browser tests and the measurements stand.
pub(crate) fn browser_dir() -> PathBuf {
    root().join("tests").join("browser")
}
