use crate::{child::Child, failure::Failure, project};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// The wasm features that the compiler uses, by name. `--all-features` made a module that uses
/// features no browser has yet, and that therefore did not start.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Makes every wasm file in `dir` as small as `wasm-opt` can.
///
/// Without `wasm-opt` it says so and goes on: the build works, only larger.
pub(crate) fn shrink_all(dir: &Path) -> Result<(), Failure> {
    let tool = project::xtask_dir().join("node_modules/binaryen/bin/wasm-opt");
    if !tool.is_file() {
        println!(
            "xtask: wasm-opt is not installed, the wasm stays larger; `cargo xtask build` installs it"
        );
        return Ok(());
    }
    for file in wasm_files(dir)? {
        shrink(&tool, &file)?;
    }
    Ok(())
}

fn shrink(tool: &Path, file: &Path) -> Result<(), Failure> {
    let smaller = file.with_extension("wasm-opt");
    Child::new("node")
        .args([tool.as_os_str(), file.as_os_str()])
        .args(["-Oz", "-o"].map(OsStr::new))
        .args([&smaller])
        .args(FEATURES)
        .run()?;
    let (before, after) = (size_of(file), size_of(&smaller));
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    println!("xtask: wasm-opt: {name} {before} -> {after} bytes");
    // A rename: a wasm that is half written never carries the name that pages load.
    fs::rename(&smaller, file).map_err(|error| unusable(file, &error))
}

fn wasm_files(dir: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(dir).map_err(|error| unusable(dir, &error))?;
    let files = entries.filter_map(Result::ok).map(|entry| entry.path());
    Ok(files
        .filter(|file| {
            file.extension()
                .is_some_and(|extension| extension == "wasm")
        })
        .collect())
}

fn size_of(file: &Path) -> u64 {
    file.metadata().map_or(0, |data| data.len())
}

fn unusable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{}: {error}", path.display()))
}
