//! The pictures that stand beside a brief file.

use super::write_whole;
use crate::{
    logic::beside,
    model::{Article, Block, Content},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use imagesize::ImageType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

/// Width and height in CSS pixels.
pub(super) type Size = (u32, u32);

/// A picture's file.
#[derive(Debug)]
pub(super) struct Picture {
    /// As far as the file tells it.
    pub(super) size: Option<Size>,
    /// Of the file.
    pub(super) bytes: u64,
}

/// Looks at a picture's file.
///
/// # Errors
///
/// A message if it cannot be read, or is nothing that every browser shows.
pub(super) fn inspect(file: &Path, path: &str) -> Result<Picture, String> {
    let content = fs::read(file).map_err(|error| {
        format!("found the picture `{path}`, which cannot be read: {error}; expected a file beside the brief")
    })?;
    let size = match (media_type(path), imagesize::image_type(&content)) {
        (Some("image/svg+xml"), _) => svg_size(&content)?,
        (Some(media_type), Ok(found)) if is_of(found, media_type) => {
            let size = imagesize::blob_size(&content).ok();
            size.and_then(|size| Some((size.width.try_into().ok()?, size.height.try_into().ok()?)))
        }
        (Some(media_type), _) => {
            return Err(format!(
                "found the picture `{path}`, which is no {media_type}, expected what its name says"
            ));
        }
        (None, _) => {
            return Err(format!(
                "found the picture `{path}`, expected an avif, gif, jpg, png, svg or webp"
            ));
        }
    };
    Ok(Picture {
        size,
        bytes: content.len() as u64,
    })
}

/// The media type of a picture by its name.
fn media_type(path: &str) -> Option<&'static str> {
    let (_, extension) = path.rsplit_once('.')?;
    Some(match extension.to_ascii_lowercase().as_str() {
        "avif" => "image/avif",
        "gif" => "image/gif",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        _ => return None,
    })
}

fn is_of(found: ImageType, media_type: &str) -> bool {
    match found {
        ImageType::Gif => media_type == "image/gif",
        ImageType::Heif(_) => media_type == "image/avif",
        ImageType::Jpeg => media_type == "image/jpeg",
        ImageType::Png => media_type == "image/png",
        ImageType::Webp => media_type == "image/webp",
        _ => false,
    }
}

/// The size that a drawing's root element tells: by its lengths, else by the box that it shows.
///
/// # Errors
///
/// A message for what has no such element.
fn svg_size(content: &[u8]) -> Result<Option<Size>, String> {
    const NO_DRAWING: &str = "found a picture without an `svg` element, expected a drawing";
    let text = std::str::from_utf8(content).map_err(|_| NO_DRAWING.to_owned())?;
    let found: Cell<Option<Option<Size>>> = Cell::new(None);
    let settings =
        RewriteStrSettings::new().append_element_content_handler(element!("svg", |svg| {
            if found.get().is_none() {
                let length = |name| pixels(&svg.get_attribute(name)?);
                let shown = || {
                    let shown = svg.get_attribute("viewBox")?;
                    let mut sides = shown
                        .split([' ', ','])
                        .filter(|side| !side.is_empty())
                        .skip(2);
                    Some((pixels(sides.next()?)?, pixels(sides.next()?)?))
                };
                found.set(Some(length("width").zip(length("height")).or_else(shown)));
            }
            Ok(())
        }));
    rewrite_str(text, settings)
        .map_err(|error| format!("found a drawing that cannot be read: {error}"))?;
    found.get().ok_or_else(|| NO_DRAWING.to_owned())
}

/// A length without a unit, or in pixels.
fn pixels(length: &str) -> Option<u32> {
    let length: f64 = length.trim().trim_end_matches("px").parse().ok()?;
    let is_length = (0.5..=f64::from(u16::MAX)).contains(&length);
    is_length.then_some(length.round() as u32)
}

/// The paths of an article's pictures, each once.
fn paths(article: &Article) -> BTreeSet<&str> {
    let mut paths = BTreeSet::new();
    for section in &article.sections {
        match &section.content {
            Content::Narrative(passages) => {
                for passage in passages {
                    add_paths(&passage.blocks, &mut paths);
                }
            }
            Content::Findings(group) => {
                add_paths(&group.intro, &mut paths);
                for item in &group.items {
                    add_paths(&item.evidence, &mut paths);
                }
            }
            Content::Recommendations(group) => {
                add_paths(&group.intro, &mut paths);
                for item in &group.items {
                    add_paths(&item.rationale, &mut paths);
                }
            }
        }
    }
    for note in &article.footnotes {
        add_paths(&note.blocks, &mut paths);
    }
    paths
}

fn add_paths<'a>(blocks: &'a [Block], paths: &mut BTreeSet<&'a str>) {
    for block in blocks {
        match block {
            Block::Figure(figure) => paths.extend(figure.src.path()),
            Block::List { entries, .. } => {
                for entry in entries {
                    add_paths(entry, paths);
                }
            }
            Block::Quote(blocks) => add_paths(blocks, paths),
            _ => {}
        }
    }
}

/// Copies an article's pictures from the folder of its file to that of its JSON.
pub(super) fn copy(article: &Article, from: &Path, to: &Path) -> io::Result<()> {
    for path in paths(article) {
        let (source, copy) = (from.join(path), to.join(path));
        let content = fs::read(&source).map_err(|error| {
            io::Error::new(error.kind(), format!("{}: {error}", source.display()))
        })?;
        if let Some(folder) = copy.parent() {
            fs::create_dir_all(folder)?;
        }
        // Built beside its source, a brief has them where they belong.
        if fs::read(&copy).ok().as_ref() != Some(&content) {
            write_whole(&copy, &content)?;
        }
    }
    Ok(())
}

/// The data of an article's pictures in place of their addresses, for a page that is alone; `html`
/// is such a page, `folder` that of the brief file.
pub(super) fn inline(html: &str, article: &Article, folder: &Path) -> io::Result<String> {
    let mut data = BTreeMap::new();
    for path in paths(article) {
        let content = fs::read(folder.join(path))
            .map_err(|error| io::Error::new(error.kind(), format!("{path}: {error}")))?;
        let media_type = media_type(path).unwrap_or_default();
        let content = BASE64_STANDARD.encode(content);
        data.insert(
            beside(article.address(), path),
            format!("data:{media_type};base64,{content}"),
        );
    }
    let settings =
        RewriteStrSettings::new().append_element_content_handler(element!("img[src]", |image| {
            let src = image.get_attribute("src").unwrap_or_default();
            match data.get(&src) {
                Some(data) => Ok(image.set_attribute("src", data)?),
                None => Ok(()),
            }
        }));
    rewrite_str(html, settings).map_err(io::Error::other)
}
