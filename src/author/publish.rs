mod site;

use super::{
    Compiled, check,
    command::{Outcome, complain},
    index_page::index_page,
    offline,
    page::{PageError, Published, Template, is_published},
};
use site::Site;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The page that a folder's address leads to.
const INDEX: &str = "index.html";

/// `brief publish`: compiles every brief of `content` into `dist/briefs/`, writes a page for each
/// in the form of `dist/index.html`, and makes them readable offline, or no longer so.
///
/// A paper that is alone stands at `index.html`. Several have a page by their name each, and
/// `index.html` leads to them. Everything is made before anything is written, so a fault leaves
/// `dist` as it was.
pub(super) fn run(dist: &Path, content: &Path, is_offline: bool) -> Outcome {
    let index = dist.join(INDEX);
    // A worker can be taken off without building anything anew.
    if !is_offline && fs::read_to_string(&index).is_ok_and(|html| is_published(&html)) {
        return written(dist, offline::withdraw(dist));
    }
    let papers = match load(dist, content) {
        Ok(papers) => papers,
        Err(outcome) => return outcome,
    };
    let made = fs::read_to_string(&index)
        .map_err(PageError::from)
        .and_then(|html| Template::new(html, |href| fs::read_to_string(dist.join(href))))
        .and_then(|template| Ok((pages(&template, &papers)?, template)));
    match made {
        Ok((pages, template)) => {
            let site = Site {
                dist,
                content,
                papers: &papers,
            };
            written(dist, site.write(&pages, &template, is_offline))
        }
        Err(error) => {
            complain(format_args!("{}: error: {error}", index.display()));
            Outcome::Failed
        }
    }
}

/// Compiles every brief of `content`, and tells of what keeps them from being published.
fn load(dist: &Path, content: &Path) -> Result<Vec<Published>, Outcome> {
    let sources = match brief_files(content) {
        Ok(sources) if sources.is_empty() => {
            complain(format_args!(
                "{}: error: found no brief, expected a file that ends in .md",
                content.display()
            ));
            return Err(Outcome::Failed);
        }
        Ok(sources) => sources,
        Err(error) => return Err(unreadable(content, &error)),
    };
    let is_alone = sources.len() == 1;
    let mut outcome = Outcome::Done;
    let mut papers = Vec::new();
    for source in sources {
        let mut fail = |message: &str| {
            complain(format_args!("{}: error: {message}", source.display()));
            outcome = outcome.max(Outcome::Faulty);
        };
        let name = source
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if !is_name(&name) {
            fail("found a name that is no address, expected letters, digits and `-_~.` before .md");
        }
        let page = format!("{name}.html");
        if !is_alone && (page == INDEX || dist.join(&page).exists()) {
            fail(&format!(
                "found a name that the page {page} of the bundle has, expected another"
            ));
        }
        match check::load(&source) {
            Ok(Compiled { article, json }) => papers.push(Published {
                name,
                article,
                json,
            }),
            Err((ending, _)) => outcome = outcome.max(ending),
        }
    }
    match outcome {
        Outcome::Done => Ok(papers),
        outcome => Err(outcome),
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

/// Whether a file's name stands in an address as it is.
fn is_name(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_~.".contains(c);
    !name.starts_with('.') && name.chars().all(is_plain)
}

/// The pages of the papers, by their paths in the bundle.
fn pages(template: &Template, papers: &[Published]) -> Result<Vec<(String, String)>, PageError> {
    if let [paper] = papers {
        return Ok(vec![(INDEX.to_owned(), template.paper(paper)?)]);
    }
    let address = |paper: &Published| format!("{}.html", paper.name);
    let mut pages = vec![(INDEX.to_owned(), index_page(template, papers, address)?)];
    for paper in papers {
        pages.push((address(paper), template.paper(paper)?));
    }
    Ok(pages)
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
