use std::io;
use zopfli::{Format, Options};

/// A file inside a page: compressed, and written in 85 characters that HTML leaves alone.
///
/// Five characters stand for four bytes; Base64 would need a third instead of a quarter more.
/// Source: ZeroMQ RFC 32, "Z85", with `,` in place of its `<`.
#[derive(Debug)]
pub(super) struct Packed {
    name: String,
    /// The compressed bytes, of which the text holds up to three more.
    length: usize,
    text: String,
}

impl Packed {
    pub(super) fn new(name: &str, content: &[u8]) -> Self {
        let mut bytes = Vec::new();
        // Writing into memory does not fail.
        let _: io::Result<()> =
            zopfli::compress(Options::default(), Format::Deflate, content, &mut bytes);
        let length = bytes.len();
        bytes.resize(length.next_multiple_of(4), 0);
        Self {
            name: name.to_owned(),
            length,
            text: z85::encode(bytes).replace('<', ","),
        }
    }

    /// The element that holds it.
    pub(super) fn html(&self) -> String {
        let Self { name, length, text } = self;
        format!(
            "<script type=\"text/plain\" data-name=\"{name}\" data-length=\"{length}\">{text}</script>\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_text_means_anything_to_html() {
        let noise: Vec<u8> = (0_u32..20_000)
            .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
            .collect();
        let text = Packed::new("noise", &noise).text;
        assert!(text.len() > 1_000);
        assert!(!text.contains(['<', '"', '\'', '\\', '`']));
    }
}
