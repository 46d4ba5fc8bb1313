use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

/// What browsers load. The rest of a bundle is for package managers and editors.
const LOADED: [&str; 16] = [
    "avif",
    "css",
    "gif",
    "html",
    "ico",
    "jpeg",
    "jpg",
    "js",
    "json",
    "png",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "webp",
    "woff2",
];

/// What a package says of itself, in files that browsers could load but pages do not.
const OF_THE_PACKAGE: [&str; 3] = ["package.json", "custom-elements.json", "provenance.json"];

/// The files of a bundle that pages load, with their SHA-256 in Base64, by path: folders are
/// separated by `/`.
pub(super) fn hash_files(
    dist: &Path,
    is_left_out: impl Fn(&Path) -> bool,
) -> io::Result<BTreeMap<String, String>> {
    let mut hashes = BTreeMap::new();
    for path in walk(dist)? {
        let Ok(inner) = path.strip_prefix(dist) else {
            continue;
        };
        if !is_loaded(inner) || is_left_out(inner) {
            continue;
        }
        let hash = BASE64_STANDARD.encode(Sha256::digest(fs::read(&path)?));
        hashes.insert(address(inner)?, hash);
    }
    Ok(hashes)
}

/// The pages of a bundle, by path.
pub(super) fn pages(dist: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = walk(dist)?;
    files.retain(|path| extension(path) == "html");
    Ok(files)
}

/// The files of a folder and of those in it, but none that is hidden.
fn walk(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if entry.file_type()?.is_dir() {
            files.extend(walk(&entry.path())?);
        } else {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

fn is_loaded(path: &Path) -> bool {
    let is_of_the_package = OF_THE_PACKAGE.iter().any(|name| path == Path::new(name));
    LOADED.contains(&extension(path).as_str()) && !is_of_the_package
}

fn extension(path: &Path) -> String {
    let extension = path.extension().unwrap_or_default();
    extension.to_string_lossy().to_lowercase()
}

/// A path as the worker writes it in addresses.
fn address(path: &Path) -> io::Result<String> {
    let parts: Option<Vec<_>> = path.iter().map(|part| part.to_str()).collect();
    let parts = parts.ok_or_else(|| {
        io::Error::other(format!("the name of {} is no UTF-8 text", path.display()))
    })?;
    Ok(parts.join("/"))
}
