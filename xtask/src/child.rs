use crate::{failure::Failure, project};
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

/// A child process in the root of the checkout that can never wait for an answer: its standard
/// input is empty, so a tool that would prompt fails instead of hanging.
#[derive(Debug)]
pub(crate) struct Child(Command);

impl Child {
    /// A child that is not started yet.
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(program);
        command.current_dir(project::root()).stdin(Stdio::null());
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_some_and(is_about_xtask_itself) {
                command.env_remove(name);
            }
        }
        Self(command)
    }

    /// Adds arguments.
    pub(crate) fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.0.args(args);
        self
    }

    /// Sets a variable of its environment.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.0.env(name, value);
        self
    }

    /// Drops a variable from its environment.
    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.0.env_remove(name);
        self
    }

    /// Runs it in another directory.
    pub(crate) fn dir(mut self, dir: impl AsRef<Path>) -> Self {
        self.0.current_dir(dir);
        self
    }

    /// Runs it with its output shown.
    pub(crate) fn run(mut self) -> Result<(), Failure> {
        let status = self.0.status().map_err(|error| self.not_started(&error))?;
        if status.success() {
            Ok(())
        } else {
            Err(Failure::new(format!("{}: {status}", self.line())))
        }
    }

    /// Runs it unseen and returns what it wrote to its standard output.
    pub(crate) fn read(mut self) -> Result<String, Failure> {
        let output = self.0.output().map_err(|error| self.not_started(&error))?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            let errors = String::from_utf8_lossy(&output.stderr);
            let message = format!("{}: {}\n{errors}", self.line(), output.status);
            Err(Failure::new(message.trim_end()))
        }
    }

    /// The command as a person would type it.
    fn line(&self) -> String {
        let words = std::iter::once(self.0.get_program()).chain(self.0.get_args());
        let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
        words.join(" ")
    }

    fn not_started(&self, error: &std::io::Error) -> Failure {
        Failure::new(format!("could not start {}: {error}", self.line()))
    }
}

/// Whether Cargo set a variable to describe the package that it runs, this one.
///
/// A nested Cargo would hand them on to build scripts and compilers as if they were the user's.
fn is_about_xtask_itself(name: &str) -> bool {
    ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"]
        .iter()
        .any(|prefix| name.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_child_that_reads_its_input_meets_its_end() {
        assert_eq!(Child::new("cat").read().unwrap(), "");
    }

    #[test]
    fn a_failure_names_the_command_and_what_it_said() {
        let child = Child::new("sh").args(["-c", "echo broken >&2; exit 3"]);
        let message = child.read().unwrap_err().to_string();
        assert!(
            message.contains("sh -c") && message.contains("broken"),
            "{message}"
        );
    }

    #[test]
    fn a_missing_program_is_named() {
        let message = Child::new("no-such-program").run().unwrap_err().to_string();
        assert!(message.contains("no-such-program"), "{message}");
    }

    #[test]
    fn a_child_does_not_hear_about_this_package() {
        let seen = Child::new("env").read().unwrap();
        assert!(!seen.contains("CARGO_PKG_NAME="), "{seen}");
    }
}
