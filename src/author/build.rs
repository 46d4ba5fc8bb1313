use super::command::{Outcome, complain};
use super::{Compiled, check, pictures, write_whole};
use std::{mem::ManuallyDrop, path::Path};

/// `brief build`: compiles one file to JSON, with its pictures beside it.
pub(super) fn run(file: &Path, output: &Path) -> Outcome {
    // Nothing follows, and to free a large paper bit by bit takes an eighth of all the time.
    let compiled = match check::load(file) {
        Ok(compiled) => ManuallyDrop::new(compiled),
        Err((outcome, _)) => return outcome,
    };
    let Compiled { article, json } = &*compiled;
    let folder = check::folder_of(output);
    let written = pictures::copy(article, check::folder_of(file), folder)
        .and_then(|_| write_whole(output, json.as_bytes()));
    match written {
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
