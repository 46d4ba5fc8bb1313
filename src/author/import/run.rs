use super::import;
use crate::author::check::folder_of;
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
    if let Err(error) = keep_earlier(output, imported.markdown.as_bytes()) {
        complain(format_args!(
            "{}: error: what stands there cannot be kept: {error}",
            output.display()
        ));
        return Outcome::Failed;
    }
    for (file, place) in &imported.pictures {
        bring(page, file, output, place);
    }
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

/// Copies a picture from beside the page to beside the brief. Where that cannot be, the author has
/// to: the brief does not compile without it.
fn bring(page: &Path, file: &str, output: &Path, place: &str) {
    let (from, to) = (folder_of(page).join(file), folder_of(output).join(place));
    let copy = || -> io::Result<()> {
        if [page, output].contains(&Path::new("-")) {
            return Err(io::Error::other("there is no folder to copy it between"));
        }
        let picture = fs::read(&from)?;
        match fs::read(&to) {
            Ok(there) if there == picture => return Ok(()),
            Ok(_) => return Err(io::Error::other("another file stands there")),
            Err(_) => {}
        }
        fs::create_dir_all(folder_of(&to))?;
        write_whole(&to, &picture)
    };
    if let Err(error) = copy() {
        complain(format_args!(
            "{}: note: the picture {} is to stand at {}: {error}",
            page.display(),
            from.display(),
            to.display()
        ));
    }
}

/// Copies what stands in place of the output to `NAME.bak`: an author may have worked on it.
fn keep_earlier(output: &Path, text: &[u8]) -> io::Result<()> {
    if output == Path::new("-") || !output.is_file() {
        return Ok(());
    }
    let earlier = fs::read(output)?;
    if earlier.is_empty() || earlier == text {
        return Ok(());
    }
    let mut copy = output.as_os_str().to_owned();
    copy.push(".bak");
    write_whole(Path::new(&copy), &earlier)?;
    complain(format_args!(
        "{}: note: another file stood there; it is now {}",
        output.display(),
        Path::new(&copy).display()
    ));
    Ok(())
}

fn write(output: &Path, text: &[u8]) -> io::Result<()> {
    if output == Path::new("-") {
        return io::stdout().lock().write_all(text);
    }
    write_whole(output, text)
}
