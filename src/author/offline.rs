//! What makes a published bundle readable without a network: its worker, and the pages' part in it.
//!
//! [`publish`] comes after everything else in the bundle: the worker names each file with its hash.

mod files;
mod manifest;
mod pages;

use super::write_whole;
use files::hash_files;
pub(super) use manifest::App;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::{
    io,
    path::{Path, PathBuf},
};

/// The worker's file. The browser compares it with its copy to learn of a new version.
const WORKER: &str = "sw.js";
const MANIFEST: &str = "manifest.webmanifest";

/// Writes the manifest, ties the pages to it and to the offline script, then writes the worker.
///
/// `apart` are files that belong to no version: they are fetched when a reader asks for them.
pub(super) fn publish(dist: &Path, app: &App, apart: &[PathBuf]) -> io::Result<()> {
    let manifest = manifest::manifest(app, |icon| dist.join(icon).is_file());
    write_whole(&dist.join(MANIFEST), manifest.as_bytes())?;
    pages::tie(dist, apart)?;
    let files = hash_files(dist, |path| {
        path == Path::new(WORKER) || apart.contains(&path.into())
    })?;
    write_whole(
        &dist.join(WORKER),
        worker(&json!(files).to_string()).as_bytes(),
    )
}

/// Writes the worker that takes earlier ones off, and unties the pages.
pub(super) fn withdraw(dist: &Path) -> io::Result<()> {
    pages::untie(dist)?;
    let script = closed(&without_comments(include_str!("offline/withdraw.js")));
    write_whole(&dist.join(WORKER), script.as_bytes())
}

/// The worker of the files that a JSON object lists: path and hash.
///
/// Its version is a hash of the list and of what the worker does with it, so that two versions
/// never share a cache.
fn worker(files: &str) -> String {
    let body = without_comments(include_str!("offline/sw.js"));
    let script = format!("const FILES = {files};\n{body}");
    let hash = Sha256::digest(&script);
    let version: String = hash
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    closed(&format!("const VERSION = \"{version}\";\n{script}"))
}

/// A script whose names are its own: a host's worker that imports it may have the same.
fn closed(script: &str) -> String {
    format!("(() => {{\n{script}}})();\n")
}

/// A script without the lines that are comments, and without indentation.
fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let code = lines
        .filter(|line| !line.is_empty() && !line.starts_with("//") && !line.starts_with("/**"));
    code.fold(String::new(), |code, line| code + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_tells_one_list_from_another() {
        let version = |files| worker(files).lines().nth(1).map(str::to_owned);
        assert_eq!(version("{}"), version("{}"));
        assert_ne!(version("{\"a\":\"1\"}"), version("{\"a\":\"2\"}"));
    }

    #[test]
    fn comments_go_and_code_stays() {
        let script = "// of what\n\nconst a = 1; // here\n  /** of b */\n  b();\n";
        assert_eq!(without_comments(script), "const a = 1; // here\nb();\n");
    }
}
