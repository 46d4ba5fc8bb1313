use crate::{child::Child, failure::Failure, project, setup::Trunk};
use std::path::{Path, PathBuf};

/// Makes `dist/` as it ships.
pub(crate) fn build(trunk: &Trunk) -> Result<(), Failure> {
    release(trunk).run()
}

/// Builds the example that is a Leptos app, as the browser renders it and as a server does, out of
/// the same compiled dependencies.
pub(crate) fn build_example(trunk: &Trunk) -> Result<(), Failure> {
    for config in ["Trunk.toml", "Trunk.hydrate.toml"] {
        release(trunk)
            .args(["--config", config])
            .env("CARGO_TARGET_DIR", project::root().join("target"))
            .dir(project::root().join("examples").join("leptos"))
            // A caller's default target would turn the server into wasm.
            .without_env("CARGO_BUILD_TARGET")
            .run()?;
    }
    Ok(())
}

/// Makes the module with which the benchmark asks queries of a paper without its page, in `target/query/`.
pub(crate) fn build_query(trunk: &Trunk) -> Result<(), Failure> {
    let target = project::root().join("target");
    Child::new("cargo")
        .args(["build", "--package", "query"])
        .args(["--profile", "wasm", "--target", "wasm32-unknown-unknown"])
        .env("CARGO_TARGET_DIR", &target)
        .env(FLAGS, flags())
        .dir(project::root())
        .run()?;
    let folder = target.join("wasm32-unknown-unknown").join("wasm");
    Child::new("wasm-bindgen")
        .args(["--target", "web", "--no-typescript", "--out-dir"])
        .args([target.join("query"), folder.join("query.wasm")])
        .env("PATH", &trunk.path)
        .run()
}

fn release(trunk: &Trunk) -> Child {
    call(trunk).env(FLAGS, flags()).args(["build", "--release"])
}

const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What the compiler is told besides, for all that runs in a browser.
fn flags() -> String {
    // Where a panic stands is told from the root of the registry or the checkout: the paths of the
    // machine that built are nobody's business, and weigh something too.
    let home = std::env::home_dir().unwrap_or_default();
    let cargo_home = std::env::var_os("CARGO_HOME").map_or(home.join(".cargo"), PathBuf::from);
    let rustup_home = std::env::var_os("RUSTUP_HOME").map_or(home.join(".rustup"), PathBuf::from);
    let sources = registry_sources(&cargo_home);
    let prefixes = [project::root(), cargo_home, rustup_home]
        .into_iter()
        .chain(sources);
    // A flag cannot hold a space here.
    let flags: Vec<_> = prefixes
        .map(|path| format!("--remap-path-prefix={}=", path.display()))
        .filter(|flag| !flag.contains(char::is_whitespace))
        .collect();
    flags.join(" ")
}

/// Where the sources of the dependencies stand: a folder for each registry. Rustc takes the last
/// prefix that fits, so these come after Cargo's own folder.
fn registry_sources(cargo_home: &Path) -> Vec<PathBuf> {
    let registries = std::fs::read_dir(cargo_home.join("registry").join("src"));
    let folders = registries.into_iter().flatten().filter_map(Result::ok);
    folders.map(|folder| folder.path()).collect()
}

/// Serves a development build until it is stopped. Trunk says itself when the build is done.
pub(crate) fn serve(trunk: &Trunk, arguments: &[String]) -> Result<(), Failure> {
    println!(
        "xtask: http://127.0.0.1:{}/ once the first build is done; Ctrl-C stops it",
        port_of(arguments).unwrap_or("8080")
    );
    call(trunk).args(["serve"]).args(arguments).run()
}

fn call(trunk: &Trunk) -> Child {
    let child = Child::new(&trunk.program)
        // It would ask the network for a newer Trunk.
        .args(["--skip-version-check"])
        .env("PATH", &trunk.path);
    // Trunk 0.21 stops at the customary `NO_COLOR=1`: it wants a word.
    match std::env::var_os("NO_COLOR") {
        Some(value) if value.is_empty() => child.without_env("NO_COLOR"),
        Some(_) => child.env("NO_COLOR", "true"),
        None => child,
    }
}

/// The port among arguments for `trunk serve`, in any of its three spellings.
fn port_of(arguments: &[String]) -> Option<&str> {
    let after = |flag: &String| flag == "--port" || flag == "-p";
    let next = arguments.iter().skip_while(|word| !after(word)).nth(1);
    let joined = || {
        arguments
            .iter()
            .find_map(|word| word.strip_prefix("--port="))
    };
    next.map(String::as_str).or_else(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_found_in_each_spelling() {
        for line in [
            "--port 9000",
            "-p 9000",
            "--open --port=9000",
            "-p 9000 --open",
        ] {
            let arguments: Vec<String> = line.split(' ').map(str::to_owned).collect();
            assert_eq!(port_of(&arguments), Some("9000"), "{line}");
        }
    }

    #[test]
    fn without_a_port_there_is_none() {
        assert_eq!(port_of(&["--open".to_owned()]), None);
        assert_eq!(port_of(&["--port".to_owned()]), None);
    }
}
