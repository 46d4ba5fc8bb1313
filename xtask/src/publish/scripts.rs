//! The loader, what comes with the program's glue, and the receipt: modules in the source, one file
//! each in the bundle.

use super::shrink::{tool, unusable};
use crate::{child::Child, failure::Failure};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

/// What pages and packages name. The second defines no element by itself.
const ENTRIES: [&str; 4] = ["policy-brief", "policy-brief-element", "app", "receipt"];

/// What only they import.
const MODULES: [&str; 11] = [
    "build", "changes", "download", "failure", "glue", "notices", "pause", "place", "program",
    "watch", "words",
];

/// What is run nearly as a whole as soon as it is there.
const STARTING: [&str; 2] = ["app.js", "receipt.js"];

/// At the top of a script, V8 compiles all of it off the main thread while it arrives, rather than each
/// function when it is first called: 40 ms of a slow device before the brief is ready. To others it is
/// a comment.
const AT_ONCE: &str = "//# allFunctionsCalledOnLoad\n";

/// Puts what an element needs once the program is there around the program's glue: `app.js` is both.
pub(super) fn put_stage(dir: &Path) -> Result<(), Failure> {
    for (from, to) in [("app.js", "glue.js"), ("stage.js", "app.js")] {
        let (from, to) = (dir.join(from), dir.join(to));
        fs::rename(from, &to).map_err(|error| unusable(&to, &error))?;
    }
    Ok(())
}

/// Makes one file of the stage and its glue where nothing else does: after a crash the loader asks for
/// that file under another address, and all of it must be anew.
pub(super) fn join_stage(dir: &Path) -> Result<(), Failure> {
    let (glue, app) = (dir.join("glue.js"), dir.join("app.js"));
    let read = |file: &Path| fs::read_to_string(file).map_err(|error| unusable(file, &error));
    let stage: String = read(&app)?
        .split_inclusive('\n')
        .filter(|line| !line.ends_with("from \"./glue.js\";\n"))
        .collect();
    let whole = read(&glue)? + &stage;
    fs::write(&app, whole).map_err(|error| unusable(&app, &error))?;
    fs::remove_file(&glue).map_err(|error| unusable(&glue, &error))
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
        return join_stage(dir);
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

/// Has browsers compile what starts a page before it is called. Nothing may come before the hint, so
/// this is done to scripts that are final.
pub(super) fn compile_at_once(dir: &Path) -> Result<(), Failure> {
    for name in STARTING {
        let file = dir.join(name);
        let script = fs::read_to_string(&file).map_err(|error| unusable(&file, &error))?;
        fs::write(&file, AT_ONCE.to_owned() + &script).map_err(|error| unusable(&file, &error))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_nothing_bundles_them_the_stage_and_its_glue_are_one_file() {
        let dir = std::env::temp_dir().join(format!("stage-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        fs::write(dir.join("app.js"), "export const one = 1;\n").unwrap();
        let stage = include_str!("../../../src/element/loader/stage.js");
        fs::write(dir.join("stage.js"), stage).unwrap();
        put_stage(&dir).unwrap();
        join_stage(&dir).unwrap();
        let app = fs::read_to_string(dir.join("app.js")).unwrap();
        fs::remove_dir_all(&dir).unwrap();
        assert!(app.starts_with("export const one = 1;\n"));
        assert!(app.contains("export class Program") && !app.contains("glue.js"));
    }
}
