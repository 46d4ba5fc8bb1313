//! `brief`: checks, builds and publishes briefs.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use clap::Parser as _;

    policy_brief::author::Cli::parse().run()
}

/// The author's tools are native only.
#[cfg(target_arch = "wasm32")]
fn main() {}
