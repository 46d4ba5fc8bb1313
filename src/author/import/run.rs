use super::import;
use crate::author::command::{Outcome, complain};
use crate::author::write_whole;
use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;

/// `brief import`: makes a brief file of a saved page, and lists what it left out.
pub(in crate::author) fn run(page: &Path, output: &Path) -> Outcome {
    let name = page.display();
    let bytes = match read(page) {
        Ok(bytes) => bytes,
        Err(error) => {
            complain(format_args!("{name}: error: cannot be read: {error}"));
            return Outcome::Failed;
        }
    };
    let imported = match import(&bytes) {
        Ok(imported) => imported,
        Err(error) => {
            complain(format_args!("{name}: error: {error}"));
            return Outcome::Faulty;
        }
    };
    if let Err(error) = write(output, imported.markdown.as_bytes()) {
        complain(format_args!(
            "{}: error: cannot be written: {error}",
            output.display()
        ));
        return Outcome::Failed;
    }
    for dropped in &imported.dropped {
        complain(format_args!(
            "{name}: dropped as {}: {}",
            dropped.reason.as_str(),
            dropped.text
        ));
    }
    if output != Path::new("-") {
        complain(format_args!(
            "{name}: written to {output}; `brief check {output}` names what is left to do",
            output = output.display()
        ));
    }
    Outcome::Done
}

fn read(page: &Path) -> io::Result<Vec<u8>> {
    if page != Path::new("-") {
        return fs::read(page);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn write(output: &Path, text: &[u8]) -> io::Result<()> {
    if output == Path::new("-") {
        return io::stdout().lock().write_all(text);
    }
    write_whole(output, text)
}
