use super::command::{Outcome, complain};
use super::compile_bytes;
use crate::model::Article;
use std::fs;
use std::path::{Path, PathBuf};

/// `brief check`: prints every error of every file, and how many there are.
pub(super) fn run(files: &[PathBuf]) -> Outcome {
    let mut outcome = Outcome::Done;
    let mut errors = 0;
    let mut faulty = 0;
    for file in files {
        if let Err((ending, count)) = load(file) {
            outcome = outcome.max(ending);
            errors += count;
            faulty += 1;
        }
    }
    if outcome != Outcome::Done {
        complain(format_args!(
            "{} in {faulty} of {}",
            counted(errors, "error"),
            counted(files.len(), "file")
        ));
    }
    outcome
}

/// Reads and compiles a file, and prints what is wrong with it.
///
/// # Errors
///
/// How the command is to end, and how many errors were printed.
pub(super) fn load(file: &Path) -> Result<Article, (Outcome, usize)> {
    let bytes = fs::read(file).map_err(|error| {
        complain(format_args!(
            "{}: error: cannot be read: {error}",
            file.display()
        ));
        (Outcome::Failed, 1)
    })?;
    compile_bytes(&bytes).map_err(|diagnostics| {
        for diagnostic in &diagnostics {
            complain(diagnostic.in_file(file));
        }
        (Outcome::Faulty, diagnostics.len())
    })
}

fn counted(n: usize, what: &str) -> String {
    match n {
        1 => format!("1 {what}"),
        n => format!("{n} {what}s"),
    }
}
