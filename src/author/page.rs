use super::{
    head::head,
    labels,
    prerender::{early_scripts, shadow_root},
};
use crate::{
    logic::{Labels, escape, labels_of},
    model::Article,
    state::InitiallyOpen,
};
use lol_html::{RewriteStrSettings, element, html_content::ContentType, rewrite_str};
use std::{cell::RefCell, fmt, io};

/// A compiled brief and its JSON, byte for byte as it is written.
pub(super) struct Published {
    /// What its file is called, without the ending: its name in addresses.
    pub(super) name: String,
    pub(super) article: Article,
    pub(super) json: String,
}

impl Published {
    /// The path of its JSON in the bundle.
    pub(super) fn json_path(&self) -> String {
        format!("briefs/{}.json", self.name)
    }
}

/// The page as it is built: the form of every page that is published.
///
/// It holds one `<policy-brief>`, which stands for each paper in turn.
pub(super) struct Template {
    pub(super) html: String,
    /// The style sheets that it names, in their order.
    pub(super) styles: Vec<String>,
    /// All of them in one.
    pub(super) css: String,
    /// The language that its brief asks for.
    ui_lang: Option<String>,
}

/// What a page has in its head around the title.
pub(super) struct Around {
    pub(super) before: String,
    pub(super) after: String,
}

/// Why a page cannot be published.
#[derive(Debug)]
pub(super) enum PageError {
    Read(io::Error),
    Html(String),
    NotOneBrief(usize),
    NamesBrief(String),
    IsPublished,
}

impl Template {
    /// Takes in a page; `read` gets the text of a style sheet that it names.
    pub(super) fn new(
        html: String,
        read: impl Fn(&str) -> io::Result<String>,
    ) -> Result<Self, PageError> {
        if is_published(&html) {
            return Err(PageError::IsPublished);
        }
        let styles = RefCell::new(Vec::new());
        let briefs = RefCell::new(Vec::new());
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!("link[rel=stylesheet]", |link| {
                styles.borrow_mut().extend(link.get_attribute("href"));
                Ok(())
            }))
            .append_element_content_handler(element!("policy-brief", |brief| {
                let attribute = |name| brief.get_attribute(name);
                briefs
                    .borrow_mut()
                    .push((attribute("src"), attribute("ui-lang")));
                Ok(())
            }));
        rewrite_str(&html, settings).map_err(|error| PageError::Html(error.to_string()))?;
        let ui_lang = match briefs.into_inner().as_mut_slice() {
            [(None, ui_lang)] => ui_lang.take(),
            [(Some(src), _)] => return Err(PageError::NamesBrief(std::mem::take(src))),
            briefs => return Err(PageError::NotOneBrief(briefs.len())),
        };
        let styles = styles.into_inner();
        let css = styles
            .iter()
            .map(|href| read(href))
            .collect::<io::Result<String>>()?;
        Ok(Self {
            html,
            styles,
            css,
            ui_lang,
        })
    }

    /// The labels of an article: in the language that the page asks for, else in the article's.
    pub(super) fn labels(&self, article: &Article) -> Labels {
        let tags = self.ui_lang.as_deref().into_iter();
        labels_of(tags.chain([article.language.as_str()]))
    }

    /// The page of a paper: the brief is prerendered, and the head tells of it.
    pub(super) fn paper(&self, paper: &Published) -> Result<String, PageError> {
        let article = &paper.article;
        let src = paper.json_path();
        let labels = self.labels(article);
        let [early, go_to_fragment] = early_scripts(None);
        let inline = inline(&src, &paper.json);
        let around = Around {
            before: preloads(inline.is_none().then_some(&src), labels.language()),
            after: head(article) + &early,
        };
        self.fill(article.language.as_str(), &article.title, &around, |host| {
            let open = match host.get_attribute("open").as_deref() {
                Some("all") => InitiallyOpen::All,
                _ => InitiallyOpen::None,
            };
            let article = article.clone().at(src.clone());
            host.set_attribute("src", &src)?;
            let root = shadow_root(&article, &labels, &paper.json, open, &self.css);
            // The text is there once its root is: nobody waits for the brief to go to a part of it.
            let parts = root + &go_to_fragment + inline.as_deref().unwrap_or_default();
            host.prepend(&parts, ContentType::Html);
            Ok(())
        })
    }

    /// The page with a language, a title, what stands around it in the head, and what `place` makes of
    /// the brief's element. Its styles stand inside of that.
    pub(super) fn fill(
        &self,
        language: &str,
        title: &str,
        around: &Around,
        place: impl Fn(
            &mut lol_html::html_content::Element<'_, '_>,
        ) -> Result<(), Box<dyn std::error::Error + Send + Sync>>,
    ) -> Result<String, PageError> {
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!("html", |html| {
                Ok(html.set_attribute("lang", language)?)
            }))
            .append_element_content_handler(element!("title", |element| {
                element.before(&around.before, ContentType::Html);
                element.set_inner_content(&escape(title), ContentType::Html);
                element.after(&format!("\n{}", around.after), ContentType::Html);
                Ok(())
            }))
            // Trunk leaves its own link to the program, which tells browsers nothing.
            .append_element_content_handler(element!(
                "link[rel=stylesheet], link[rel=rust]",
                |link| {
                    link.remove();
                    Ok(())
                }
            ))
            .append_element_content_handler(element!("policy-brief", |host| place(host)));
        rewrite_str(&self.html, settings).map_err(|error| PageError::Html(error.to_string()))
    }
}

/// Whether a page has been published.
pub(super) fn is_published(html: &str) -> bool {
    html.contains("<template shadowrootmode")
}

/// The brief of an address, for the element to read without asking for it: compressed with the page,
/// whose texts are the same, it takes a third of what it would by itself.
///
/// None of one that says `<`: to stand in a page it had to be escaped, and would be no longer the
/// same bytes, nor within the same limits.
fn inline(src: &str, json: &str) -> Option<String> {
    let src = escape(src);
    let script = || format!("<script type=\"application/json\" data-src=\"{src}\">{json}</script>");
    (!json.contains('<')).then(script)
}

/// What the loader asks for once it runs, asked for while the page is still being parsed. They have no
/// `crossorigin`: the loader asks its own origin in the way that fits.
fn preloads(brief: Option<&String>, language: &str) -> String {
    let fetch = |href: &str| {
        format!(
            "<link rel=\"preload\" as=\"fetch\" href=\"{}\">\n",
            escape(href)
        )
    };
    let words = labels::file(language);
    // What takes longest comes first: a slow device needs some milliseconds to ask for each.
    fetch("app_bg.wasm")
        + "<link rel=\"modulepreload\" href=\"app.js\">\n"
        + &brief.map_or_else(String::new, |brief| fetch(brief))
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
            Self::NotOneBrief(count) => write!(
                f,
                "found {count} `<policy-brief>`, expected one, which stands for each paper"
            ),
            Self::NamesBrief(src) => write!(
                f,
                "found `src=\"{src}\"` on the `<policy-brief>`, expected none: it stands for each \
                 paper of the content folder"
            ),
            Self::IsPublished => f.write_str(
                "found a page that is published already, expected one as Trunk builds it",
            ),
        }
    }
}
