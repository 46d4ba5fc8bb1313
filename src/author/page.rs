use super::{head::head, labels, prerender::shadow_root};
use crate::{
    logic::{Labels, escape, labels_of},
    model::Article,
    state::InitiallyOpen,
};
use lol_html::{RewriteStrSettings, element, html_content::ContentType, rewrite_str};
use std::{cell::RefCell, collections::BTreeMap, fmt, io};

/// A compiled brief and its JSON, byte for byte as it is written.
pub(super) struct Published {
    pub(super) article: Article,
    pub(super) json: String,
}

/// What a built page names: its style sheets and its briefs, in their order.
#[derive(Debug, Default)]
pub(super) struct Page {
    styles: Vec<String>,
    briefs: Vec<Named>,
}

/// A brief as a page names it.
#[derive(Debug)]
struct Named {
    src: String,
    ui_lang: Option<String>,
}

/// A page ready to be written.
pub(super) struct Finished {
    pub(super) html: String,
    /// All style sheets of the page in one.
    pub(super) css: String,
    /// The style sheets that went into it.
    pub(super) joined: Vec<String>,
    /// The paper that the page stands for: its first.
    pub(super) article: Article,
    /// The languages of the labels of its briefs.
    pub(super) languages: Vec<String>,
}

/// Why a page cannot be published.
#[derive(Debug)]
pub(super) enum PageError {
    Read(io::Error),
    Html(String),
    NoBrief,
    UnknownBrief(String),
    IsPublished,
}

impl Page {
    /// Finds what a page names.
    pub(super) fn parse(html: &str) -> Result<Self, PageError> {
        let page = RefCell::new(Self::default());
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!("link[rel=stylesheet]", |link| {
                page.borrow_mut().styles.extend(link.get_attribute("href"));
                Ok(())
            }))
            .append_element_content_handler(element!("policy-brief[src]", |brief| {
                let ui_lang = brief.get_attribute("ui-lang");
                let named = brief.get_attribute("src").map(|src| Named { src, ui_lang });
                page.borrow_mut().briefs.extend(named);
                Ok(())
            }));
        rewrite_str(html, settings).map_err(|error| PageError::Html(error.to_string()))?;
        if is_published(html) {
            return Err(PageError::IsPublished);
        }
        Ok(page.into_inner())
    }

    /// Prerenders the page's briefs, and tells in its head of the first one.
    pub(super) fn publish(
        self,
        html: &str,
        briefs: &BTreeMap<String, Published>,
        read: impl Fn(&str) -> io::Result<String>,
    ) -> Result<Finished, PageError> {
        let find = |src: &str| {
            let name = src.strip_prefix("./").unwrap_or(src);
            briefs
                .get(name)
                .ok_or_else(|| PageError::UnknownBrief(src.to_owned()))
        };
        let first = self.briefs.first().ok_or(PageError::NoBrief)?;
        let Published { article, .. } = find(&first.src)?;
        let mut languages = Vec::new();
        for brief in &self.briefs {
            let labels = labels_for(&find(&brief.src)?.article, brief.ui_lang.as_deref());
            languages.push(labels.language().to_owned());
        }
        let css = self
            .styles
            .iter()
            .map(|href| read(href))
            .collect::<io::Result<String>>()?;
        let head = head(article) + &preloads(&first.src, languages.first());

        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!("html", |html| {
                Ok(html.set_attribute("lang", article.language.as_str())?)
            }))
            .append_element_content_handler(element!("title", |title| {
                title.set_inner_content(&escape(&article.title), ContentType::Html);
                title.after(&format!("\n{head}"), ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!("link[rel=stylesheet]", |link| {
                link.remove();
                Ok(())
            }))
            .append_element_content_handler(element!("policy-brief[src]", |host| {
                let open = match host.get_attribute("open").as_deref() {
                    Some("all") => InitiallyOpen::All,
                    _ => InitiallyOpen::None,
                };
                let brief = host.get_attribute("src").map(|src| find(&src));
                if let Some(Ok(Published { article, json })) = brief {
                    let labels = labels_for(article, host.get_attribute("ui-lang").as_deref());
                    let root = shadow_root(article, &labels, json, open, &css);
                    host.prepend(&root, ContentType::Html);
                }
                Ok(())
            }));
        let html =
            rewrite_str(html, settings).map_err(|error| PageError::Html(error.to_string()))?;
        Ok(Finished {
            html,
            css,
            joined: self.styles,
            article: article.clone(),
            languages,
        })
    }
}

/// The labels of a brief: in the language that its element asks for, else in the paper's.
fn labels_for(article: &Article, ui_lang: Option<&str>) -> Labels {
    labels_of(ui_lang.into_iter().chain([article.language.as_str()]))
}

/// Whether a page holds a prerendered brief.
pub(super) fn is_published(html: &str) -> bool {
    html.contains("<template shadowrootmode")
}

/// What the loader asks for once it runs, asked for while the page is still being parsed.
fn preloads(brief: &str, language: Option<&String>) -> String {
    let fetch = |href: &str| {
        format!(
            "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{}\">\n",
            escape(href)
        )
    };
    let words = language.and_then(|language| labels::file(language));
    "<link rel=\"modulepreload\" href=\"app.js\">\n".to_owned()
        + &fetch("app_bg.wasm")
        + &fetch(brief)
        + &words.map_or_else(String::new, |(name, _)| fetch(&name))
}

impl From<io::Error> for PageError {
    fn from(error: io::Error) -> Self {
        Self::Read(error)
    }
}

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => write!(f, "it or one of its style sheets cannot be read: {error}"),
            Self::Html(message) => write!(f, "it cannot be rewritten: {message}"),
            Self::NoBrief => f.write_str("found no `<policy-brief src>`, expected at least one"),
            Self::IsPublished => f.write_str(
                "found a page that is published already, expected one as Trunk builds it",
            ),
            Self::UnknownBrief(src) => {
                write!(
                    f,
                    "found the brief `{src}`, expected `briefs/NAME.json` of a content file"
                )
            }
        }
    }
}
