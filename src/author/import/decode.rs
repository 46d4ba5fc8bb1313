use super::ImportError;
use encoding_rs::Encoding;

/// A page's text, and whether it is HTML.
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) is_html: bool,
}

/// What files start with that are no pages.
const FORMATS: [(&[u8], &str); 14] = [
    (b"%PDF", "a PDF"),
    (
        b"PK\x03\x04",
        "a zip archive, such as a word processor's document",
    ),
    (b"\xD0\xCF\x11\xE0", "an old word processor's document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xFF\xD8\xFF", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"RIFF", "a media file (RIFF)"),
    (b"\x1F\x8B", "a compressed file (gzip)"),
    (b"\x28\xB5\x2F\xFD", "a compressed file (zstd)"),
    (b"\x7FELF", "a program"),
    (b"bplist00", "a web archive of Safari"),
    (b"From: <Saved by", "a web archive (MHTML)"),
    (b"MIME-Version:", "a web archive (MHTML)"),
];

/// Reads the bytes of a saved page as text.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, ImportError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ImportError::Empty);
    }
    if let Some((_, what)) = FORMATS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(ImportError::Format(what));
    }
    let text = match Encoding::for_bom(bytes)
        .map(|(encoding, _)| encoding)
        .or_else(|| in_pairs(bytes))
    {
        Some(encoding) => decoded(encoding, bytes)?,
        None if bytes.contains(&0) => return Err(ImportError::Format("binary data")),
        None => match (std::str::from_utf8(bytes), declared(bytes)) {
            (Ok(text), _) => text.to_owned(),
            (Err(_), Some(encoding)) => decoded(encoding, bytes)?,
            (Err(error), None) => {
                return Err(ImportError::Encoding(format!(
                    "the byte 0x{:02X} at {}, which is no UTF-8, and no declared encoding",
                    bytes.get(error.valid_up_to()).copied().unwrap_or_default(),
                    error.valid_up_to()
                )));
            }
        },
    };
    refuse_garbled(&text)?;
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    Ok(Decoded {
        is_html: is_html(&text),
        text,
    })
}

fn decoded(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, ImportError> {
    let (text, _, has_errors) = encoding.decode(bytes);
    if has_errors {
        return Err(ImportError::Encoding(format!(
            "bytes that are no {}, which the page declares",
            encoding.name()
        )));
    }
    Ok(text.into_owned())
}

/// UTF-16 without a mark at its start: signs of one byte leave every other byte zero.
fn in_pairs(bytes: &[u8]) -> Option<&'static Encoding> {
    const FEWEST: usize = 8;
    let enough = FEWEST.max(bytes.len() / 10);
    let zeros = |first: usize| {
        let half = bytes.iter().skip(first).step_by(2);
        half.filter(|byte| **byte == 0).count()
    };
    match (zeros(0), zeros(1)) {
        (0, low) if low >= enough => Some(encoding_rs::UTF_16LE),
        (high, 0) if high >= enough => Some(encoding_rs::UTF_16BE),
        _ => None,
    }
}

/// The encoding that the page's head names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    const HEAD: usize = 4096;
    let head: String = bytes
        .iter()
        .take(HEAD)
        .map(|byte| char::from(*byte).to_ascii_lowercase())
        .collect();
    let (_, rest) = head.split_once("charset=")?;
    let label: String = rest
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
        .collect();
    Encoding::for_label(label.as_bytes())
}

/// Text that was once read in a wrong encoding has letters that stand together in no language.
fn refuse_garbled(text: &str) -> Result<(), ImportError> {
    const SIGNS: [&str; 13] = [
        "\u{fffd}", "Ð", "Ñ€", "Ã©", "Ã¼", "â€", "Å‚", "Р°", "Рµ", "Рѕ", "СЃ", "С‚", "РЅ",
    ];
    let hits: usize = SIGNS.iter().map(|sign| text.matches(sign).count()).sum();
    if hits > 3 && hits * 100 > text.chars().count() {
        return Err(ImportError::Encoding(
            "letters that come from reading the page in a wrong encoding".to_owned(),
        ));
    }
    Ok(())
}

fn is_html(text: &str) -> bool {
    const TAGS: [&str; 10] = [
        "!doctype html",
        "html",
        "head",
        "body",
        "article",
        "div",
        "p",
        "h1",
        "main",
        "meta",
    ];
    let lower = text.to_ascii_lowercase();
    let has = |tag: &&str| {
        lower.match_indices(&format!("<{tag}")).any(|(at, found)| {
            lower
                .get(at + found.len()..)
                .is_some_and(|rest| rest.starts_with(['>', ' ', '\n', '\r', '\t', '/']))
        })
    };
    TAGS.iter().any(has)
}
