use super::check::Format;
use super::{build, check, export, import, publish, schema};
use clap::{Parser, Subcommand};
use std::fmt::Display;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Checks, builds and publishes briefs.
#[derive(Debug, Parser)]
#[command(name = "brief", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// What `brief` can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check brief files and print every error in them, and what would hurt readers
    Check {
        /// The brief files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// How to print it
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Compile a brief file to the JSON that the component reads
    Build {
        /// The brief file
        file: PathBuf,
        /// Where the JSON goes
        #[arg(short, long, value_name = "OUT.json")]
        output: PathBuf,
    },
    /// Make a brief file of a saved web page, HTML or plain text
    Import {
        /// The saved page; `-` is the standard input
        page: PathBuf,
        /// Where the brief file goes; `-` is the standard output
        #[arg(short, long, value_name = "FILE.md")]
        output: PathBuf,
    },
    /// Compile and prerender the briefs of a built bundle: Trunk's last step
    Publish {
        /// The folder of the built bundle
        #[arg(env = "TRUNK_STAGING_DIR")]
        dist: PathBuf,
        /// The folder of the brief files
        #[arg(long, default_value = "content")]
        content: PathBuf,
        /// Take off what earlier versions have stored in readers' browsers, and store nothing
        #[arg(long)]
        no_offline: bool,
    },
    /// Write a brief file as one page that needs no other file and no network
    Export {
        /// The brief file
        file: PathBuf,
        /// Where the page goes
        #[arg(short, long, value_name = "PAGE.html")]
        output: PathBuf,
        /// The folder of the built bundle, whose program goes into the page
        #[arg(long, value_name = "DIST", default_value = "dist")]
        bundle: PathBuf,
    },
    /// Print the JSON Schema of compiled briefs
    Schema,
}

impl Cli {
    /// Does what the command line asks for.
    pub fn run(&self) -> ExitCode {
        let outcome = match &self.command {
            Command::Check { files, format } => check::run(files, *format),
            Command::Build { file, output } => build::run(file, output),
            Command::Publish {
                dist,
                content,
                no_offline,
            } => publish::run(dist, content, !no_offline),
            Command::Export {
                file,
                output,
                bundle,
            } => export::run(file, output, bundle),
            Command::Import { page, output } => import::run(page, output),
            Command::Schema => schema::run(),
        };
        ExitCode::from(outcome as u8)
    }
}

/// How a command ended; the greater outweighs the less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    /// It is done.
    Done = 0,
    /// The content is at fault.
    Faulty = 1,
    /// The call is at fault: a file that cannot be read or written.
    Failed = 2,
}

/// Prints a line to the standard error stream. There is nobody left to tell if that fails.
pub(super) fn complain(line: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}
