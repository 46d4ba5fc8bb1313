use super::{
    Compiled, check,
    command::{Outcome, complain},
    export::{self, Bundle},
    index_page::{about, index_page},
    labels,
    offline::{self, App},
    page::{PageError, Published, Template, is_published},
    pictures, write_whole,
};
use std::{
    collections::BTreeSet,
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

/// What is being published, and where.
struct Site<'a> {
    dist: &'a Path,
    content: &'a Path,
    papers: &'a [Published],
}

impl Site<'_> {
    fn write(
        &self,
        pages: &[(String, String)],
        template: &Template,
        is_offline: bool,
    ) -> io::Result<()> {
        fs::create_dir_all(self.dist.join("briefs"))?;
        for paper in self.papers {
            let file = self.dist.join(paper.json_path());
            pictures::copy(&paper.article, self.content, check::folder_of(&file))?;
            write_whole(&file, paper.json.as_bytes())?;
        }
        fs::create_dir_all(self.dist.join("labels"))?;
        for words in labels::files() {
            write_whole(&self.dist.join(words.path), words.text.as_bytes())?;
        }
        write_whole(&self.dist.join("policy-brief.css"), template.css.as_bytes())?;
        for (path, html) in pages {
            write_whole(&self.dist.join(path), html.as_bytes())?;
        }
        for href in &template.styles {
            fs::remove_file(self.dist.join(href))?;
        }
        if is_offline {
            let mut apart = self.write_copies()?;
            apart.extend(self.unused_labels(template));
            offline::publish(self.dist, &self.app(), &apart)
        } else {
            offline::withdraw(self.dist)
        }
    }

    /// What it is called when it is installed.
    fn app(&self) -> App {
        if let [Published { article, .. }] = self.papers {
            let publication = article.publication.as_ref();
            return App {
                name: article.title.clone(),
                short_name: publication.map_or(&article.title, |one| &one.name).clone(),
                description: article.standfirst.clone(),
                language: article.language.as_str().to_owned(),
            };
        }
        let about = about(self.papers.iter().map(|paper| &paper.article));
        App {
            short_name: about.publisher.unwrap_or_else(|| about.name.clone()),
            name: about.name,
            description: about.description,
            language: about.labels.language().to_owned(),
        }
    }

    /// Writes each brief as a page to save, beside its JSON. Returns their paths in the bundle.
    fn write_copies(&self) -> io::Result<Vec<PathBuf>> {
        let bundle = match Bundle::read(self.dist) {
            Ok(bundle) => bundle,
            Err(message) => {
                complain(format_args!(
                    "{}: note: there is no copy to save: {message}",
                    self.dist.display()
                ));
                return Ok(Vec::new());
            }
        };
        let mut copies = Vec::new();
        for paper in self.papers {
            let copy = Path::new(&paper.json_path()).with_extension("html");
            let page = export::page(&paper.article, &paper.json, &bundle, self.content)?;
            write_whole(&self.dist.join(&copy), page.as_bytes())?;
            copies.push(copy);
        }
        Ok(copies)
    }

    /// The labels in languages that no paper of the bundle is shown in.
    fn unused_labels(&self, template: &Template) -> Vec<PathBuf> {
        let used: BTreeSet<_> = self
            .papers
            .iter()
            .map(|paper| template.labels(&paper.article).language().to_owned())
            .collect();
        let unused = labels::files().filter(|words| !used.contains(words.language));
        unused.map(|words| words.path).collect()
    }
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
