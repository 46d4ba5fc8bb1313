use std::ops::Range;

/// One of a heading's attributes, as it was written.
#[derive(Debug)]
pub(super) struct Attribute<'a> {
    pub(super) span: Range<usize>,
    pub(super) form: Form<'a>,
}

/// The forms of an attribute.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form<'a> {
    /// `#id`
    Id(&'a str),
    /// `.class`
    Class(&'a str),
    /// `key=value`; the value with its place, `None` for a key alone.
    Pair(&'a str, Option<(&'a str, usize)>),
}

impl Form<'_> {
    /// What the attribute is, for error messages.
    pub(super) fn name(self) -> String {
        match self {
            Self::Id(_) => "an id".to_owned(),
            Self::Class(_) => "a class".to_owned(),
            Self::Pair(key, _) => format!("`{key}`"),
        }
    }

    /// Whether a heading can have only one of the two: both have the same name.
    pub(super) fn repeats(self, other: Form<'_>) -> bool {
        match (self, other) {
            (Self::Id(_), Form::Id(_)) | (Self::Class(_), Form::Class(_)) => true,
            (Self::Pair(key, _), Form::Pair(other, _)) => key == other,
            _ => false,
        }
    }
}

/// The attributes of a heading: what stands between its braces, and where that starts in the file.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Attributes<'a> {
    inside: &'a str,
    start: usize,
}

impl<'a> Attributes<'a> {
    /// Finds them in the source of a heading that starts at `base` in the file.
    ///
    /// The Markdown parser has found them too, but does not tell where: the parts of its own rule
    /// are that the block closes the line, holds no other brace and is split at white space.
    pub(super) fn find(heading: &'a str, base: usize) -> Self {
        let before = heading.rsplit_once('}').map(|(before, _)| before);
        let found = before.and_then(|before| {
            let start = before.rfind('{')? + 1;
            Some((before.get(start..)?, base + start))
        });
        let (inside, start) = found.unwrap_or_default();
        Self { inside, start }
    }

    pub(super) fn iter(self) -> impl Iterator<Item = Attribute<'a>> {
        words(self.inside).map(move |(at, word)| {
            let at = self.start + at;
            Attribute {
                span: at..at + word.len(),
                form: form_of(word, at),
            }
        })
    }
}

fn form_of(word: &str, at: usize) -> Form<'_> {
    if let Some(id) = word.strip_prefix('#') {
        Form::Id(id)
    } else if let Some(class) = word.strip_prefix('.') {
        Form::Class(class)
    } else if let Some((key, value)) = word.split_once('=') {
        let value_at = at + key.len() + 1;
        Form::Pair(key, Some((value, value_at)))
    } else {
        Form::Pair(word, None)
    }
}

/// The words of a line with their places in it.
fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    line.split(|c: char| c.is_ascii_whitespace())
        .map(move |word| {
            let start = at;
            at += word.len() + 1;
            (start, word)
        })
        .filter(|(_, word)| !word.is_empty())
}
