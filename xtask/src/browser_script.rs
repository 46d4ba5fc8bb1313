use crate::setup::{self, Browsing};
use crate::{bundle, child::Child, failure::Failure, project};

/// Builds, then runs a script of `tests/browser/` over the bundle.
pub(crate) fn build_and_run(script: &str, arguments: &[String]) -> Result<(), Failure> {
    let browsing = setup::for_browsing()?;
    bundle::build(&browsing.trunk)?;
    run(&browsing, script, arguments)
}

/// Runs a script of `tests/browser/`, or Node's test runner when it is `--test`.
pub(crate) fn run(browsing: &Browsing, script: &str, arguments: &[String]) -> Result<(), Failure> {
    Child::new("node")
        .args([script])
        .args(arguments)
        .dir(project::browser_dir())
        .env("CHROMIUM", &browsing.chromium)
        .run()
}
