//! What makes the bundle an npm package as it stands.

use super::shrink::{tool, unusable};
use crate::{child::Child, failure::Failure, project};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

/// Describes the element in `custom-elements.json`, from its source: before it is bundled.
pub(super) fn describe_element(dir: &Path) -> Result<(), Failure> {
    if tool("@custom-elements-manifest/analyzer/cli.js").is_none() {
        println!(
            "xtask: the analyzer of custom elements is not installed, custom-elements.json is left out; `cargo xtask build` installs it"
        );
        return Ok(());
    }
    let script = project::xtask_dir().join("src/publish/manifest.mjs");
    Child::new("node").args([&script]).args([dir]).run()
}

/// Writes `package.json`, with the licences beside it, and where the wasm comes from.
pub(super) fn write(dir: &Path) -> Result<(), Failure> {
    let version = env!("CARGO_PKG_VERSION");
    let package = format!(
        r#"{{
  "name": "policy-brief",
  "version": "{version}",
  "description": "A policy paper that is read as interactive parts: <policy-brief>",
  "license": "{license}",
  "type": "module",
  "exports": {{
    ".": {{ "types": "./policy-brief-element.d.ts", "default": "./policy-brief-element.js" }},
    "./define": {{ "types": "./policy-brief.d.ts", "default": "./policy-brief.js" }},
    "./custom-elements.json": "./custom-elements.json",
    "./package.json": "./package.json"
  }},
  "sideEffects": ["./policy-brief.js"],
  "customElements": "custom-elements.json",
  "files": ["*.js", "*.d.ts", "*.css", "*.wasm", "embed.html", "labels/*.txt", "custom-elements.json", "provenance.json", "LICENSE-*"]
}}
"#,
        license = env!("CARGO_PKG_LICENSE"),
    );
    put(dir, "package.json", package.as_bytes())?;
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        let source = project::root().join(name);
        let text = fs::read(&source).map_err(|error| unusable(&source, &error))?;
        put(dir, name, &text)?;
    }
    put(dir, "provenance.json", provenance(dir, version)?.as_bytes())
}

/// From what the wasm was built, and with what.
fn provenance(dir: &Path, version: &str) -> Result<String, Failure> {
    let wasm = dir.join("app_bg.wasm");
    let hash = Sha256::digest(fs::read(&wasm).map_err(|error| unusable(&wasm, &error))?);
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    // A source without its history has no commit.
    let commit = Child::new("git").args(["rev-parse", "HEAD"]).read();
    let changes = Child::new("git").args(["status", "--porcelain"]).read();
    let commit = match (commit, changes) {
        (Ok(commit), Ok(changes)) if changes.trim().is_empty() => format!("\"{}\"", commit.trim()),
        (Ok(commit), _) => format!("\"{} and changes\"", commit.trim()),
        _ => "null".to_owned(),
    };
    let rustc = Child::new("rustc").args(["--version"]).read()?;
    Ok(format!(
        r#"{{
  "file": "app_bg.wasm",
  "sha256": "{hash}",
  "version": "{version}",
  "commit": {commit},
  "rustc": "{rustc}",
  "wasm-bindgen": "{bindgen}"
}}
"#,
        rustc = rustc.trim(),
        bindgen = crate::lock_file::wasm_bindgen_version()?,
    ))
}

fn put(dir: &Path, name: &str, bytes: &[u8]) -> Result<(), Failure> {
    let file = dir.join(name);
    fs::write(&file, bytes).map_err(|error| unusable(&file, &error))
}
