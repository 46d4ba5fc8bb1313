use super::{
    check,
    command::{Outcome, complain},
    export::{self, Bundle},
    labels, offline,
    page::{Finished, Page, PageError, Published, is_published},
    to_json, write_whole,
};
use crate::logic::labels_of;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

/// `brief publish`: compiles every brief of `content` into `dist/briefs/`, joins the style sheets
/// of `dist/index.html`, prerenders its briefs and makes them readable offline, or no longer so.
///
/// Everything is made before anything is written, so a fault leaves `dist` as it was.
pub(super) fn run(dist: &Path, content: &Path, is_offline: bool) -> Outcome {
    let index = dist.join("index.html");
    // A worker can be taken off without building anything anew.
    if !is_offline && fs::read_to_string(&index).is_ok_and(|html| is_published(&html)) {
        return written(dist, offline::withdraw(dist));
    }
    let sources = match brief_files(content) {
        Ok(sources) => sources,
        Err(error) => return unreadable(content, &error),
    };
    let mut outcome = Outcome::Done;
    let mut briefs = BTreeMap::new();
    for source in sources {
        match check::load(&source) {
            Ok(article) => match to_json(&article) {
                Ok(json) => {
                    let name = source.file_stem().unwrap_or_default().to_string_lossy();
                    briefs.insert(format!("briefs/{name}.json"), Published { article, json });
                }
                Err(message) => {
                    complain(format_args!("{}: error: {message}", source.display()));
                    outcome = outcome.max(Outcome::Faulty);
                }
            },
            Err((ending, _)) => outcome = outcome.max(ending),
        }
    }
    if outcome != Outcome::Done {
        return outcome;
    }

    let page = fs::read_to_string(&index)
        .map_err(PageError::from)
        .and_then(|html| {
            Page::parse(&html)?.publish(&html, &briefs, |href| fs::read_to_string(dist.join(href)))
        });
    match page {
        Ok(page) => written(dist, write(dist, &index, &briefs, &page, is_offline)),
        Err(error) => {
            complain(format_args!("{}: error: {error}", index.display()));
            Outcome::Failed
        }
    }
}

/// The Markdown files of a folder, by name.
fn brief_files(content: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(content)?.collect::<io::Result<Vec<_>>>()?;
    let mut files: Vec<_> = entries.into_iter().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    files.sort();
    Ok(files)
}

fn write(
    dist: &Path,
    index: &Path,
    briefs: &BTreeMap<String, Published>,
    page: &Finished,
    is_offline: bool,
) -> io::Result<()> {
    fs::create_dir_all(dist.join("briefs"))?;
    for (name, brief) in briefs {
        write_whole(&dist.join(name), brief.json.as_bytes())?;
    }
    fs::create_dir_all(dist.join("labels"))?;
    for (name, words) in labels::files() {
        write_whole(&dist.join(name), words.as_bytes())?;
    }
    write_whole(&dist.join("policy-brief.css"), page.css.as_bytes())?;
    write_whole(index, page.html.as_bytes())?;
    for href in &page.joined {
        fs::remove_file(dist.join(href))?;
    }
    if is_offline {
        let mut apart = write_copies(dist, briefs)?;
        apart.extend(unused_labels(briefs, page));
        offline::publish(dist, &page.article, &apart)
    } else {
        offline::withdraw(dist)
    }
}

/// Writes each brief as a page to save, beside its JSON. Returns their paths in the bundle.
fn write_copies(dist: &Path, briefs: &BTreeMap<String, Published>) -> io::Result<Vec<PathBuf>> {
    let bundle = match Bundle::read(dist) {
        Ok(bundle) => bundle,
        Err(message) => {
            complain(format_args!(
                "{}: note: there is no copy to save: {message}",
                dist.display()
            ));
            return Ok(Vec::new());
        }
    };
    let mut copies = Vec::new();
    for (name, Published { article, json }) in briefs {
        let copy = Path::new(name).with_extension("html");
        write_whole(
            &dist.join(&copy),
            export::page(article, json, &bundle).as_bytes(),
        )?;
        copies.push(copy);
    }
    Ok(copies)
}

/// The labels in languages that no brief of the bundle is shown in.
fn unused_labels(briefs: &BTreeMap<String, Published>, page: &Finished) -> Vec<PathBuf> {
    let of_briefs = briefs.values().map(|brief| {
        labels_of([brief.article.language.as_str()])
            .language()
            .to_owned()
    });
    let used: BTreeSet<_> = of_briefs.chain(page.languages.iter().cloned()).collect();
    let unused = labels::files().map(|(path, _)| path);
    unused
        .filter(|path| !used.contains(&*path.file_stem().unwrap_or_default().to_string_lossy()))
        .collect()
}

/// How writing the bundle ended.
fn written(dist: &Path, result: io::Result<()>) -> Outcome {
    match result {
        Ok(()) => Outcome::Done,
        Err(error) => {
            complain(format_args!(
                "{}: error: cannot be written: {error}",
                dist.display()
            ));
            Outcome::Failed
        }
    }
}

fn unreadable(path: &Path, error: &io::Error) -> Outcome {
    complain(format_args!(
        "{}: error: cannot be read: {error}",
        path.display()
    ));
    Outcome::Failed
}
