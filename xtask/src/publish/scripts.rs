//! The loader and the receipt: modules in the source, one file each in the bundle.

use super::shrink::{tool, unusable};
use crate::{child::Child, failure::Failure};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

/// What pages and packages name. The second defines no element by itself.
const ENTRIES: [&str; 4] = ["policy-brief", "policy-brief-element", "app", "receipt"];

/// What only they import.
const MODULES: [&str; 10] = [
    "build", "changes", "download", "failure", "glue", "notices", "pause", "program", "watch",
    "words",
];

/// Puts what an element needs once the program is there around the program's glue: `app.js` is both.
pub(super) fn put_stage(dir: &Path) -> Result<(), Failure> {
    for (from, to) in [("app.js", "glue.js"), ("stage.js", "app.js")] {
        let (from, to) = (dir.join(from), dir.join(to));
        fs::rename(from, &to).map_err(|error| unusable(&to, &error))?;
    }
    Ok(())
}

/// Tells the loader which wasm it belongs to. The wasm must be final.
pub(super) fn write_build(dir: &Path) -> Result<(), Failure> {
    let wasm = dir.join("app_bg.wasm");
    let hash = Sha256::digest(fs::read(&wasm).map_err(|error| unusable(&wasm, &error))?);
    let short: String = hash
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let script = format!(
        "export const VERSION = \"{}+{short}\";\nexport const WASM_SHA256 = \"{}\";\n",
        env!("CARGO_PKG_VERSION"),
        BASE64_STANDARD.encode(hash),
    );
    let file = dir.join("build.js");
    fs::write(&file, script).map_err(|error| unusable(&file, &error))
}

/// Makes one file of each entry and its modules. Without the tool they stay, and work as they are.
pub(super) fn bundle(dir: &Path) -> Result<(), Failure> {
    let Some(rollup) = tool("@rollup/wasm-node/dist/bin/rollup") else {
        println!(
            "xtask: rollup is not installed, the loader stays in parts; `cargo xtask build` installs it"
        );
        return Ok(());
    };
    let file = |name: &str, extension: &str| dir.join(name).with_extension(extension);
    for entry in ENTRIES {
        Child::new("node")
            .args([&rollup, &file(entry, "js")])
            .args(["--silent", "--format", "es", "--file"])
            .args([file(entry, "bundled")])
            .run()?;
    }
    for entry in ENTRIES {
        let (from, to) = (file(entry, "bundled"), file(entry, "js"));
        fs::rename(&from, &to).map_err(|error| unusable(&to, &error))?;
    }
    for module in MODULES {
        let file = file(module, "js");
        fs::remove_file(&file).map_err(|error| unusable(&file, &error))?;
    }
    Ok(())
}
