use super::glue;
use crate::{child::Child, failure::Failure, project};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A tool that makes the files of one sort smaller, as an npm package brings it.
struct Shrinker {
    extension: &'static str,
    /// Where its script stands below `node_modules`.
    script: &'static str,
    /// Its arguments besides `IN -o OUT`.
    arguments: &'static [&'static str],
}

/// The wasm features that the compiler uses, by name: `--all-features` made a module that uses
/// features no browser has yet, and that therefore did not start.
pub(super) const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

const WASM_OPT: Shrinker = Shrinker {
    extension: "wasm",
    script: "binaryen/bin/wasm-opt",
    arguments: &[
        "-Oz",
        // Its control flow anew, which the first pass has left as the compiler made it: 0.4 kB of Brotli.
        "--flatten",
        "--rereloop",
        "-Oz",
        "-Os",
        // Nothing of ours lies in the first kilobyte: Rust puts the end of the stack there.
        "--low-memory-unused",
        "--converge",
    ],
};

// Trunk's own minifier does not know private fields, nor the `default` that wasm-bindgen exports,
// and leaves the scripts as they are.
const TERSER: Shrinker = Shrinker {
    extension: "js",
    script: "terser/bin/terser",
    arguments: &[
        "--module",
        "--ecma",
        "2022",
        "--compress",
        "passes=3,unsafe_arrows",
        "--mangle",
    ],
};

/// Makes every wasm file in `dir` as small as it gets, together with its glue.
///
/// Without the tools it says so and goes on: the build works, only larger.
pub(super) fn shrink_wasm(dir: &Path) -> Result<(), Failure> {
    let modules = files(dir, "wasm")?;
    modules
        .iter()
        .try_for_each(|wasm| glue::drop_unused(wasm))?;
    for file in WASM_OPT.shrink_all(dir)? {
        glue::shorten_names(&file)?;
    }
    Ok(())
}

/// The same for the scripts.
pub(super) fn shrink_scripts(dir: &Path) -> Result<(), Failure> {
    TERSER.shrink_all(dir).map(drop)
}

/// Takes comments and indentation out of the style sheets that pages load as they are.
pub(super) fn shrink_styles(dir: &Path) -> Result<(), Failure> {
    for file in files(dir, "css")? {
        let css = fs::read_to_string(&file).map_err(|error| unusable(&file, &error))?;
        fs::write(&file, squeezed(&css)).map_err(|error| unusable(&file, &error))?;
    }
    Ok(())
}

fn squeezed(css: &str) -> String {
    let mut parts = css.split("/*");
    let mut code = parts.next().unwrap_or_default().to_owned();
    code.extend(parts.map(|part| part.split_once("*/").map_or("", |(_, code)| code)));
    let lines = code.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |css, line| css + line + "\n")
}

impl Shrinker {
    /// Shrinks the files of its sort; returns those that it has shrunk.
    fn shrink_all(&self, dir: &Path) -> Result<Vec<PathBuf>, Failure> {
        let Some(tool) = tool(self.script) else {
            println!(
                "xtask: {} is not installed, its files stay larger; `cargo xtask build` installs it",
                self.script
            );
            return Ok(Vec::new());
        };
        let files = files(dir, self.extension)?;
        files
            .iter()
            .try_for_each(|file| shrink(&tool, self, file))?;
        Ok(files)
    }
}

/// A script below `node_modules`, if it is installed.
pub(super) fn tool(script: &str) -> Option<PathBuf> {
    let tool = project::xtask_dir().join("node_modules").join(script);
    tool.is_file().then_some(tool)
}

fn shrink(tool: &Path, shrinker: &Shrinker, file: &Path) -> Result<(), Failure> {
    let smaller = file.with_extension("smaller");
    let features: &[&str] = if shrinker.extension == "wasm" {
        &WASM_FEATURES
    } else {
        &[]
    };
    Child::new("node")
        .args([tool, file])
        .args(shrinker.arguments.iter().chain(features))
        .args([Path::new("-o"), &smaller])
        .run()?;
    let (before, after) = (size_of(file), size_of(&smaller));
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    println!("xtask: {name} {before} -> {after} bytes");
    // A rename: a file that is half written never carries the name that pages load.
    fs::rename(&smaller, file).map_err(|error| unusable(file, &error))
}

/// The files of a folder with this extension, by name.
fn files(dir: &Path, extension: &str) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(dir).map_err(|error| unusable(dir, &error))?;
    let files = entries.filter_map(Result::ok).map(|entry| entry.path());
    let mut files: Vec<_> = files
        .filter(|file| file.extension().is_some_and(|e| e == extension))
        .collect();
    files.sort();
    Ok(files)
}

fn size_of(file: &Path) -> u64 {
    file.metadata().map_or(0, |data| data.len())
}

pub(super) fn unusable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_loses_comments_and_indentation_and_no_rule() {
        let css = "/* of what */\na {\n  /* why */\n  color: red; /* here */\n}\n\nb { c: d }\n";
        assert_eq!(squeezed(css), "a {\ncolor: red;\n}\nb { c: d }\n");
    }
}
