use super::command::{Outcome, complain};
use super::{check, to_json, write_whole};
use std::path::Path;

/// `brief build`: compiles one file to JSON.
pub(super) fn run(file: &Path, output: &Path) -> Outcome {
    let article = match check::load(file) {
        Ok(article) => article,
        Err((outcome, _)) => return outcome,
    };
    let json = match to_json(&article) {
        Ok(json) => json,
        Err(message) => {
            complain(format_args!("{}: error: {message}", file.display()));
            return Outcome::Faulty;
        }
    };
    match write_whole(output, json.as_bytes()) {
        Ok(()) => Outcome::Done,
        Err(error) => {
            complain(format_args!(
                "{}: error: cannot be written: {error}",
                output.display()
            ));
            Outcome::Failed
        }
    }
}
