//! Pictures: where their files stand, and a place of their own for those amid text.

use crate::author::import::block::{Block, Piece};
use crate::author::import::inline::{Inline, Picture, tidy};
use crate::model::ImageSource;
use std::path::Component;
use url::Url;

/// What the folders end in that browsers save beside a page, with its pictures in them.
const SAVED: [&str; 4] = ["_files", "-Dateien", "_pliki", ".fld"];

/// Pictures whose files stand beside the page: where, and where they belong beside the brief.
#[derive(Debug, Default)]
pub(super) struct Beside(Vec<(String, String)>);

impl Beside {
    /// The files, each once.
    pub(super) fn into_files(self) -> Vec<(String, String)> {
        self.0
    }

    /// The address of a picture in the brief; `None` for one that nobody could find.
    pub(super) fn source(&mut self, address: &str, base: Option<&Url>) -> Option<ImageSource> {
        let file = file_of(address);
        let is_saved = file.as_deref().is_some_and(|file| {
            let folder = file.split('/').next().unwrap_or_default();
            file.contains('/') && SAVED.iter().any(|ending| folder.ends_with(ending))
        });
        if !is_saved && let Some(url) = absolute(address, base) {
            return ImageSource::try_from(url).ok();
        }
        let place = self.place_of(&file?);
        ImageSource::try_from(place).ok()
    }

    /// Where a file belongs: under a name that is the same in files and in addresses.
    fn place_of(&mut self, file: &str) -> String {
        if let Some((_, place)) = self.0.iter().find(|(other, _)| other == file) {
            return place.clone();
        }
        let parts: Vec<_> = file.split('/').map(plain_name).collect();
        let place = parts.join("/");
        let (stem, extension) = place.rsplit_once('.').unwrap_or((&place, ""));
        let is_free = |place: &str| self.0.iter().all(|(_, other)| other != place);
        let free = std::iter::once(place.clone())
            .chain((2..).map(|n| format!("{stem}-{n}.{extension}")))
            .find(|place| is_free(place))
            .unwrap_or_default();
        self.0.push((file.to_owned(), free.clone()));
        free
    }
}

fn absolute(address: &str, base: Option<&Url>) -> Option<String> {
    let url = match Url::parse(address) {
        Ok(url) => url,
        Err(_) => base?.join(address).ok()?,
    };
    matches!(url.scheme(), "http" | "https").then(|| url.to_string())
}

/// The path of a relative address below the page's own folder.
fn file_of(address: &str) -> Option<String> {
    if Url::parse(address).is_ok() || address.starts_with('/') {
        return None;
    }
    let url = Url::parse("file:///page/").ok()?.join(address).ok()?;
    let file = url.to_file_path().ok()?;
    let parts: Option<Vec<_>> = file
        .strip_prefix("/page")
        .ok()?
        .components()
        .map(|part| match part {
            Component::Normal(part) => part.to_str(),
            _ => None,
        })
        .collect();
    parts
        .filter(|parts| !parts.is_empty())
        .map(|parts| parts.join("/"))
}

fn plain_name(name: &str) -> String {
    let name = name.trim_start_matches('.');
    let plain = |c: char| match c {
        'A'..='Z' | 'a'..='z' | '0'..='9' | '-' | '_' | '~' | '.' => c,
        _ => '-',
    };
    match name {
        "" => "-".to_owned(),
        name => name.chars().map(plain).collect(),
    }
}

/// Blocks in which no picture stands amid text: each becomes a figure behind the text, or before it
/// where the text begins with it.
pub(super) fn apart(blocks: Vec<Block>) -> Vec<Block> {
    let mut divided = Vec::new();
    for Block { piece, context } in blocks {
        divided.extend(divide(piece).into_iter().map(|piece| Block {
            piece,
            context: context.clone(),
        }));
    }
    divided
}

fn all(pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.into_iter().flat_map(divide).collect()
}

fn divide(piece: Piece) -> Vec<Piece> {
    let mut pictures = Vec::new();
    let piece = match piece {
        Piece::Paragraph(mut inlines) => {
            let is_first = matches!(inlines.first(), Some(Inline::Image(_)));
            take(&mut inlines, &mut pictures);
            let text = tidy(inlines);
            if pictures.is_empty() || text.is_empty() || !is_first {
                Piece::Paragraph(text)
            } else {
                let figures = pictures.into_iter().map(figure);
                return figures.chain([Piece::Paragraph(text)]).collect();
            }
        }
        Piece::Heading(level, mut inlines) => {
            take(&mut inlines, &mut pictures);
            Piece::Heading(level, tidy(inlines))
        }
        Piece::Figure(picture, mut caption) => {
            take(&mut caption, &mut pictures);
            Piece::Figure(picture, tidy(caption))
        }
        Piece::Table(mut rows) => {
            for cell in rows.iter_mut().flatten() {
                take(cell, &mut pictures);
            }
            Piece::Table(rows)
        }
        Piece::List(start, entries) => Piece::List(start, entries.into_iter().map(all).collect()),
        Piece::Quote(pieces) => Piece::Quote(all(pieces)),
        Piece::Note(label, pieces) => Piece::Note(label, all(pieces)),
        piece @ (Piece::Code(_) | Piece::Rule) => piece,
    };
    let is_empty = matches!(&piece, Piece::Paragraph(inlines) if inlines.is_empty());
    let text = (!is_empty || pictures.is_empty()).then_some(piece);
    text.into_iter()
        .chain(pictures.into_iter().map(figure))
        .collect()
}

fn figure(picture: Picture) -> Piece {
    Piece::Figure(picture, Vec::new())
}

/// Takes the pictures out of a run.
fn take(run: &mut Vec<Inline>, pictures: &mut Vec<Picture>) {
    run.retain_mut(|inline| match inline {
        Inline::Image(picture) => {
            pictures.push(picture.clone());
            false
        }
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
            let is_empty = inner.is_empty();
            take(inner, pictures);
            is_empty || !inner.is_empty()
        }
        _ => true,
    });
}
