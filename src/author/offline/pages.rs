use super::{MANIFEST, files::pages};
use crate::author::write_whole;
use lol_html::{RewriteStrSettings, element, html_content::ContentType, rewrite_str};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The script that keeps a page for reading offline. It waits for the brief by itself.
const SCRIPT: &str = "offline.js";

/// Marks what is put into a page, to find it again.
const MARK: &str = "data-offline";

/// Where a page finds its brief as a file to save.
const COPY: &str = "data-copy";

/// Ties every page with a brief in it, or with the list of them, to the manifest and to the offline script, and each brief to
/// its copy, which is one of the files `apart`.
pub(super) fn tie(dist: &Path, apart: &[PathBuf]) -> io::Result<()> {
    for file in pages(dist)? {
        let page = file.strip_prefix(dist).unwrap_or(&file);
        if !apart.iter().any(|copy| copy == page) {
            let root = "../".repeat(page.components().count().saturating_sub(1));
            let head = format!(
                "<link {MARK} rel=\"manifest\" href=\"{root}{MANIFEST}\">\
                 <script {MARK} type=\"module\" fetchpriority=\"low\" src=\"{root}{SCRIPT}\"></script>"
            );
            let folder = page.parent().unwrap_or(Path::new(""));
            rewrite(&file, &head, |src| {
                let copy = src.strip_suffix(".json")?.to_owned() + ".html";
                let is_there = apart.contains(&folder.join(copy.trim_start_matches("./")));
                is_there.then_some(copy)
            })?;
        }
    }
    Ok(())
}

/// Takes all of that out again.
pub(super) fn untie(dist: &Path) -> io::Result<()> {
    let pages = pages(dist)?;
    pages
        .iter()
        .try_for_each(|file| rewrite(file, "", |_| None))
}

/// Puts `head` behind the title of a page that holds a brief, and `copy` of its address on each
/// brief, in place of what was put there before.
fn rewrite(file: &Path, head: &str, copy: impl Fn(&str) -> Option<String>) -> io::Result<()> {
    let before = fs::read_to_string(file)?;
    if !before.contains("<policy-brief") && !before.contains("<div data-papers") {
        return Ok(());
    }
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!(format!("[{MARK}]"), |old| {
            old.remove();
            Ok(())
        }))
        .append_element_content_handler(element!("title", |title| {
            title.after(head, ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("policy-brief", |brief| {
            match brief.get_attribute("src").and_then(|src| copy(&src)) {
                Some(copy) => brief.set_attribute(COPY, &copy)?,
                None => brief.remove_attribute(COPY),
            }
            Ok(())
        }));
    let after = rewrite_str(&before, settings)
        .map_err(|error| io::Error::other(format!("{}: {error}", file.display())))?;
    if after == before {
        return Ok(());
    }
    write_whole(file, after.as_bytes())
}
