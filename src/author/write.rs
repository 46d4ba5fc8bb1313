use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a file whole or not at all: what stood there before stays until the new content is
/// complete.
///
/// # Errors
///
/// If `path` is something else than a file, or its folder cannot be written to.
pub fn write_whole(path: &Path, content: &[u8]) -> io::Result<()> {
    // A link is followed, so that the file it leads to is replaced and not the link; what is no
    // file, such as a device, must never be replaced by one.
    let target = match fs::canonicalize(path) {
        Ok(target) if target.is_file() => target,
        Ok(_) => return Err(io::Error::other("it is not a file")),
        Err(_) => path.to_owned(),
    };
    let draft = draft_of(&target)?;
    let written = write(&draft, content).and_then(|()| fs::rename(&draft, &target));
    if written.is_err() {
        // It may never have been made; the first error is the one to tell.
        let _ = fs::remove_file(&draft);
    }
    written
}

/// A hidden file beside the target: a rename is whole only within one file system.
fn draft_of(target: &Path) -> io::Result<PathBuf> {
    let name = target
        .file_name()
        .ok_or_else(|| io::Error::other("it is not a file name"))?;
    let mut draft = std::ffi::OsString::from(".");
    draft.push(name);
    draft.push(format!(".{}.tmp", std::process::id()));
    Ok(target.with_file_name(draft))
}

fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(content)?;
    file.sync_all()
}
