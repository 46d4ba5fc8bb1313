//! A page that holds everything it needs: text, style, program and data in one file.

mod bundle;
mod packed;

use super::{
    Compiled, check,
    command::{Outcome, complain},
    head::citation,
    labels, pictures,
    prerender::{early_scripts, shadow_root},
    write_whole,
};
use crate::{
    logic::{escape, labels_of},
    model::Article,
    state::InitiallyOpen,
};
pub(super) use bundle::Bundle;
use packed::Packed;
use std::{io, path::Path};

/// Starts the program from what stands in the page.
const BOOT: &str = include_str!("export/boot.js");

/// Under which address the page finds its own brief.
const BRIEF: &str = "brief.json";

/// `brief export`: one file to one page, with the program of a built bundle.
pub(super) fn run(file: &Path, output: &Path, dist: &Path) -> Outcome {
    let Compiled { article, json } = match check::load(file) {
        Ok(compiled) => compiled,
        Err((outcome, _)) => return outcome,
    };
    let bundle = match Bundle::read(dist) {
        Ok(bundle) => bundle,
        Err(message) => {
            complain(format_args!("{}: error: {message}", dist.display()));
            return Outcome::Failed;
        }
    };
    let page = match page(&article, &json, &bundle, check::folder_of(file)) {
        Ok(page) => page,
        Err(error) => {
            complain(format_args!("{}: error: {error}", file.display()));
            return Outcome::Failed;
        }
    };
    match write_whole(output, page.as_bytes()) {
        Ok(()) => Outcome::Done,
        Err(error) => {
            complain(format_args!(
                "{}: error: cannot be written: {error}",
                output.display()
            ));
            Outcome::Failed
        }
    }
}

/// The page of a brief, whose JSON is `json`.
///
/// Its security policy allows nothing that is not in it: it asks the network for nothing.
///
/// # Errors
///
/// If one of its pictures, which stand in `folder`, cannot be read.
pub(super) fn page(
    article: &Article,
    json: &str,
    bundle: &Bundle,
    folder: &Path,
) -> io::Result<String> {
    let nonce = &bundle.nonce;
    let lang = escape(article.language.as_str());
    let title = escape(&article.title);
    let labels = labels_of([article.language.as_str()]);
    let brief = shadow_root(article, &labels, json, InitiallyOpen::None, &bundle.css);
    let [early, go_to_fragment] = early_scripts(Some(nonce));
    let data = Packed::new(BRIEF, json.as_bytes());
    let words =
        labels::file(labels.language()).map(|(name, words)| Packed::new(&name, words.as_bytes()));
    let parts: String = bundle
        .parts
        .iter()
        .chain([&data])
        .chain(&words)
        .map(Packed::html)
        .collect();
    let html = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src 'nonce-{nonce}' blob: 'wasm-unsafe-eval'; style-src 'unsafe-inline'; \
         img-src data:; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <title>{title}</title>\n{citation}{icon}{early}\
         <style>html{{background:light-dark(#fcfaf6,#14171b)}}body{{margin:0}}\
         @page{{margin:20mm}}@media print{{html{{background:none}}}}</style>\n</head>\n\
         <body>\n<main>\n<policy-brief src=\"{BRIEF}\">{brief}</policy-brief>{go_to_fragment}\n</main>\n\
         {parts}<script nonce=\"{nonce}\">{BOOT}</script>\n</body>\n</html>\n",
        citation = citation(article),
        icon = bundle.icon,
    );
    pictures::inline(&html, article, folder)
}
