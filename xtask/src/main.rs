//! The project's own commands: `cargo xtask serve`, `build`, `test` and a few more.
//!
//! Each command first sets up what is missing on the machine and then does its work, so that a
//! clean checkout needs one line. Start reading at [`command::Command::run`]; [`setup`] knows the
//! tools, [`bundle`] builds with them, [`check`] lists what `test` does.
//!
//! The crate has no dependency: it is compiled before anything else can start.

mod browser_script;
mod bundle;
mod check;
mod child;
mod command;
mod failure;
mod fuzz;
mod lock_file;
mod project;
mod publish;
mod search_path;
mod setup;
mod version;

use command::Command;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(command) = Command::parse(&arguments) else {
        eprint!("{}", command::USAGE);
        return ExitCode::from(2);
    };
    match command.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
