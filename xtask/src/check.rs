use crate::setup::Browsing;
use crate::{browser_script, bundle, child::Child, failure::Failure};

/// The checks that are one call of Cargo each, cheapest first.
const CARGO_CHECKS: [&str; 10] = [
    "fmt --all --check",
    "fmt --manifest-path examples/leptos/Cargo.toml --check",
    "clippy --workspace --all-targets -- -D warnings",
    "clippy --target wasm32-unknown-unknown --bin app --lib -- -D warnings",
    "clippy --package query --target wasm32-unknown-unknown -- -D warnings",
    "clippy --manifest-path examples/leptos/Cargo.toml --target-dir target --target wasm32-unknown-unknown -- -D warnings",
    "clippy --manifest-path examples/leptos/Cargo.toml --target-dir target --target wasm32-unknown-unknown --no-default-features --features hydrate -- -D warnings",
    "clippy --manifest-path examples/leptos/Cargo.toml --target-dir target --no-default-features --features ssr -- -D warnings",
    "test --workspace",
    "doc --workspace --no-deps",
];

/// Runs every check in order and stops at the first that fails.
pub(crate) fn run_all(browsing: &Browsing) -> Result<(), Failure> {
    for line in CARGO_CHECKS {
        announce(&format!("cargo {line}"));
        Child::new("cargo")
            .args(line.split(' '))
            .env("RUSTDOCFLAGS", "-D warnings")
            .run()?;
    }
    announce("build");
    bundle::build(&browsing.trunk)?;
    announce("the example that is a Leptos app");
    bundle::build_example(&browsing.trunk)?;
    announce("size of a first visit");
    browser_script::run(browsing, "size.mjs", &[])?;
    announce("browser tests");
    browser_script::run(browsing, "--test", &[])?;
    println!("\nxtask: every check passed");
    Ok(())
}

fn announce(check: &str) {
    println!("\nxtask: {check}");
}
