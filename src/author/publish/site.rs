use crate::author::command::complain;
use crate::author::export::{self, Bundle};
use crate::author::index_page::about;
use crate::author::offline::{self, App};
use crate::author::page::{Published, Template};
use crate::author::{check, labels, pictures, write_whole};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// What is being published, and where.
pub(super) struct Site<'a> {
    pub(super) dist: &'a Path,
    pub(super) content: &'a Path,
    pub(super) papers: &'a [Published],
}

impl Site<'_> {
    /// Writes everything, and makes it readable offline, or no longer so.
    pub(super) fn write(
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
