use super::command::{Outcome, complain};
use super::diagnostic::Diagnostic;
use super::{Checked, Compiled, build, check_bytes, drawing};
use clap::ValueEnum;
use serde::Serialize;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// How `brief check` tells what it found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: each line drawn, with a caret under the place.
    #[default]
    Text,
    /// For editors and CI: a JSON array on the standard output.
    Json,
}

/// `brief check`: prints every error and warning of every file, and how many there are.
pub(super) fn run(files: &[PathBuf], format: Format) -> Outcome {
    let mut outcome = Outcome::Done;
    let (mut errors, mut warnings, mut faulty) = (0, 0, 0);
    let mut entries = Vec::new();
    for file in files {
        let found = match read(file) {
            Ok((bytes, checked)) => {
                if format == Format::Text {
                    print(file, &bytes, &checked.diagnostics);
                }
                checked.diagnostics
            }
            Err(error) => {
                outcome = Outcome::Failed;
                errors += 1;
                faulty += 1;
                complain(unreadable(file, &error));
                continue;
            }
        };
        let faults = found
            .iter()
            .filter(|diagnostic| diagnostic.is_error())
            .count();
        if faults > 0 {
            outcome = outcome.max(Outcome::Faulty);
        }
        errors += faults;
        warnings += found.len() - faults;
        faulty += usize::from(!found.is_empty());
        entries.extend(found.into_iter().map(|diagnostic| Entry {
            file: file.display().to_string(),
            diagnostic,
        }));
    }
    match format {
        Format::Json => outcome.max(print_json(&entries)),
        Format::Text => {
            let counts = [(errors, "error"), (warnings, "warning")];
            let counts: Vec<_> = counts
                .into_iter()
                .filter(|(n, _)| *n > 0)
                .map(|(n, what)| counted(n, what))
                .collect();
            if faulty > 0 {
                let files = counted(files.len(), "file");
                complain(format_args!(
                    "{} in {faulty} of {files}",
                    counts.join(" and ")
                ));
            }
            outcome
        }
    }
}

/// A diagnostic as JSON, with the file that it is about.
#[derive(Serialize)]
struct Entry {
    file: String,
    #[serde(flatten)]
    diagnostic: Diagnostic,
}

fn print_json(entries: &[Entry]) -> Outcome {
    let json = serde_json::to_string_pretty(entries).unwrap_or_default();
    match writeln!(io::stdout().lock(), "{json}") {
        Ok(()) => Outcome::Done,
        Err(error) => {
            complain(format_args!("error: cannot be written: {error}"));
            Outcome::Failed
        }
    }
}

/// Reads and compiles a file, and prints what keeps it from being a brief.
///
/// # Errors
///
/// How the command is to end, and how many errors were printed.
pub(super) fn load(file: &Path) -> Result<Compiled, (Outcome, usize)> {
    let bytes = fs::read(file).map_err(|error| {
        complain(unreadable(file, &error));
        (Outcome::Failed, 1)
    })?;
    build(&bytes, Some(folder_of(file))).map_err(|errors| {
        print(file, &bytes, &errors);
        (Outcome::Faulty, errors.len())
    })
}

fn read(file: &Path) -> io::Result<(Vec<u8>, Checked)> {
    let bytes = fs::read(file)?;
    let checked = check_bytes(&bytes, Some(folder_of(file)));
    Ok((bytes, checked))
}

/// The folder that a file stands in.
pub(super) fn folder_of(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new(""))
}

fn unreadable(file: &Path, error: &io::Error) -> String {
    format!("{}: error: cannot be read: {error}", file.display())
}

/// Prints each diagnostic: the line that tools read, and below it the line it is about.
fn print(file: &Path, bytes: &[u8], diagnostics: &[Diagnostic]) {
    let source = String::from_utf8_lossy(bytes);
    for diagnostic in diagnostics {
        complain(diagnostic.in_file(file));
        if let Some(drawing) = drawing::draw(diagnostic, &source) {
            complain(drawing);
        }
    }
}

fn counted(n: usize, what: &str) -> String {
    match n {
        1 => format!("1 {what}"),
        n => format!("{n} {what}s"),
    }
}
