use crate::model::{Href, ImageSource};

/// A piece of running text on its way from a page to Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Inline {
    /// Plain text; white space in it is one space.
    Text(String),
    /// A line end that the page asks for.
    Break,
    /// Stressed text.
    Emphasis(Vec<Inline>),
    /// Strongly stressed text.
    Strong(Vec<Inline>),
    /// Something typed, word for word.
    Code(String),
    /// Text that leads somewhere.
    Link(Href, Vec<Inline>),
    /// The mark of a footnote, by its label.
    Mark(String),
    /// A picture.
    Image(Picture),
}

/// A picture: where it stands and what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Picture {
    pub(super) src: ImageSource,
    pub(super) alt: String,
}

/// The text alone.
pub(super) fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    add_plain(inlines, &mut text);
    text
}

fn add_plain(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(part) | Inline::Code(part) => text.push_str(part),
            Inline::Break => text.push(' '),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
                add_plain(inner, text);
            }
            Inline::Mark(_) | Inline::Image(_) => {}
        }
    }
}

/// Splits a run at a byte of its plain text; elements that stand across it are split in two.
pub(super) fn split(inlines: Vec<Inline>, at: usize) -> (Vec<Inline>, Vec<Inline>) {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut passed = 0;
    for inline in inlines {
        let start = passed;
        passed += plain(std::slice::from_ref(&inline)).len();
        // A mark right behind the place belongs to what it stands behind.
        if passed <= at {
            before.push(inline);
        } else if start >= at {
            after.push(inline);
        } else {
            let (head, tail) = split_one(inline, at - start);
            before.extend(head);
            after.extend(tail);
        }
    }
    (tidy(before), tidy(after))
}

fn split_one(inline: Inline, at: usize) -> (Option<Inline>, Option<Inline>) {
    let halves = |inner, wrap: &dyn Fn(Vec<Inline>) -> Inline| {
        let (head, tail) = split(inner, at);
        (Some(wrap(head)), Some(wrap(tail)))
    };
    let parts = |text: &str, wrap: &dyn Fn(&str) -> Inline| {
        let (head, tail) = text.split_at_checked(at).unwrap_or((text, ""));
        (Some(wrap(head)), Some(wrap(tail)))
    };
    match inline {
        Inline::Text(text) => parts(&text, &|part| Inline::Text(part.to_owned())),
        Inline::Code(code) => parts(&code, &|part| Inline::Code(part.trim().to_owned())),
        Inline::Emphasis(inner) => halves(inner, &Inline::Emphasis),
        Inline::Strong(inner) => halves(inner, &Inline::Strong),
        Inline::Link(href, inner) => halves(inner, &move |inner| Inline::Link(href.clone(), inner)),
        whole => (Some(whole), None),
    }
}

/// Joins neighbours of one kind, moves white space out of elements, and takes away what is empty
/// and the white space at both ends.
pub(super) fn tidy(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut run = Vec::new();
    for inline in inlines {
        settle(inline, &mut run);
    }
    loop {
        match run.first_mut() {
            Some(Inline::Break) => drop(run.remove(0)),
            Some(Inline::Text(text)) if text.trim_start().is_empty() => drop(run.remove(0)),
            Some(Inline::Text(text)) if text.starts_with(' ') => {
                *text = text.trim_start().to_owned();
                break;
            }
            _ => break,
        }
    }
    loop {
        match run.last_mut() {
            Some(Inline::Break) => drop(run.pop()),
            Some(Inline::Text(text)) if text.trim_end().is_empty() => drop(run.pop()),
            Some(Inline::Text(text)) => {
                text.truncate(text.trim_end().len());
                break;
            }
            _ => break,
        }
    }
    run
}

fn settle(inline: Inline, run: &mut Vec<Inline>) {
    match inline {
        Inline::Text(text) => push_text(&text, run),
        Inline::Emphasis(inner) => settle_inner(inner, run, Inline::Emphasis),
        Inline::Strong(inner) => settle_inner(inner, run, Inline::Strong),
        Inline::Link(href, inner) => {
            settle_inner(inner, run, |inner| Inline::Link(href.clone(), inner));
        }
        Inline::Break => {
            if let Some(Inline::Text(before)) = run.last_mut() {
                before.truncate(before.trim_end().len());
            }
            run.push(Inline::Break);
        }
        Inline::Code(code) if code.is_empty() => {}
        // Two side by side would be one span with signs in its middle.
        Inline::Code(code) => match run.last_mut() {
            Some(Inline::Code(before)) => before.push_str(&code),
            _ => run.push(Inline::Code(code)),
        },
        other => run.push(other),
    }
}

fn settle_inner(inner: Vec<Inline>, run: &mut Vec<Inline>, wrap: impl Fn(Vec<Inline>) -> Inline) {
    let text = plain(&inner);
    let inner = tidy(inner);
    if text.starts_with(char::is_whitespace) {
        push_text(" ", run);
    }
    if !inner.is_empty() {
        match (wrap(inner), run.last_mut()) {
            (Inline::Emphasis(inner), Some(Inline::Emphasis(before)))
            | (Inline::Strong(inner), Some(Inline::Strong(before))) => {
                let mut joined = std::mem::take(before);
                joined.extend(inner);
                *before = tidy(joined);
            }
            (inline, _) => run.push(inline),
        }
    }
    if text.ends_with(char::is_whitespace) {
        push_text(" ", run);
    }
}

/// Adds text, its white space as single spaces.
fn push_text(text: &str, run: &mut Vec<Inline>) {
    let mut spaced = String::with_capacity(text.len());
    let mut was_space = match run.last() {
        Some(Inline::Text(before)) => before.ends_with(' '),
        Some(Inline::Break) => true,
        _ => false,
    };
    for c in text.chars().filter(|c| !is_invisible(*c)) {
        let is_space = c.is_whitespace() && c != '\u{a0}';
        if !is_space {
            spaced.push(c);
        } else if !was_space {
            spaced.push(' ');
        }
        was_space = is_space;
    }
    match run.last_mut() {
        Some(Inline::Text(before)) => before.push_str(&spaced),
        _ if !spaced.is_empty() => run.push(Inline::Text(spaced)),
        _ => {}
    }
}

/// Signs that nobody sees: soft hyphens, zero-width spaces, control characters.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{0}')
        || (c.is_control() && !c.is_whitespace())
}

/// What a run is without its marks, links' addresses and breaks: the text of a heading. The marks
/// come back apart, since a heading can hold none.
pub(super) fn flat(inlines: &[Inline]) -> (String, Vec<Inline>) {
    let mut marks = Vec::new();
    collect_marks(inlines, &mut marks);
    (plain(inlines).trim().to_owned(), marks)
}

fn collect_marks(inlines: &[Inline], marks: &mut Vec<Inline>) {
    for inline in inlines {
        match inline {
            Inline::Mark(_) => marks.push(inline.clone()),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
                collect_marks(inner, marks);
            }
            _ => {}
        }
    }
}

/// The addresses that a run leads to.
pub(super) fn links(inlines: &[Inline]) -> Vec<&Href> {
    let mut found = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Link(href, inner) => {
                found.push(href);
                found.extend(links(inner));
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) => found.extend(links(inner)),
            _ => {}
        }
    }
    found
}
