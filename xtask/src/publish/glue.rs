//! The wasm and the script that `wasm-bindgen` wrote for it, made smaller together: what one of
//! them drops the other need not offer, and what only they call each other can have a short name.
//!
//! This reads the script as `wasm-bindgen` writes it, in the version of the lock file. Where it finds
//! something else it fails rather than ship a page that does not start.

use super::shrink::{WASM_FEATURES, tool, unusable};
use crate::{child::Child, failure::Failure, project};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Classes that a dependency of Leptos exports for streams between server and browser. No page uses
/// them, and as exports they keep 20 kB of wasm alive.
const UNUSED_CLASSES: [&str; 3] = [
    "IntoUnderlyingByteSource",
    "IntoUnderlyingSink",
    "IntoUnderlyingSource",
];

/// What their functions are called, by which alone they can be told: `strip` must stay off. They alone
/// make promises of futures; our own code waits for none.
const UNUSED_FUNCTIONS: [&str; 2] = ["wasm_streams::", "js_sys::futures::future_to_promise"];

/// What a second run still finds: half a kilobyte, compressed.
const AGAIN: [&str; 5] = [
    "--strip-producers",
    "--strip-debug",
    "--strip-target-features",
    "-Os",
    "--low-memory-unused",
];

/// How the part of the script that starts the wasm begins; it goes to the end.
const STARTS: &str = "async function __wbg_load(";

/// What stands at that end.
const EXPORTS: &str = "export { initSync, __wbg_init as default };";

/// What is left of it.
const START: &str = "export function initSync({ module } = {}) {
    return wasm ?? __wbg_finalize_init(new WebAssembly.Instance(module, __wbg_get_imports()), module);
}
";

/// How an entry of the import object begins.
const IMPORT: &str = "        __wb";

/// Drops the exports that the script does not call, and all that only they used.
pub(super) fn drop_unused(wasm: &Path) -> Result<(), Failure> {
    let Some(metadce) = tool("binaryen/bin/wasm-metadce") else {
        return Ok(());
    };
    let script = script_of(wasm);
    Child::new("node")
        .args([project::xtask_dir().join("src/publish/empty_functions.mjs")])
        .args([wasm])
        .args(UNUSED_FUNCTIONS)
        .run()?;
    let glue = UNUSED_CLASSES
        .into_iter()
        .try_fold(read(&script)?, |glue, class| without_class(&glue, class))?;
    let glue = with_one_start(&glue)?;
    let used = exports_in(&glue);
    let reaches: Vec<_> = used.iter().map(|name| format!("\"{name}\"")).collect();
    let nodes = used
        .iter()
        .map(|name| format!(",{{\"name\":\"{name}\",\"export\":\"{name}\"}}"));
    let graph = format!(
        "[{{\"name\":\"page\",\"root\":true,\"reaches\":[{}]}}{}]",
        reaches.join(","),
        nodes.collect::<String>()
    );
    let (graph_file, smaller) = (wasm.with_extension("graph"), wasm.with_extension("smaller"));
    write(&graph_file, &graph)?;
    Child::new("node")
        .args([&metadce, wasm])
        .args(WASM_FEATURES)
        .args([
            Path::new("--graph-file"),
            &graph_file,
            Path::new("-o"),
            &smaller,
        ])
        .read()?;
    fs::remove_file(&graph_file).map_err(|error| unusable(&graph_file, &error))?;
    fs::rename(&smaller, wasm).map_err(|error| unusable(wasm, &error))?;
    write(&script, &glue)
}

/// Gives imports and exports short names, drops the imports that the wasm no longer asks for, and
/// shrinks what is left once more.
pub(super) fn shorten_names(wasm: &Path) -> Result<(), Failure> {
    let Some(opt) = tool("binaryen/bin/wasm-opt") else {
        return Ok(());
    };
    let smaller = wasm.with_extension("smaller");
    let names = Child::new("node")
        .args([&opt, wasm])
        .args(WASM_FEATURES)
        .args(AGAIN)
        .args(["--minify-imports-and-exports-and-modules", "-o"])
        .args([&smaller])
        .read()?;
    let script = script_of(wasm);
    let glue = with_names(&read(&script)?, &names)?;
    fs::rename(&smaller, wasm).map_err(|error| unusable(wasm, &error))?;
    write(&script, &glue)
}

/// `app.js` for `app_bg.wasm`.
fn script_of(wasm: &Path) -> PathBuf {
    let name = wasm.file_stem().unwrap_or_default().to_string_lossy();
    wasm.with_file_name(format!("{}.js", name.trim_end_matches("_bg")))
}

/// The script without a class that it exports, if it does.
fn without_class(glue: &str, class: &str) -> Result<String, Failure> {
    let mut glue = glue.to_owned();
    for (start, end) in [
        (format!("export class {class} {{\n"), "\n}\n"),
        (format!("if (Symbol.dispose) {class}."), ";\n"),
        (format!("const {class}Finalization ="), ";\n"),
    ] {
        let Some(from) = glue.find(&start) else {
            continue;
        };
        let rest = glue.get(from..).unwrap_or_default();
        let length = rest.find(end).ok_or_else(|| unknown_form(&start))?;
        glue.replace_range(from..from + length + end.len(), "");
    }
    Ok(glue)
}

/// The script without its own ways to fetch and compile: the loader does both, and its stage starts
/// what it has compiled with `initSync({ module })`.
fn with_one_start(glue: &str) -> Result<String, Failure> {
    let (rest, starts) = glue
        .split_once(STARTS)
        .ok_or_else(|| unknown_form(STARTS))?;
    if !starts.trim_end().ends_with(EXPORTS) {
        return Err(unknown_form(EXPORTS));
    }
    Ok(format!("{rest}{START}"))
}

/// The exports that the script names, as `wasm.name`, each once.
fn exports_in(glue: &str) -> Vec<&str> {
    let mut names: Vec<_> = glue
        .split("wasm.")
        .skip(1)
        .map(|rest| {
            rest.split(|c: char| !is_of_name(c))
                .next()
                .unwrap_or_default()
        })
        .filter(|name| !name.is_empty())
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The script with the names that wasm-opt has told: `["module", "long", "short"]` a line for
/// imports, `["long", "short"]` for exports.
fn with_names(glue: &str, names: &str) -> Result<String, Failure> {
    let (mut imports, mut exports) = (Vec::new(), Vec::new());
    for line in names.lines() {
        let parts: Vec<_> = line.split('"').skip(1).step_by(2).collect();
        match parts.as_slice() {
            [_, long, short] => imports.push((*long, *short)),
            [long, short] => exports.push((*long, *short)),
            _ => {}
        }
    }
    let mut out = String::new();
    let mut is_dropped = false;
    let mut found = 0;
    for line in glue.split_inclusive('\n') {
        if line.starts_with("    };") {
            is_dropped = false;
        }
        let entry = line
            .strip_prefix("        ")
            .filter(|_| line.starts_with(IMPORT));
        match entry.and_then(|entry| entry.split_once(": ")) {
            Some((name, rest)) => {
                let known = imports.iter().find(|(long, _)| *long == name);
                is_dropped = known.is_none();
                if let Some((_, short)) = known {
                    found += 1;
                    out.push_str(&format!("        {short}: {rest}"));
                }
            }
            None if is_dropped => {}
            None => out.push_str(line),
        }
    }
    if found != imports.len() || imports.is_empty() {
        return Err(unknown_form("the imports"));
    }
    // The one module of the imports is called so by now.
    let out = out.replacen("\"./app_bg.js\":", "a:", 1);
    Ok(with_exports(&out, &exports))
}

fn with_exports(glue: &str, names: &[(&str, &str)]) -> String {
    let mut parts = glue.split("wasm.");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let length = part.find(|c| !is_of_name(c)).unwrap_or(part.len());
        let (name, rest) = part.split_at(length);
        let short = names.iter().find(|(long, _)| *long == name);
        out.push_str("wasm.");
        out.push_str(short.map_or(name, |(_, short)| short));
        out.push_str(rest);
    }
    out
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '$')
}

fn unknown_form(what: &str) -> Failure {
    Failure::new(format!(
        "the script of wasm-bindgen has another form than expected: {}",
        what.trim_end()
    ))
}

fn read(file: &Path) -> Result<String, Failure> {
    fs::read_to_string(file).map_err(|error| unusable(file, &error))
}

fn write(file: &Path, text: &str) -> Result<(), Failure> {
    fs::write(file, text).map_err(|error| unusable(file, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = r#"export class Sink {
    free() {
        wasm.sink_free(1);
    }
}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;
export class Brief {
    free() {
        wasm.brief_free(1);
    }
}
    const import0 = {
        __proto__: null,
        __wbg_one_12: function() {
            wasm.brief();
        },
        __wbg_two_34: function() {
            return 2;
        },
    };
    return { "./app_bg.js": import0 };
const SinkFinalization = new FinalizationRegistry(ptr => wasm.sink_free(ptr, 1));
"#;

    #[test]
    fn an_unused_class_goes_with_all_that_names_it() {
        let glue = without_class(GLUE, "Sink").expect("the form is known");
        assert!(!glue.contains("Sink"), "{glue}");
        assert_eq!(exports_in(&glue), ["brief", "brief_free"]);
    }

    #[test]
    fn of_the_ways_to_start_one_is_left() {
        let start = format!("{STARTS}module) {{}}\nfunction initSync(module) {{}}\n{EXPORTS}\n");
        let glue = with_one_start(&format!("{GLUE}{start}")).expect("the form is known");
        assert_eq!(glue, format!("{GLUE}{START}"));
        assert!(with_one_start(GLUE).is_err());
        assert!(with_one_start(&start.replace("initSync, ", "")).is_err());
    }

    #[test]
    fn both_sides_get_the_short_names_and_imports_nobody_asks_for_go() {
        let names = "{ \"imports\": [\n[\"./app_bg.js\", \"__wbg_one_12\", \"b\"]\n],\n\"exports\": [\n[\"brief\", \"c\"]\n] }";
        let glue = with_names(GLUE, names).expect("the form is known");
        assert!(
            glue.contains("        b: function() {\n            wasm.c();\n        },\n    };"),
            "{glue}"
        );
        assert!(glue.contains("{ a: import0 }"), "{glue}");
        assert!(glue.contains("wasm.brief_free(1)"), "{glue}");
        assert!(!glue.contains("__wbg_two"), "{glue}");
    }

    #[test]
    fn a_script_that_lacks_an_import_is_refused() {
        let names = "[\"./app_bg.js\", \"__wbg_three_56\", \"b\"]";
        assert!(with_names(GLUE, names).is_err());
    }
}
