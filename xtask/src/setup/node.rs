use crate::{child::Child, failure::Failure, search_path, version::Version};

/// The oldest Node whose test runner the browser tests can use.
const OLDEST: Version = Version::new(20, 0, 0);

/// Sees to it that Node and npm are there. They come from the system: nothing is installed.
pub(crate) fn ensure() -> Result<(), Failure> {
    let missing = |what: String| {
        Failure::new(format!(
            "{what}; Node {} or later and npm are needed",
            OLDEST.major
        ))
        .or_run("apt-get install nodejs npm (or see nodejs.org)")
    };
    let program = search_path::find(&["node"]);
    let program = program.ok_or_else(|| missing("no node on the PATH".to_owned()))?;
    let said = Child::new(program).args(["--version"]).read()?;
    if Version::find_in(&said).is_none_or(|version| version < OLDEST) {
        return Err(missing(format!("node is {}", said.trim())));
    }
    match search_path::find(&["npm"]) {
        Some(_) => Ok(()),
        None => Err(missing("no npm on the PATH".to_owned())),
    }
}
